/** The App as Probot takes it: every event is kept, and nothing else is done with it here. */

import type { Probot } from "probot";
import { type IngestOptions, ingest } from "./ingest.ts";

export function createApp(options: IngestOptions): (app: Probot) => void {
  return (app) => {
    app.onAny(async ({ id, name, payload }) => {
      await ingest({ id, name, payload }, options);
    });
  };
}
