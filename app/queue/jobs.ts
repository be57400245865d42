/** Every kind of job: what its data is. How each queue behaves is in `queues.ts`. */

import type { AppEvent } from "../events/event.ts";

export interface Jobs {
  /** One webhook call, cut down to what is needed. `receivedAt`: its first byte, milliseconds since 1970. */
  delivery: { id: string; receivedAt: number; event: AppEvent };
  /** Look for hubs again: in all of an installation, or in one of its repositories. */
  discover: { installation: number; repository?: RepositoryName | undefined };
  /** Start the workflow of a hub. One pending for each hub, the newest wins. */
  dispatch: { hub: string; reason: string; receivedAt?: number | undefined };
  /** See what became of a run: until it has ended, or, without `attempt`, once. */
  follow: { run: number; attempt?: number | undefined };
  /** Check a pull request of a service repository. One pending for each hub and pull request, the newest wins. */
  check: CheckJob;
  /** Write the result of a check's run to the check run. */
  conclude: { check: string };
  /** A repository joined an installation: propose it to the hub. Without one, the account is told when it has no hub. */
  onboard: { installation: number; repository?: RepositoryName | undefined };
  /** The whole sweep; fans out to `reconcile-hub`. */
  reconcile: { reason: string };
  "reconcile-hub": { hub: string };
  /** Remove old rows. */
  prune: Record<never, never>;
}

export interface RepositoryName {
  id: number;
  owner: string;
  name: string;
}

export interface CheckJob {
  hub: string;
  repository: RepositoryName;
  pull: number;
  /** Full commit id of the pull request's head: what is checked, whatever the branch holds later. */
  head: string;
}

export type QueueName = keyof Jobs;

/** Queues whose jobs have no key and no group, so that none needs to be looked at when jobs are fetched. */
export type KeylessQueue = "delivery" | "follow";
