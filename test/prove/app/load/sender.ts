/** Deliveries leave from a thread of their own, so that what else this process does is no part of the answer's time. */

import { Worker } from "node:worker_threads";
import type { Delivery, Outcome } from "../../../local-github/webhooks/delivery.ts";

export interface Sender extends AsyncDisposable {
  send(delivery: Delivery): Promise<Outcome>;
  /**
   * Milliseconds in which a server that does nothing answered, on another thread: every twentieth delivery goes there
   * as well. What this machine makes of any answer just now.
   */
  readonly bare: number[];
}

/** What goes to the thread: everything of a delivery that can be copied. */
export interface Order {
  number: number;
  delivery: Pick<Delivery, "guid" | "event" | "payload"> & {
    app: { id: number; webhook: Delivery["app"]["webhook"] };
  };
}

export interface Report {
  number: number;
  outcome: Outcome;
  bare: number | undefined;
}

export function startSender(): Sender {
  const worker = new Worker(new URL("./sender-thread.ts", import.meta.url));
  const waiting = new Map<number, (outcome: Outcome) => void>();
  const bare: number[] = [];
  let count = 0;
  worker.on("message", ({ number, outcome, bare: milliseconds }: Report) => {
    if (milliseconds !== undefined) bare.push(milliseconds);
    waiting.get(number)?.(outcome);
    waiting.delete(number);
  });
  return {
    bare,
    send({ guid, event, payload, app: { id, webhook } }) {
      const number = count++;
      const order: Order = { number, delivery: { guid, event, payload, app: { id, webhook } } };
      worker.postMessage(order);
      return new Promise((resolve) => waiting.set(number, resolve));
    },
    async [Symbol.asyncDispose]() {
      await worker.terminate();
    },
  };
}
