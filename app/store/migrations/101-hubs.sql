-- Hubs: one row for each config.yaml of a repository that holds the ProtoManager workflow.
create table protomanager.hubs (
  key text primary key,
  installation bigint not null,
  repository bigint not null,
  owner text not null,
  name text not null,
  default_branch text not null,
  visibility text not null check (visibility in ('public', 'internal', 'private')),
  config text not null,
  system text not null,
  branch text not null,
  base text not null,
  takes_config boolean not null,
  takes_checks boolean not null
);
create index hubs_of_repository on protomanager.hubs (repository);
create index hubs_of_installation on protomanager.hubs (installation);

create table protomanager.hub_services (
  hub text not null references protomanager.hubs (key) on delete cascade,
  name text not null,
  position integer not null,
  owner text not null,
  repository text not null,
  ref text,
  proto_dirs jsonb not null,
  locked text,
  primary key (hub, name)
);
create index hub_services_of_repository on protomanager.hub_services (lower(owner), lower(repository));

-- Why a repository that holds the workflow is no hub, or is only known as it was; for the operator.
create table protomanager.hub_problems (
  repository bigint primary key,
  installation bigint not null,
  full_name text not null,
  problem text not null,
  since timestamptz not null
);
create index hub_problems_of_installation on protomanager.hub_problems (installation);

-- Where repositories are that were renamed or moved: configs go on to name them as they were.
create table protomanager.former_names (
  -- owner/name, in lower case
  former text primary key,
  owner text not null,
  name text not null
);
