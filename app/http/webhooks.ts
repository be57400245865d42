/** `POST /api/github/webhooks`: what Probot does not look at, then Probot. */

import { AsyncLocalStorage } from "node:async_hooks";
import type { IncomingHttpHeaders, IncomingMessage } from "node:http";
import { context, SpanKind, trace } from "@opentelemetry/api";
import type { Logger as Pino } from "pino";
import { createProbot, type Probot, ProbotOctokit } from "probot";
import { messageOf } from "../../src/errors.ts";
import { apiUrls } from "../../src/github/urls.ts";
import type { Registration, Settings } from "../settings.ts";
import type { Metrics } from "../telemetry/metrics.ts";
import { type BodyBudget, HttpError, readBody } from "./body.ts";
import type { RouteHandler } from "./router.ts";

/** Probot's own, so that an App that was registered for it needs no change. */
export const webhookPath = "/api/github/webhooks";
/** GitHub sends no larger ones: https://docs.github.com/en/webhooks/webhook-events-and-payloads#payload-cap */
export const maxWebhookBytes = 25 * 1024 * 1024;

/** When the request that is being handled began, in milliseconds since 1970. */
export const requestTime = new AsyncLocalStorage<number>();

export interface WebhookOptions {
  registration: Registration;
  settings: Pick<Settings, "host" | "server">;
  app: (probot: Probot) => void;
  metrics: Metrics;
  log: Pino;
  budget: BodyBudget;
  now: () => number;
}

/** What Probot answers with 400 after the headers were looked at. */
const wrongSignature =
  "It was not signed with WEBHOOK_SECRET. If GitHub has sent it, set the same secret in the App's settings there and here.";

/** Probot makes a client for each delivery, which takes longer than all else with it; nothing here asks GitHub anything. */
const OneOctokit = ProbotOctokit.defaults({
  authStrategy:
    ({ octokit }: { octokit: ProbotOctokit }) =>
    async () =>
      octokit,
});

export async function webhookRoute(options: WebhookOptions): Promise<RouteHandler> {
  const { registration, settings, app, metrics, log, budget, now } = options;
  const probot = createProbot({
    env: {},
    overrides: {
      // It takes numbers only, and makes no request here that it would sign with it.
      appId: Number(registration.appId) || 1,
      privateKey: registration.privateKey,
      secret: registration.webhookSecret,
      baseUrl: apiUrls(settings.host, settings.server).rest,
      Octokit: OneOctokit,
      // It logs whole payloads, and anybody can send one with a wrong signature. What matters is logged here.
      log: log.child({}, { level: "silent" }),
    },
  });
  await probot.load(app);
  const tracer = trace.getTracer("protomanager");
  const middleware = await probot.getNodeMiddleware({ path: webhookPath });

  return async (request, response) => {
    const receivedAt = now();
    const { event, delivery } = checkHeaders(request.headers);
    let problem = wrongSignature;
    response.once("close", () => {
      if (response.statusCode < 400) return;
      // Its name was not signed: each that somebody makes up would become a metric of its own.
      if (response.statusCode < 500) metrics.delivery("unknown", "refused");
      log.warn({ delivery, event, status: response.statusCode, problem }, "A webhook delivery was refused.");
    });
    const body = await readPayload(request, budget).catch((error: unknown) => {
      problem = messageOf(error);
      throw error;
    });
    const span = tracer.startSpan(`webhook ${event}`, { kind: SpanKind.SERVER, attributes: { delivery } });
    response.once("close", () => span.end());
    await context.with(trace.setSpan(context.active(), span), () =>
      requestTime.run(receivedAt, () => middleware(Object.assign(request, { body }), response)),
    );
  };
}

async function readPayload(request: IncomingMessage, budget: BodyBudget): Promise<string> {
  const body = (await readBody(request, maxWebhookBytes, budget)).toString("utf8");
  // Probot answers 500 to JSON that is no object, though signed.
  if (!body.trimStart().startsWith("{")) throw new HttpError(400, "The payload is no object of JSON.");
  return body;
}

const uuid = /^[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/i;
const eventName = /^[a-z][a-z\d_]{0,63}$/;
/** Of the library's own handlers, not an event of GitHub. */
const reservedName = "error";

/** Before the body is read: what can be told from the headers alone. */
function checkHeaders(headers: IncomingHttpHeaders): { event: string; delivery: string } {
  const { "content-type": type = "", "x-hub-signature-256": signature } = headers;
  const { "x-github-event": event, "x-github-delivery": delivery } = headers;
  if (!/^\s*application\/json\s*(?:;|$)/.test(type)) {
    throw new HttpError(
      415,
      'The content type must be "application/json": choose it in the settings of the webhook.',
    );
  }
  if (typeof signature !== "string") {
    throw new HttpError(400, "The header x-hub-signature-256 is missing: set the webhook's secret.");
  }
  if (typeof event !== "string" || !eventName.test(event) || event === reservedName) {
    throw new HttpError(400, "The header x-github-event names no event.");
  }
  if (typeof delivery !== "string" || !uuid.test(delivery)) {
    throw new HttpError(400, "The header x-github-delivery holds no UUID.");
  }
  return { event, delivery };
}
