/** What runs once the App is registered: the queues with their workers, the sweep, and the way in for deliveries. */

import type { Logger as Pino } from "pino";
import { createApp } from "./app.ts";
import type { AppContext } from "./context.ts";
import { createAppGitHub } from "./github/app-github.ts";
import { appPace, createTurns } from "./github/turns.ts";
import { handlers } from "./handlers/handlers.ts";
import type { BodyBudget } from "./http/body.ts";
import type { RouteHandler } from "./http/router.ts";
import { requestTime, webhookRoute } from "./http/webhooks.ts";
import { startQueues } from "./queue/pg-boss.ts";
import { servedAccounts } from "./served-accounts.ts";
import type { Registration, Settings } from "./settings.ts";
import type { Store } from "./store/store.ts";
import { scheduleSweep } from "./sweep-schedule.ts";
import type { Metrics } from "./telemetry/metrics.ts";
import { watchClock } from "./watch-clock.ts";

export interface EngineOptions {
  settings: () => Settings;
  registration: Registration;
  store: Store;
  metrics: Metrics;
  log: Pino;
  budget: BodyBudget;
  now: () => number;
}

export interface Engine {
  webhooks: RouteHandler;
  /** For requests of workflow runs. */
  context: AppContext;
  /** Takes no more jobs, and waits for those that run. */
  stop(options: { drainMs: number }): Promise<void>;
}

export async function startEngine(options: EngineOptions): Promise<Engine> {
  const { settings, registration, store, metrics, log, budget, now } = options;
  const turns = createTurns(appPace);
  const github = createAppGitHub({ settings, log, now, turns });
  const shared = { settings, database: store, github, metrics, now };
  const queues = await startQueues({
    database: store,
    handlers,
    makeContext: (job) => ({ ...shared, queues: job.queues, log: job.log }),
    log,
    metrics,
  });
  const context: AppContext = { ...shared, queues, log };
  const accounts = servedAccounts(context);
  const app = createApp({ ...context, serves: accounts.serves, receivedAt: () => requestTime.getStore() });
  const webhooks = await webhookRoute({ registration, settings: settings(), app, metrics, log, budget, now });
  const sweep = scheduleSweep(context, accounts.refresh);
  const clock = watchClock(now, (byMs) => {
    log.warn(
      { byMs },
      "This machine's clock was set back: requests to GitHub that are under way are made again.",
    );
    turns.startOver();
  });
  return {
    webhooks,
    context,
    async stop(drain) {
      sweep.stop();
      clock.stop();
      await queues.stop(drain);
    },
  };
}
