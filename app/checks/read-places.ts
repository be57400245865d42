/** Reads from the API who may read the repositories of an installation. */

import type { AppContext } from "../context.ts";
import type { AppGitHub, RepositoryFacts } from "../github/access.ts";
import { listRepositories } from "../github/repositories.ts";
import type { HubService } from "../hubs/hub.ts";
import type { Place } from "./visibility.ts";

/** A repository that has just become less visible was visible to the same readers a minute ago. */
const lifeMs = 60_000;

type Listing = Promise<RepositoryFacts[]>;
const listings = new WeakMap<AppGitHub, Map<number, { at: number; listing: Listing }>>();

/** All repositories of an installation, in requests of a hundred; kept for a minute. */
export function installationRepositories(
  context: Pick<AppContext, "github" | "now">,
  installation: number,
): Listing {
  const known = listings.get(context.github) ?? new Map<number, { at: number; listing: Listing }>();
  listings.set(context.github, known);
  const kept = known.get(installation);
  if (kept !== undefined && context.now() - kept.at < lifeMs) return kept.listing;
  const scope = { installation, repositories: undefined, permissions: { metadata: "read" } } as const;
  const listing = listRepositories(context.github.client(scope));
  known.set(installation, { at: context.now(), listing });
  listing.catch(() => known.delete(installation));
  return listing;
}

/** By name in config.yaml; repositories that no installation shows are left out. */
export async function placesOf(
  context: Pick<AppContext, "github" | "now">,
  services: readonly HubService[],
): Promise<Map<string, Place>> {
  const places = new Map<string, Place>();
  const byOwner = Map.groupBy(services, ({ owner }) => owner.toLowerCase());
  for (const [owner, own] of byOwner) {
    const installation = await context.github.installationOf(owner);
    if (installation === undefined) continue;
    const repositories = await installationRepositories(context, installation);
    const byName = new Map(
      repositories.map((repository) => [`${repository.owner}/${repository.name}`.toLowerCase(), repository]),
    );
    for (const { name, repository } of own) {
      const found = byName.get(`${owner}/${repository}`.toLowerCase());
      if (found !== undefined) places.set(name, found);
    }
  }
  return places;
}
