-- When a hub was first seen: the checks of the first one have the name that rulesets require, and a repository that makes
-- itself a hub later, however old it is, shall not take it.
alter table protomanager.hubs add column found_at timestamptz not null default now();
