/** The whole App, in this process, on an embedded database of its own. */

import { readFileSync } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { Writable } from "node:stream";
import { type RunningServer, startServer } from "../../../app/start-server.ts";

export interface TestServer extends RunningServer, AsyncDisposable {
  /** Of its database and registration. */
  folder: string;
  /** Lines of its log, parsed. */
  lines: Record<string, unknown>[];
}

export async function startTestServer(environment: Record<string, string>): Promise<TestServer> {
  const folder = await mkdtemp(path.join(tmpdir(), "protomanager-server-"));
  const lines: Record<string, unknown>[] = [];
  const logTo = new Writable({
    write(chunk, _encoding, done) {
      lines.push(JSON.parse(String(chunk)));
      done();
    },
  });
  const server = await startServer({
    environment: { HOST: "127.0.0.1", PORT: "0", PGLITE_FOLDER: folder, ...environment },
    readFile: (file) => readFileSync(file, "utf8"),
    logTo,
  });
  let stopped: Promise<void> | undefined;
  const stop = () => (stopped ??= server.stop());
  return {
    ...server,
    stop,
    folder,
    lines,
    async [Symbol.asyncDispose]() {
      await stop();
      await rm(folder, { recursive: true, force: true });
    },
  };
}
