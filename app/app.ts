/** The App as Probot takes it: every event is kept, and nothing else is done with it here. */

import type { Probot } from "probot";
import { createIngest, type IngestOptions } from "./ingest.ts";

export function createApp(options: IngestOptions): (app: Probot) => void {
  const ingest = createIngest(options);
  return (app) => {
    app.onAny(({ id, name, payload }) => ingest({ id, name, payload }));
  };
}
