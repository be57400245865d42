/** What every job works with: the edges of the App, each behind a small interface. */

import type { AppGitHub } from "./github/access.ts";
import type { Logger } from "./log.ts";
import type { Queues } from "./queue/queues.ts";
import type { Settings } from "./settings.ts";
import type { Database } from "./store/sql.ts";
import type { Metrics } from "./telemetry/metrics.ts";

export interface AppContext {
  /** Read anew at each use: SIGHUP replaces what it returns. */
  readonly settings: () => Settings;
  readonly database: Database;
  readonly queues: Queues;
  readonly github: AppGitHub;
  readonly metrics: Metrics;
  /** Bound to the delivery, repository and trace of the job. */
  readonly log: Logger;
  /** Milliseconds since 1970. */
  readonly now: () => number;
}
