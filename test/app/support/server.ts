/** The whole App, in this process. */

import { readFileSync } from "node:fs";
import { Writable } from "node:stream";
import { type RunningServer, startServer } from "../../../app/start-server.ts";
import type { ClosedTestStore } from "./stores.ts";

export interface TestServer extends RunningServer, AsyncDisposable {
  /** Lines of its log, parsed. */
  lines: Record<string, unknown>[];
}

export async function startTestServer(
  store: ClosedTestStore,
  environment: Record<string, string> = {},
): Promise<TestServer> {
  const lines: Record<string, unknown>[] = [];
  const logTo = new Writable({
    write(chunk, _encoding, done) {
      lines.push(JSON.parse(String(chunk)));
      done();
    },
  });
  const server = await startServer({
    environment: { ...serverEnvironment(store), ...environment },
    readFile: (file) => readFileSync(file, "utf8"),
    logTo,
  });
  let stopped: Promise<void> | undefined;
  const stop = () => {
    stopped ??= server.stop();
    return stopped;
  };
  return { ...server, stop, lines, [Symbol.asyncDispose]: stop };
}

/** On any free port of 127.0.0.1, on this database. */
export function serverEnvironment({ settings }: ClosedTestStore): Record<string, string> {
  const store =
    settings.kind === "pglite" ? { PGLITE_FOLDER: settings.folder } : { DATABASE_URL: settings.url };
  return { HOST: "127.0.0.1", PORT: "0", ...store };
}
