/** Which of GitHub's deliveries are to be asked for again. Pure. */

/** One attempt to deliver, as GitHub lists it. */
export interface Attempt {
  id: number;
  /** The same for every attempt at one event. */
  guid: string;
  event: string;
  statusCode: number;
}

export interface Redelivery {
  /** Ids of attempts, one for each event, the most useful first. */
  ask: number[];
  /** More than one sweep asks for. */
  left: number;
}

/** A request each, about a second apart: a sweep shall not stand in its own way for long. */
const perSweep = 60;
/** Comparing heads and following runs tells as much, whatever became of the event. */
const toldOtherwise = new Set(["push", "workflow_run"]);

/**
 * Events of which no attempt succeeded and that we have not taken in (an answer may be lost on its way).
 *
 * @param attempts - newest first
 */
export function decideRedelivery(attempts: readonly Attempt[], taken: ReadonlySet<string>): Redelivery {
  const arrived = new Set(attempts.filter(succeeded).map(({ guid }) => guid));
  const newest = new Map<string, Attempt>();
  for (const attempt of attempts) {
    const { guid } = attempt;
    if (!arrived.has(guid) && !taken.has(guid) && !newest.has(guid)) newest.set(guid, attempt);
  }
  const lost = [...newest.values()];
  const ordered = [
    ...lost.filter(({ event }) => !toldOtherwise.has(event)),
    ...lost.filter(({ event }) => toldOtherwise.has(event)),
  ];
  const ask = ordered.slice(0, perSweep).map(({ id }) => id);
  const left = ordered.slice(perSweep).filter(({ event }) => !toldOtherwise.has(event)).length;
  return { ask, left };
}

function succeeded({ statusCode }: Attempt): boolean {
  return statusCode >= 200 && statusCode < 300;
}
