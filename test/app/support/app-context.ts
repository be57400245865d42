import type { AppContext } from "../../../app/context.ts";
import { silentLogger } from "../../../app/log.ts";
import type { Jobs, QueueName } from "../../../app/queue/jobs.ts";
import type { Queues, SendOptions } from "../../../app/queue/queues.ts";
import type { Settings } from "../../../app/settings.ts";
import { silentMetrics } from "../../../app/telemetry/metrics.ts";
import type { TestStore } from "./stores.ts";

export interface TestContext extends AppContext {
  /** Jobs that were sent, where the test gave no queues of its own. */
  readonly sent: readonly SentJob[];
  /** What `now` gives; starts at `testTime`. */
  readonly clock: { now: number };
}

/** Options without `sql`. */
export type SentJob = {
  [Name in QueueName]: { queue: Name; data: Jobs[Name]; options: Omit<SendOptions, "sql"> };
}[QueueName];

export const testTime = Date.parse("2026-01-02T03:04:05Z");

export const testSettings: Settings = {
  registration: undefined,
  server: {},
  host: "github.com",
  listen: { host: "127.0.0.1", port: 0 },
  publicUrl: undefined,
  store: { kind: "pglite", folder: "unused" },
  oidcIssuer: "https://token.actions.githubusercontent.com",
  accounts: { accounts: undefined },
  workflow: "protomanager.yml",
  debounceMs: 0,
  reconcileEveryMs: 60_000,
  retentionDays: 30,
};

/**
 * A context on a test's store: silent, at a time that stands still, with queues that only note what is sent to them.
 * `github` throws when it is used, unless it is given.
 */
export function testContext(store: TestStore, overrides: Partial<AppContext> = {}): TestContext {
  const sent: SentJob[] = [];
  const clock = { now: testTime };
  return {
    settings: () => testSettings,
    database: store.database,
    queues: recordingQueues(sent),
    github: unusable("GitHub") as AppContext["github"],
    metrics: silentMetrics,
    log: silentLogger,
    now: () => clock.now,
    ...overrides,
    sent,
    clock,
  };
}

/** Knows nothing of transactions: notes a job whether its transaction commits or not. */
function recordingQueues(sent: SentJob[]): Queues {
  return {
    async send(queue, data, { sql: _, ...options } = {}) {
      sent.push({ queue, data, options } as SentJob);
    },
    async sendAll(queue, jobs) {
      for (const { data } of jobs) sent.push({ queue, data, options: {} } as SentJob);
    },
    deadLetters: async () => [],
    retry: async () => false,
  };
}

function unusable(what: string): object {
  return new Proxy(
    {},
    {
      get(_, name) {
        throw new Error(`${what} is not part of this test, but its ${String(name)} was used.`);
      },
    },
  );
}
