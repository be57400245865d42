/** Event `push`: which hubs it concerns, and whether it touched what they read. */

import type { AppContext } from "../context.ts";
import { type Change, readChange } from "../drift/touched.ts";
import type { PushEvent } from "../events/event.ts";
import { speaksFor } from "../hubs/accounts.ts";
import type { Hub, HubService } from "../hubs/hub.ts";
import { basesOfRepository, hubsListing } from "../hubs/hubs-table.ts";
import { sendDispatch } from "./send-dispatch.ts";
import { tracks } from "./tracked-ref.ts";

export interface PushDecision {
  /** A hub's config, lock or workflow may have changed. */
  discover: boolean;
  /** The repository may have become a hub. */
  mayBeHub: boolean;
  /** Hubs that follow the pushed ref, each with those of its services that do. */
  concerned: { hub: Hub; services: HubService[] }[];
}

export interface KnownHubs {
  /** Those that list the repository, and may. */
  listing: readonly Hub[];
  /** Those that the repository holds. */
  held: readonly Pick<Hub, "base">[];
}

/** All zeros: there is no commit. */
const none = /^0+$/;

export function decidePush(event: PushEvent, { listing, held }: KnownHubs): PushDecision {
  const { ref, defaultBranch, repository } = event;
  const follows = (service: HubService) =>
    sameName(service.owner, repository.owner) &&
    sameName(service.repository, repository.name) &&
    tracks(service.ref, ref, defaultBranch);
  const concerned = listing
    .map((hub) => ({ hub, services: hub.services.filter(follows) }))
    .filter(({ services }) => services.length > 0);
  const onBranch = (branch: string) => ref === `refs/heads/${branch}`;
  return {
    discover: held.length > 0 && [defaultBranch, ...held.map(({ base }) => base)].some(onBranch),
    mayBeHub: held.length === 0 && onBranch(defaultBranch),
    // There is nothing to bring from a ref that is gone; a hub that needs it says so at its next run.
    concerned: none.test(event.after) ? [] : concerned,
  };
}

/** @param receivedAt - first byte of the delivery, milliseconds since 1970 */
export async function handlePush(event: PushEvent, context: AppContext, receivedAt: number): Promise<void> {
  const { database, queues, settings } = context;
  const { repository, installation } = event;
  // Nothing is read of an account that is not served.
  if ((await context.github.installationOf(repository.owner)) !== installation) return;
  const held = await basesOfRepository(database, repository.id);
  const listing = (await hubsListing(database, repository.owner, repository.name)).filter((hub) =>
    speaksFor(settings().accounts, hub.repository, repository.owner),
  );
  const { discover, mayBeHub, concerned } = decidePush(event, { listing, held });
  const workflow = mayBeHub ? [`.github/workflows/${settings().workflow}`] : [];
  const folders = concerned.flatMap(({ services }) => services.flatMap(({ protoDirs }) => protoDirs));
  const change = await readChange(context, event, [...folders, ...workflow]);
  if (discover || change.touches(workflow)) {
    await queues.send("discover", { installation, repository }, { key: `repository-${repository.id}` });
  }
  const reason = `push to ${repository.owner}/${repository.name}`;
  for (const { hub, services } of concerned) {
    if (touchesAny(change, services)) await sendDispatch(context, hub, { reason, receivedAt });
  }
}

function touchesAny(change: Change, services: readonly HubService[]): boolean {
  return services.some(({ protoDirs }) => change.touches(protoDirs));
}

function sameName(one: string, other: string): boolean {
  return one.toLowerCase() === other.toLowerCase();
}
