/** The server as the document starts it. */

import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { createInterface } from "node:readline";

export interface DocumentedServer extends AsyncDisposable {
  /** Lines of its log, parsed; what is no JSON, such as npm's own lines, is left out. */
  readonly log: Record<string, unknown>[];
  /** All that was printed. */
  readonly printed: string[];
  readonly ended: boolean;
}

/** @param command - for a shell */
export function startDocumented(
  command: string,
  cwd: string,
  env: Readonly<Record<string, string>>,
): DocumentedServer {
  // A group of its own: npm does not hand signals on.
  const child = spawn("sh", ["-c", command], { cwd, env, detached: true, stdio: ["ignore", "pipe", "pipe"] });
  const log: Record<string, unknown>[] = [];
  const printed: string[] = [];
  for (const stream of [child.stdout, child.stderr]) {
    createInterface({ input: stream }).on("line", (line) => {
      printed.push(line);
      if (line.startsWith("{")) log.push(JSON.parse(line) as Record<string, unknown>);
    });
  }
  return {
    log,
    printed,
    get ended() {
      return hasEnded(child);
    },
    async [Symbol.asyncDispose]() {
      if (hasEnded(child)) return;
      const ended = once(child, "close");
      process.kill(-child.pid!, "SIGTERM");
      await ended;
    },
  };
}

function hasEnded({ exitCode, signalCode }: ChildProcess): boolean {
  return exitCode !== null || signalCode !== null;
}
