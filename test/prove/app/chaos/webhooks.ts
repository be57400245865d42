/** Deliveries are lost, doubled, late and in another order. */

import type { Disturbances } from "../../../local-github/webhooks/disturbances.ts";
import type { Fault } from "./fault.ts";

function disturbed(title: string, disturbances: Disturbances, options: Partial<Fault> = {}): Fault {
  return {
    title,
    async strike({ world }) {
      world.github.disturbWebhooks(disturbances);
    },
    async heal({ world }) {
      world.github.disturbWebhooks({});
    },
    ...options,
  };
}

/** @param seed - the same seed disturbs the same deliveries */
export function disturbedWebhooks(seed: number): Fault[] {
  return [
    disturbed("webhooks: 30 % lost, 30 % doubled, 50 % in another order", {
      seed,
      lose: 0.3,
      duplicate: 0.3,
      reorder: 0.5,
      reorderWithinMs: 2000,
    }),
    disturbed("webhooks: all lost, until 3 s after the pushes", { seed, lose: 1 }, { lastsMs: 3000 }),
    disturbed(
      "webhooks: half of them fail and stand as failed",
      { seed, drop: 0.5 },
      { onlyFull: true, lastsMs: 1000 },
    ),
    disturbed(
      "webhooks: all doubled and in another order",
      { seed, duplicate: 1, reorder: 1, reorderWithinMs: 3000 },
      { onlyFull: true, lastsMs: 1000 },
    ),
  ];
}
