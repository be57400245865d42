/** What happened between two moments, as GitHub and the App's logs have it. */

import { succeeded } from "../../../local-github/webhooks/delivery.ts";
import type { World } from "../world/world.ts";

export interface Seen {
  deliveries: number;
  /** Attempts that the App did not take. */
  failed: number;
  redelivered: number;
  /** Jobs that threw and were put back. */
  retried: number;
  deadLetters: number;
  /** Dispatches that a sweep asked for. */
  bySweep: number;
  /** Runs of hubs. */
  runs: number;
}

/** Starts to look; the function tells what was seen since. */
export function watch(world: World): () => Seen {
  const since = count(world);
  return () => {
    const now = count(world);
    const entries = Object.entries(now).map(([name, value]) => [name, value - since[name as keyof Seen]]);
    return Object.fromEntries(entries) as Seen;
  };
}

function count({ github, everyInstance }: World): Seen {
  const deliveries = github.state.webhooks.log.all();
  const messages = everyInstance.flatMap(({ log }) => log.map(({ msg }) => String(msg)));
  const said = (...texts: string[]) => messages.filter((text) => texts.includes(text)).length;
  return {
    deliveries: deliveries.length,
    failed: deliveries.filter((delivery) => !succeeded(delivery)).length,
    redelivered: deliveries.filter(({ redelivery }) => redelivery).length,
    retried: said("The job failed and will be tried again.", "The job will be tried again later."),
    deadLetters: said("The job failed for good. Look into the dead letters."),
    bySweep: said("The lock is behind"),
    runs: github.state.repositories.reduce((sum, { runs }) => sum + runs.length, 0),
  };
}
