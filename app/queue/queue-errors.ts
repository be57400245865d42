import { messageOf } from "../../src/errors.ts";
import type { Logger } from "../log.ts";

/** A text that comes again within this time is counted instead. */
const quietMs = 60_000;
const mostTexts = 100;

/**
 * Logs what pg-boss reports. Of a database that is away each worker tells every few seconds, which would be thousands of lines
 * for one outage.
 */
export function queueErrors(log: Logger, now: () => number = Date.now): (error: Error) => void {
  const told = new Map<string, { at: number; more: number }>();
  return (error) => {
    // Of a host with several addresses each attempt has an error of its own.
    const messages = error instanceof AggregateError ? error.errors.map(messageOf) : [error.message];
    // pg-boss puts the queue and the worker behind it.
    const text = messages.join("; ").replace(/ \(Queue: [^()]*\)$/, "");
    const earlier = told.get(text);
    const at = now();
    if (earlier !== undefined && Math.abs(at - earlier.at) < quietMs) {
      earlier.more += 1;
      return;
    }
    if (told.size >= mostTexts) told.clear();
    told.set(text, { at, more: 0 });
    log.error(
      { error: text, timesSinceLastTold: earlier?.more ?? 0 },
      "The queue met an error. Where the database is away, it goes on by itself when that is back.",
    );
  };
}
