/** Environment → a server that runs, and how it is stopped. */

import type { DestinationStream } from "pino";
import { messageOf, ProtoManagerError } from "../src/errors.ts";
import { type Engine, startEngine } from "./engine.ts";
import { apiRoute } from "./http/api.ts";
import { type BodyBudget, HttpError } from "./http/body.ts";
import { deadLetterRoutes } from "./http/dead-letters.ts";
import { homeRoute } from "./http/home.ts";
import { metricsRoute } from "./http/metrics.ts";
import type { RouteHandler, Routes } from "./http/router.ts";
import { type RunRequest, runRequests } from "./http/run-requests.ts";
import { startHttp } from "./http/server.ts";
import { healthRoute, readyRoute } from "./http/status.ts";
import { maxWebhookBytes, webhookPath } from "./http/webhooks.ts";
import { liveSettings } from "./settings/live-settings.ts";
import { type Environment, type ReadFile, readSettings } from "./settings/read-settings.ts";
import { secretsOf } from "./settings/secrets.ts";
import type { ServerSettings } from "./settings/server-settings.ts";
import type { Registration } from "./settings.ts";
import { setupRoutes } from "./setup/routes.ts";
import { openStore } from "./store/open.ts";
import { createLog } from "./telemetry/log.ts";
import { startTelemetry } from "./telemetry/telemetry.ts";

export interface ServerOptions {
  environment: Environment;
  readFile: ReadFile;
  /** Default: standard output. */
  logTo?: DestinationStream;
  now?: () => number;
}

export interface RunningServer {
  readonly address: string;
  /** Reads the settings again; broken ones leave the old in force. */
  reload(): void;
  /** Takes no more requests and jobs, and ends when those under way have ended. */
  stop(): Promise<void>;
}

/** A job that asks GitHub ends within this time, as a rule; what does not is handed back to the queue. */
const drainMs = 25_000;
/** Bodies in memory: eight of the largest at a time, or thousands of usual ones. */
const bodyBudget = 8 * maxWebhookBytes;

/** @throws ConfigError - when the settings are wrong */
export async function startServer(options: ServerOptions): Promise<RunningServer> {
  const { environment, readFile, logTo, now = Date.now } = options;
  const first = readSettings(environment, readFile);
  const log = createLog({
    level: first.logLevel,
    secrets: () => secretsOf(live.current()),
    ...(logTo !== undefined && { destination: logTo }),
  });
  const live = liveSettings(first, () => readSettings(environment, readFile), log);
  await using cleanUps = new AsyncDisposableStack();
  const telemetry = startTelemetry(first.otlpEndpoint);
  cleanUps.defer(() => telemetry.stop());
  const { metrics } = telemetry;
  const store = await openStore(first.store, log).catch((error: unknown) => {
    throw databaseFailure(first.store, error);
  });
  cleanUps.defer(() => store.close());
  const budget: BodyBudget = { limit: bodyBudget, used: 0 };
  let engine: Engine | undefined;
  let draining = false;

  async function activate(registration: Registration): Promise<void> {
    live.register(registration);
    engine = await startEngine({ settings: live.current, registration, store, metrics, log, budget, now });
  }
  cleanUps.defer(() => engine?.stop({ drainMs }));
  if (first.registration !== undefined) await activate(first.registration);

  function registered(): Engine {
    if (engine === undefined) throw new HttpError(503, "The App is not registered yet: see its page /setup.");
    return engine;
  }
  const ofRuns = ({ handler, limit }: RunRequest): RouteHandler =>
    apiRoute(handler, { context: () => registered().context, budget, limit });
  const ofRun = runRequests({ settings: live.current, now });
  const state = () => ({ registered: engine !== undefined, queues: engine !== undefined, draining });
  const always: Routes = {
    "GET /": homeRoute(live.current),
    "GET /health": healthRoute,
    "GET /ready": readyRoute({ database: store, state }),
    "GET /metrics": metricsRoute(telemetry, live.current),
    [`POST ${webhookPath}` as const]: (...request) => registered().webhooks(...request),
    "POST /token": ofRuns(ofRun["/token"]),
    "POST /report": ofRuns(ofRun["/report"]),
    ...deadLetterRoutes({ queues: () => registered().context.queues, settings: live.current, budget }),
  };
  const setup = setupRoutes({ settings: live.current, activate, log, budget, now });
  const http = await startHttp(first.listen, {
    routes: () => (engine === undefined ? { ...always, ...setup.routes } : always),
    log,
  });
  log.info({ address: http.address, host: first.host, store: first.store.kind }, "The App listens.");
  if (engine === undefined) setup.announce();
  else if (first.publicUrl === undefined) {
    log.warn(
      {},
      "PUBLIC_URL is not set: runs that ask for tokens or report a check are refused until it is.",
    );
  }

  const resources = cleanUps.move();
  return {
    address: http.address,
    reload: () => {
      live.reload();
      log.level = live.current().logLevel;
    },
    async stop() {
      draining = true;
      log.info({}, "The App ends: requests and jobs under way are finished first.");
      const timer = setTimeout(() => http.abort(), drainMs);
      await http.close();
      clearTimeout(timer);
      await resources.disposeAsync();
      log.info({}, "The App has ended.");
    },
  };
}

function databaseFailure(store: ServerSettings["store"], error: unknown): ProtoManagerError {
  const place =
    store.kind === "pglite"
      ? `in PGLITE_FOLDER ${store.folder}`
      : `of DATABASE_URL at ${new URL(store.url).host}`;
  // Several addresses of one host fail together, with a message each and none for all.
  const causes = error instanceof AggregateError ? error.errors : [error];
  const seen = causes.map(messageOf).join("; ");
  return new ProtoManagerError(`The database ${place} cannot be used: ${seen}`, { cause: error });
}
