/** Who may read a repository, against who may read the pull request that something is said in. Pure. */

import type { Visibility } from "../hubs/hub.ts";

export interface Place {
  owner: string;
  visibility: Visibility;
}

const ranks: Readonly<Record<Visibility, number>> = { public: 0, internal: 1, private: 2 };
/** Readers of one account's repositories are not those of another's. */
const foreignRank = 3;

/** Whether there may be readers of `reader` who cannot read `place`. */
export function isLessVisible(place: Place, reader: Place): boolean {
  const foreign = place.owner.toLowerCase() !== reader.owner.toLowerCase();
  const rank = foreign && place.visibility !== "public" ? foreignRank : ranks[place.visibility];
  return rank > ranks[reader.visibility];
}
