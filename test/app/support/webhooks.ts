/** Webhook deliveries as GitHub sends them, and its example payloads. */

import { createHmac, generateKeyPairSync, randomUUID } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";

export const webhookSecret = "a secret of twenty-six signs";
export const webhookPath = "/api/github/webhooks";

let key: string | undefined;

/** A private key of an App, made once. */
export function appKey(): string {
  key ??= generateKeyPairSync("rsa", { modulusLength: 2048 }).privateKey.export({
    type: "pkcs1",
    format: "pem",
  }) as string;
  return key;
}

export interface DeliveryOptions {
  id?: string;
  secret?: string;
  headers?: Record<string, string>;
}

/** Headers of a delivery with the right signature, unless another secret is given. */
export function deliveryHeaders(event: string, body: string, options: DeliveryOptions = {}) {
  const { id = randomUUID(), secret = webhookSecret, headers } = options;
  return {
    "content-type": "application/json",
    "user-agent": "GitHub-Hookshot/044aadd",
    "x-github-event": event,
    "x-github-delivery": id,
    "x-hub-signature-256": `sha256=${createHmac("sha256", secret).update(body).digest("hex")}`,
    ...headers,
  };
}

export async function deliver(
  address: string,
  event: string,
  payload: unknown,
  options: DeliveryOptions = {},
) {
  const body = typeof payload === "string" ? payload : JSON.stringify(payload);
  const response = await fetch(`${address}${webhookPath}`, {
    method: "POST",
    body,
    headers: deliveryHeaders(event, body, options),
  });
  return { status: response.status, text: await response.text() };
}

export interface Example {
  /** `api.github.com`, `ghes-35`. */
  server: string;
  event: string;
  payload: Record<string, unknown>;
}

const folder = path.join(import.meta.dirname, "../../../node_modules/@octokit/webhooks-examples");

/** All payloads of `@octokit/webhooks-examples`, of one server or of all. */
export function examples(server?: string): Example[] {
  const servers = readdirSync(folder).filter((name) =>
    server ? name === server : /^(?:api|ghes)/.test(name),
  );
  return servers.flatMap((name) => {
    const index = JSON.parse(readFileSync(path.join(folder, name, "index.json"), "utf8")) as {
      name: string;
      examples: Record<string, unknown>[];
    }[];
    return index.flatMap(({ name: event, examples: payloads }) =>
      payloads.map((payload) => ({ server: name, event, payload })),
    );
  });
}
