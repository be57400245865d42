/** What the App counts and measures, behind OpenTelemetry's API. */

export interface Metrics {
  /** One webhook delivery: `accepted`, `duplicate`, `ignored` or `refused`. */
  delivery(event: string, outcome: "accepted" | "duplicate" | "ignored" | "refused"): void;
  /** From the first byte of a delivery to the dispatch request leaving, in milliseconds, debounce not counted. */
  dispatchLatency(milliseconds: number): void;
  /** One dispatch and what GitHub said. */
  dispatch(outcome: "dispatched" | "skipped" | "refused" | "failed"): void;
  /** Age of the oldest commit that a hub's lock should hold and does not, in seconds; 0 when there is none. */
  oldestUnpropagated(hub: string, seconds: number): void;
  job(queue: string, outcome: "done" | "failed" | "dead", milliseconds: number): void;
}

export const silentMetrics: Metrics = {
  delivery() {},
  dispatchLatency() {},
  dispatch() {},
  oldestUnpropagated() {},
  job() {},
};
