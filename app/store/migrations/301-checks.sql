-- Checks of pull requests: one row for each hub and commit, whatever becomes of it.
create table protomanager.checks (
  -- Opaque: the check run carries it as its external id, which everybody who sees the check run can read.
  key text primary key,
  hub text not null,
  -- Of the service.
  installation bigint not null,
  repository bigint not null,
  owner text not null,
  name text not null,
  pull bigint not null,
  head text not null,
  check_name text not null,
  -- Null until GitHub has made it.
  check_run bigint,
  -- Runs that were asked for before belong to an earlier attempt.
  opened_at timestamptz not null,
  -- What the run reported, as JSON: text, since jsonb refuses some of what texts of others may hold.
  report text,
  -- A newer commit is checked instead.
  superseded boolean not null default false,
  concluded_at timestamptz
);
create index checks_open on protomanager.checks (hub, repository, pull) where concluded_at is null;
create index checks_of_commit on protomanager.checks (repository, head);
create index checks_concluded on protomanager.checks (concluded_at) where concluded_at is not null;
