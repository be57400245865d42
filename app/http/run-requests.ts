/** What workflow runs ask of the App, and how much they may send. */

import type { ApiHandler } from "./api.ts";

export interface RunRequest {
  handler: ApiHandler;
  /** Bytes. */
  limit: number;
}

const missing: ApiHandler = async () => ({
  status: 501,
  body: { error: "This version of the App cannot do that yet." },
});

export const runRequests: Readonly<Record<"/token" | "/report", RunRequest>> = {
  "/token": { handler: missing, limit: 16 * 1024 },
  // A thousand findings of 4,000 characters.
  "/report": { handler: missing, limit: 8 * 1024 * 1024 },
};
