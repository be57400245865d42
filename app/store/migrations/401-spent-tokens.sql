-- Identity tokens of runs that were used. A row is kept for as long as the token would be believed.
create table protomanager.spent_tokens (
  jti text primary key,
  expires_at timestamptz not null
);
create index spent_tokens_by_expiry on protomanager.spent_tokens (expires_at);
