/** Turns of requests: GitHub is asked no faster than it allows. */

import { addAbortListener, setMaxListeners } from "node:events";
import {
  githubPace,
  type Pace,
  type RequestGroups,
  readGroups,
  requestGroups,
} from "../../src/github/pace.ts";
import { RetryLater } from "../queue/queues.ts";

/**
 * A push that comes after a quiet minute is dispatched at once: with one request a second after them, ten that did not
 * wait still are less than the 80 of a minute.
 */
export const appPace: Pace = { ...githubPace, writeGapMs: 1000, writeBurst: 10 };

export interface Turns {
  /** For clients that write. */
  writes: RequestGroups;
  /** For clients that only read. */
  reads: RequestGroups;
  /** Aborted when these turns are no longer given. */
  ended: AbortSignal;
}

export interface TurnGiver {
  readonly pace: Pace;
  current(): Turns;
  /**
   * The machine's clock was set back, by which Bottleneck tells time: what waits, and what comes later, would wait until
   * it is as late again. Requests under way fail with `RetryLater`; later clients have turns that know of no earlier time.
   */
  startOver(): void;
}

export function createTurns(pace: Pace): TurnGiver {
  let ending = new AbortController();
  let current = begin();

  function begin(): Turns {
    ending = new AbortController();
    // Every request under way listens.
    setMaxListeners(0, ending.signal);
    const writes = requestGroups(pace);
    return { writes, reads: readGroups(writes), ended: ending.signal };
  }
  return {
    pace,
    current: () => current,
    startOver() {
      ending.abort(new RetryLater("This machine's clock was set back.", 0));
      current = begin();
    },
  };
}

/** @throws `ended.reason` as soon as there is one, whatever becomes of the work */
export async function untilEnded<T>(ended: AbortSignal, work: () => Promise<T>): Promise<T> {
  ended.throwIfAborted();
  const { promise, reject } = Promise.withResolvers<never>();
  using _listener = addAbortListener(ended, () => reject(ended.reason));
  return await Promise.race([work(), promise]);
}
