import { type Delivery, succeeded } from "./delivery.ts";

/** https://docs.github.com/webhooks/testing-and-troubleshooting-webhooks/redelivering-webhooks: "the past 3 days". */
const keptMs = 3 * 24 * 60 * 60 * 1000;

/** Finished deliveries, oldest first. */
export class DeliveryLog {
  readonly #deliveries: Delivery[] = [];
  readonly #limit: number;
  readonly #now: () => Date;

  /** Beyond `limit` the oldest are forgotten, those that arrived before those that failed. */
  constructor(limit: number, now: () => Date) {
    this.#limit = limit;
    this.#now = now;
  }

  add(delivery: Delivery): void {
    this.#deliveries.push(delivery);
    if (this.#deliveries.length <= this.#limit) return;
    this.#deliveries.splice(Math.max(this.#deliveries.findIndex(succeeded), 0), 1);
  }

  /** Those of the last three days, oldest first. */
  all(): Delivery[] {
    const oldest = this.#now().getTime() - keptMs;
    return this.#deliveries.filter(({ deliveredAt }) => deliveredAt.getTime() >= oldest);
  }
}
