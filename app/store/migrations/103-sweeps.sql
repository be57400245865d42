-- The reconciler's sweeps, as one row: when the last one began, and since when deliveries are to be looked at.
create table protomanager.sweeps (
  one boolean primary key default true check (one),
  started_at timestamptz not null,
  -- GitHub's deliveries before this time have been seen to
  deliveries_since timestamptz not null
);
