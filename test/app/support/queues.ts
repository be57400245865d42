import type { Handlers } from "../../../app/queue/handlers.ts";
import { type RunningQueues, startQueues } from "../../../app/queue/pg-boss.ts";
import type { Timing } from "../../../app/queue/queue-options.ts";
import type { Store } from "../../../app/store/store.ts";
import type { Metrics } from "../../../app/telemetry/metrics.ts";
import { silentMetrics } from "../../../app/telemetry/metrics.ts";
import { testContext } from "./app-context.ts";
import { type LogLine, recordingLogger } from "./recording-logger.ts";
import type { TestStore } from "./stores.ts";

/** The shortest that pg-boss allows. */
export const quick: Timing = {
  heartbeatSeconds: 10,
  heartbeatRefreshSeconds: 2,
  superviseSeconds: 1,
  pollingSeconds: 0.5,
  clockSeconds: 1,
};

export interface TestQueues extends RunningQueues, AsyncDisposable {
  log: readonly LogLine[];
  /** `queue outcome` of each run. */
  outcomes: readonly string[];
}

/**
 * Real queues with these handlers, whose contexts send to them. Stopped when disposed of.
 *
 * @param options.database - of another instance, on PostgreSQL; default the store's own
 */
export async function startTestQueues(
  store: TestStore,
  handlers: Partial<Handlers>,
  options: { database?: Store; timing?: Partial<Timing> } = {},
): Promise<TestQueues> {
  const { database = store.database, timing } = options;
  const { logger, lines } = recordingLogger();
  const outcomes: string[] = [];
  const metrics: Metrics = {
    ...silentMetrics,
    job: (queue, outcome) => void outcomes.push(`${queue} ${outcome}`),
  };
  const queues = await startQueues({
    database,
    handlers,
    log: logger,
    timing: { ...quick, ...timing },
    metrics,
    makeContext: ({ queues, log }) => testContext(store, { queues, log, database }),
  });
  return {
    ...queues,
    log: lines,
    outcomes,
    [Symbol.asyncDispose]: () => queues.stop({ drainMs: 1000 }),
  };
}
