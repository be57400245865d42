-- What was said to whom about joining a hub: nobody is told twice.
create table protomanager.onboarding (
  -- repository:<id> or installation:<id>
  subject text primary key,
  installation bigint not null,
  -- proposed: a pull request; declined: a person closed it; told: the issue about making a hub
  outcome text not null check (outcome in ('proposed', 'declined', 'told')),
  url text,
  at timestamptz not null
);
