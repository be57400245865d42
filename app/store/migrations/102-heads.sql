-- Heads of services that were seen to differ from a hub's lock.
create table protomanager.heads (
  hub text not null references protomanager.hubs (key) on delete cascade,
  service text not null,
  head text not null,
  first_seen timestamptz not null,
  -- Date of the commit with which the service began to differ
  since timestamptz not null,
  -- A run that began after it was seen has ended well: what the lock lacks now is nothing that a run would bring.
  settled_at timestamptz,
  primary key (hub, service)
);

-- How often a hub was started for the same heads, so that one which fails is not started for ever.
create table protomanager.drift_attempts (
  hub text primary key references protomanager.hubs (key) on delete cascade,
  -- Hash over the heads that differ
  heads text not null,
  attempts integer not null,
  next_at timestamptz not null
);
