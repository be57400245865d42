import { createHmac } from "node:crypto";
import { type Agent, type IncomingMessage, request } from "node:http";
import type { Delivery, Outcome } from "./delivery.ts";

/** https://docs.github.com/webhooks/using-webhooks/best-practices-for-using-webhooks: "within 10 seconds". */
const timeoutMs = 10_000;
/** Of an answer, what is kept. */
const answerLimitBytes = 4096;

/** The headers of a delivery: https://docs.github.com/webhooks/webhook-events-and-payloads#delivery-headers */
export function deliveryHeaders({ guid, event, app, payload }: Delivery): Record<string, string> {
  const { id, secret } = app.webhook!;
  const signature = (algorithm: string) =>
    `${algorithm}=${createHmac(algorithm, secret).update(payload).digest("hex")}`;
  return {
    accept: "*/*",
    "content-type": "application/json",
    "user-agent": "GitHub-Hookshot/0000000",
    "x-github-delivery": guid,
    "x-github-event": event,
    "x-github-hook-id": String(id),
    "x-github-hook-installation-target-id": String(app.id),
    "x-github-hook-installation-target-type": "integration",
    ...(secret !== "" && {
      "x-hub-signature": signature("sha1"),
      "x-hub-signature-256": signature("sha256"),
    }),
  };
}

/** Sends a delivery once; whatever happens is an outcome. */
export async function send(delivery: Delivery, agent: Agent): Promise<Outcome> {
  const started = performance.now();
  const { url } = delivery.app.webhook!;
  const requestHeaders = deliveryHeaders(delivery);
  const ended = (
    status: string,
    statusCode: number,
    headers: IncomingMessage["headers"] = {},
    body = "",
  ) => ({
    seconds: (performance.now() - started) / 1000,
    status,
    statusCode,
    url,
    requestHeaders,
    responseHeaders: Object.fromEntries(
      Object.entries(headers).map(([name, value]) => [name, String(value)]),
    ),
    responseBody: body,
  });
  try {
    const { statusCode, headers, body } = await post(url, requestHeaders, delivery.payload, agent);
    const arrived = statusCode >= 200 && statusCode < 300;
    return ended(arrived ? "OK" : `Invalid HTTP Response: ${statusCode}`, statusCode, headers, body);
  } catch (error) {
    const timedOut = (error as Error).name === "TimeoutError";
    return ended(timedOut ? "timed out" : "failed to connect to host", 0);
  }
}

function post(url: string, headers: Record<string, string>, payload: string, agent: Agent) {
  return new Promise<{ statusCode: number; headers: IncomingMessage["headers"]; body: string }>(
    (resolve, reject) => {
      const signal = AbortSignal.timeout(timeoutMs);
      const outgoing = request(url, { method: "POST", headers, agent, signal }, (response) => {
        let body = "";
        response.setEncoding("utf8");
        response.on("data", (chunk: string) => {
          if (body.length < answerLimitBytes) body += chunk;
        });
        response.on("error", reject);
        response.on("end", () =>
          resolve({ statusCode: response.statusCode ?? 0, headers: response.headers, body }),
        );
      });
      outgoing.on("error", (error) => reject(signal.aborted ? signal.reason : error));
      outgoing.end(payload);
    },
  );
}
