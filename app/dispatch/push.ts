/** Event `push`: which hubs it concerns, and whether it touched what they read. */

import type { AppContext } from "../context.ts";
import { touched } from "../drift/touched.ts";
import type { PushEvent } from "../events/event.ts";
import { speaksFor } from "../hubs/accounts.ts";
import type { Hub, HubService } from "../hubs/hub.ts";
import { hubsListing, hubsOfRepository } from "../hubs/hubs-table.ts";
import { sendDispatch } from "./send-dispatch.ts";
import { tracks } from "./tracked-ref.ts";

export interface PushDecision {
  /** There may be a hub, or no longer one, or its config or lock changed. */
  discover: boolean;
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
  return {
    discover: [defaultBranch, ...held.map(({ base }) => base)].some(
      (branch) => ref === `refs/heads/${branch}`,
    ),
    // There is nothing to bring from a ref that is gone; a hub that needs it says so at its next run.
    concerned: none.test(event.after) ? [] : concerned,
  };
}

/** @param receivedAt - first byte of the delivery, milliseconds since 1970 */
export async function handlePush(event: PushEvent, context: AppContext, receivedAt: number): Promise<void> {
  const { database, queues, settings } = context;
  const { repository, installation } = event;
  const held = await hubsOfRepository(database, repository.id);
  const listing = (await hubsListing(database, repository.owner, repository.name)).filter((hub) =>
    speaksFor(settings().accounts, hub.repository, repository.owner),
  );
  const { discover, concerned } = decidePush(event, { listing, held });
  if (discover) {
    await queues.send("discover", { installation, repository }, { key: `repository-${repository.id}` });
  }
  const moved = await touchedHubs(context, event, concerned);
  const reason = `push to ${repository.owner}/${repository.name}`;
  for (const hub of moved) await sendDispatch(context, hub, { reason, receivedAt });
}

/** Asks once for services with the same folders: a repository may be in many hubs. */
async function touchedHubs(
  context: AppContext,
  event: PushEvent,
  concerned: PushDecision["concerned"],
): Promise<Hub[]> {
  const answers = new Map<string, Promise<boolean>>();
  const isTouched = (service: HubService): Promise<boolean> => {
    const folders = JSON.stringify(service.protoDirs);
    const answer = answers.get(folders) ?? touched(context, event, service);
    answers.set(folders, answer);
    return answer;
  };
  const moved = await Promise.all(
    concerned.map(async ({ services }) => (await Promise.all(services.map(isTouched))).includes(true)),
  );
  return concerned.filter((_, index) => moved[index]).map(({ hub }) => hub);
}

function sameName(one: string, other: string): boolean {
  return one.toLowerCase() === other.toLowerCase();
}
