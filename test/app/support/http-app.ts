/** The way of a delivery from a socket to a recorded job, on a test's store. */

import { Writable } from "node:stream";
import { createApp } from "../../../app/app.ts";
import type { BodyBudget } from "../../../app/http/body.ts";
import { type HttpLimits, startHttp } from "../../../app/http/server.ts";
import { maxWebhookBytes, requestTime, webhookPath, webhookRoute } from "../../../app/http/webhooks.ts";
import type { IngestOptions } from "../../../app/ingest.ts";
import { createLog } from "../../../app/telemetry/log.ts";
import { type TestContext, testContext } from "./app-context.ts";
import type { TestStore } from "./stores.ts";
import { appKey, webhookSecret } from "./webhooks.ts";

export interface HttpApp extends AsyncDisposable {
  address: string;
  context: TestContext;
  budget: BodyBudget;
  /** Lines of the log, parsed. */
  lines: Record<string, unknown>[];
}

export async function startHttpApp(
  store: TestStore,
  options: { limits?: HttpLimits; ingest?: Partial<IngestOptions> } = {},
): Promise<HttpApp> {
  const lines: Record<string, unknown>[] = [];
  const destination = new Writable({
    write(chunk, _encoding, done) {
      lines.push(JSON.parse(String(chunk)));
      done();
    },
  });
  const log = createLog({ level: "debug", secrets: () => [webhookSecret], destination });
  const context = testContext(store);
  const budget: BodyBudget = { limit: 4 * maxWebhookBytes, used: 0 };
  const app = createApp({
    ...context,
    log,
    serves: () => true,
    receivedAt: () => requestTime.getStore(),
    ...options.ingest,
  });
  const route = await webhookRoute({
    registration: { appId: "1", privateKey: appKey(), webhookSecret },
    settings: context.settings(),
    app,
    metrics: context.metrics,
    log,
    budget,
    now: context.now,
  });
  const { limits } = options;
  const http = await startHttp(
    { host: "127.0.0.1", port: 0 },
    { routes: () => ({ [`POST ${webhookPath}` as const]: route }), log, ...(limits && { limits }) },
  );
  return {
    address: http.address,
    context,
    budget,
    lines,
    async [Symbol.asyncDispose]() {
      const closed = http.close();
      http.abort();
      await closed;
    },
  };
}
