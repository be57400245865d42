/** Which of an account's hubs a repository is proposed to. Pure. */

import { isLessVisible, type Place } from "../checks/visibility.ts";
import type { Hub } from "../hubs/hub.ts";

export interface HubChoice {
  hub: Hub;
  /** How many there were to choose from. */
  among: number;
}

/**
 * The config that lists most repositories of the account; of equals the first by key. A hub that more people can read
 * than the repository is none to choose: a pull request there would tell them its name and imports.
 */
export function chooseHub(hubs: readonly Hub[], joining: Place): HubChoice | undefined {
  const account = joining.owner.toLowerCase();
  const own = ({ services }: Hub) =>
    new Set(
      services
        .filter((service) => service.owner.toLowerCase() === account)
        .map(({ repository }) => repository.toLowerCase()),
    ).size;
  const best = hubs
    .filter(({ repository }) => repository.owner.toLowerCase() === account)
    .filter(({ repository }) => !isLessVisible(joining, repository))
    .toSorted((a, b) => own(b) - own(a) || (a.key < b.key ? -1 : 1))[0];
  return best && { hub: best, among: hubs.length };
}
