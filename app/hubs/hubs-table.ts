/** Tables of hubs, their services, and what is wrong with them. */

import type { Sql } from "../store/sql.ts";
import type { Hub, HubService, Visibility } from "./hub.ts";

interface HubRow extends Omit<Hub, "repository" | "services"> {
  repository: number;
  owner: string;
  name: string;
  defaultBranch: string;
  visibility: Visibility;
  services: HubService[] | null;
}

const select = `select h.key, h.installation, h.repository, h.owner, h.name, h.default_branch as "defaultBranch",
  h.visibility, h.config, h.system, h.branch, h.base, h.takes_config as "takesConfig", h.takes_checks as "takesChecks",
  (select jsonb_agg(jsonb_build_object('name', s.name, 'owner', coalesce(f.owner, s.owner),
    'repository', coalesce(f.name, s.repository), 'ref', s.ref, 'protoDirs', s.proto_dirs, 'locked', s.locked)
    order by s.position)
   from protomanager.hub_services s
   left join protomanager.former_names f on f.former = lower(s.owner || '/' || s.repository)
   where s.hub = h.key) as services
  from protomanager.hubs h`;

async function hubs(
  sql: Sql,
  where: string,
  values: readonly (string | number)[],
  order = "h.key",
): Promise<Hub[]> {
  const rows = await sql.query<HubRow>(`${select} ${where} order by ${order}`, values);
  return rows.map(toHub);
}

function toHub({ repository: id, owner, name, defaultBranch, visibility, services, ...rest }: HubRow): Hub {
  return {
    ...rest,
    repository: { id, owner, name, defaultBranch, visibility },
    services: (services ?? []).map((service) => ({
      ...service,
      ref: service.ref ?? undefined,
      locked: service.locked ?? undefined,
    })),
  };
}

export async function hubByKey(sql: Sql, key: string): Promise<Hub | undefined> {
  return (await hubs(sql, "where h.key = $1", [key]))[0];
}

export function allHubs(sql: Sql): Promise<Hub[]> {
  return hubs(sql, "", []);
}

export function hubsOfInstallation(sql: Sql, installation: number): Promise<Hub[]> {
  return hubs(sql, "where h.installation = $1", [installation]);
}

export function hubsOfRepository(sql: Sql, repository: number): Promise<Hub[]> {
  return hubs(sql, "where h.repository = $1", [repository]);
}

/** Base branches of the hubs that a repository holds, one for each hub. */
export async function basesOfRepository(sql: Sql, repository: number): Promise<Pick<Hub, "base">[]> {
  return sql.query("select base from protomanager.hubs where repository = $1", [repository]);
}

/**
 * Hubs with a service in the repository that has this name now, in whatever case, in the order in which they were found.
 * Policy is not looked at here.
 */
export async function hubsListing(sql: Sql, owner: string, name: string): Promise<Hub[]> {
  const where = `where h.key in (
    select s.hub from protomanager.hub_services s
    where lower(s.owner || '/' || s.repository) in (
      select $1 union select former from protomanager.former_names where lower(owner || '/' || name) = $1))`;
  const order = "h.found_at, h.repository, h.key";
  const found = await hubs(sql, where, [`${owner}/${name}`.toLowerCase()], order);
  // A former name that somebody else has taken since still stands in the config.
  return found.filter(({ services }) => services.some((service) => isNamed(service, owner, name)));
}

function isNamed(service: HubService, owner: string, name: string): boolean {
  return `${service.owner}/${service.repository}`.toLowerCase() === `${owner}/${name}`.toLowerCase();
}

/** These and no others are the hubs of a repository; rows that refer to one which stays are kept. In a transaction. */
export async function replaceHubsOfRepository(
  sql: Sql,
  repository: number,
  found: readonly Hub[],
): Promise<void> {
  const keys = found.map(({ key }) => key);
  await sql.query("delete from protomanager.hubs where repository = $1 and key <> all($2::text[])", [
    repository,
    keys,
  ]);
  for (const hub of found) await putHub(sql, hub);
}

async function putHub(sql: Sql, hub: Hub): Promise<void> {
  const { id, owner, name, defaultBranch, visibility } = hub.repository;
  await sql.query(
    `insert into protomanager.hubs (key, installation, repository, owner, name, default_branch, visibility, config,
       system, branch, base, takes_config, takes_checks)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)
     on conflict (key) do update set installation = excluded.installation, owner = excluded.owner,
       name = excluded.name, default_branch = excluded.default_branch, visibility = excluded.visibility,
       system = excluded.system, branch = excluded.branch, base = excluded.base,
       takes_config = excluded.takes_config, takes_checks = excluded.takes_checks`,
    [
      hub.key,
      hub.installation,
      id,
      owner,
      name,
      defaultBranch,
      visibility,
      hub.config,
      hub.system,
      hub.branch,
      hub.base,
      hub.takesConfig,
      hub.takesChecks,
    ],
  );
  await sql.query("delete from protomanager.hub_services where hub = $1", [hub.key]);
  // One statement however many there are.
  await sql.query(
    `insert into protomanager.hub_services (hub, name, position, owner, repository, ref, proto_dirs, locked)
     select $1, s.name, s.position, s.owner, s.repository, s.ref, s."protoDirs", s.locked
     from jsonb_to_recordset($2::jsonb) as s (name text, position integer, owner text, repository text, ref text,
       "protoDirs" jsonb, locked text)`,
    [hub.key, JSON.stringify(hub.services.map((service, position) => ({ ...service, position })))],
  );
}

export async function removeInstallation(sql: Sql, installation: number): Promise<void> {
  await sql.query("delete from protomanager.hubs where installation = $1", [installation]);
  await sql.query("delete from protomanager.hub_problems where installation = $1", [installation]);
}

export async function removeRepositories(sql: Sql, repositories: readonly number[]): Promise<void> {
  await sql.query("delete from protomanager.hubs where repository = any($1::bigint[])", [repositories]);
  await sql.query("delete from protomanager.hub_problems where repository = any($1::bigint[])", [
    repositories,
  ]);
}

/** Installations that have a hub or something wrong with one. */
export async function knownInstallations(sql: Sql): Promise<number[]> {
  const rows = await sql.query<{ installation: number }>(
    "select installation from protomanager.hubs union select installation from protomanager.hub_problems",
  );
  return rows.map(({ installation }) => installation);
}
