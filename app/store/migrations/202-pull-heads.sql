-- Heads that pull requests have had, by GitHub's own times: what a comment was written about.
create table protomanager.pull_heads (
  repository bigint not null,
  pull bigint not null,
  head text not null,
  at timestamptz not null,
  primary key (repository, pull, head, at)
);
create index pull_heads_by_time on protomanager.pull_heads (at);
