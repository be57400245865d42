/** What workflow runs ask of the App, and how much they may send. */

import { acceptReport } from "../checks/report.ts";
import type { AppContext } from "../context.ts";
import { type RunHandler, runEndpoints } from "../tokens/exchange.ts";

export interface RunRequest {
  handler: RunHandler;
  /** Bytes. */
  limit: number;
}

export function runRequests(
  options: Pick<AppContext, "settings" | "now">,
): Readonly<Record<"/token" | "/report", RunRequest>> {
  const { token, report } = runEndpoints({ ...options, acceptReport });
  return {
    "/token": { handler: token, limit: 16 * 1024 },
    // A thousand findings of 4,000 characters.
    "/report": { handler: report, limit: 8 * 1024 * 1024 },
  };
}
