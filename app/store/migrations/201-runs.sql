-- Workflow runs that the App asked for. A row is written before GitHub is asked, so that nothing is asked for twice.
create table protomanager.runs (
  correlation uuid primary key,
  hub text not null,
  kind text not null check (kind in ('update', 'check')),
  check_key text,
  -- Null until GitHub has named it.
  run bigint unique,
  -- requested: GitHub has not answered yet; accepted: it said yes without naming the run.
  status text not null check (status in ('requested', 'accepted', 'queued', 'in_progress', 'completed')),
  conclusion text,
  reason text not null,
  requested_at timestamptz not null,
  -- GitHub's: of the newest attempt.
  started_at timestamptz,
  completed_at timestamptz
);

-- One open request for each hub, and for each check.
create unique index runs_open_request on protomanager.runs (hub, coalesce(check_key, ''))
  where status in ('requested', 'accepted');
create index runs_of_hub on protomanager.runs (hub, requested_at desc);
create index runs_of_check on protomanager.runs (check_key) where check_key is not null;
create index runs_unfinished on protomanager.runs (requested_at) where status <> 'completed';

-- Why a hub's workflow cannot be started, until it can.
create table protomanager.dispatch_problems (
  hub text primary key,
  problem text not null,
  since timestamptz not null
);
