/** Which of an account's hubs a repository is proposed to. Pure. */

import type { Hub } from "../hubs/hub.ts";

export interface HubChoice {
  hub: Hub;
  /** How many there were to choose from. */
  among: number;
}

/** The config that lists most repositories of the account; of equals the first by key. Undefined without a hub. */
export function chooseHub(hubs: readonly Hub[], account: string): HubChoice | undefined {
  const own = ({ services }: Hub) =>
    new Set(
      services
        .filter(({ owner }) => owner.toLowerCase() === account.toLowerCase())
        .map(({ repository }) => repository.toLowerCase()),
    ).size;
  const best = hubs
    .filter(({ repository }) => repository.owner.toLowerCase() === account.toLowerCase())
    .toSorted((a, b) => own(b) - own(a) || (a.key < b.key ? -1 : 1))[0];
  return best && { hub: best, among: hubs.length };
}
