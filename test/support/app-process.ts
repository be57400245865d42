/** The App as an operator starts it: a process of its own, configured by its environment. */

import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { readFile } from "node:fs/promises";
import path from "node:path";
import { createInterface } from "node:readline";
import { setTimeout as wait } from "node:timers/promises";

export interface AppProcess {
  /** `http://127.0.0.1:PORT`. */
  readonly address: string;
  readonly pid: number;
  /** Lines of its log, parsed, newest last; the oldest are forgotten. */
  readonly log: readonly Record<string, unknown>[];
  /** Resident memory in bytes; Linux only. */
  memory(): Promise<number>;
  /** Ends it and waits until it has ended; default SIGTERM, which drains. */
  stop(signal?: NodeJS.Signals): Promise<void>;
}

const server = path.resolve(import.meta.dirname, "..", "..", "app", "server.ts");
const readyWithinMs = 60_000;
const linesKept = 20_000;

/** Starts the App and waits until it is ready. `env` is all it is given, besides PATH and HOME. */
export async function startApp(env: Readonly<Record<string, string>>, port: number): Promise<AppProcess> {
  const child = spawn(process.execPath, [server], {
    env: {
      PATH: process.env.PATH,
      HOME: process.env.HOME,
      HOST: "127.0.0.1",
      PORT: String(port),
      NODE_NO_WARNINGS: "1",
      ...env,
    },
    stdio: ["ignore", "pipe", "pipe"],
  });
  const log: Record<string, unknown>[] = [];
  const errors: string[] = [];
  createInterface({ input: child.stdout! }).on("line", (line) => {
    if (log.length >= linesKept) log.splice(0, linesKept / 2);
    log.push(parse(line));
  });
  createInterface({ input: child.stderr! }).on("line", (line) => errors.push(line));
  const address = `http://127.0.0.1:${port}`;
  await untilReady(child, address, () => [...log.slice(-20).map((line) => JSON.stringify(line)), ...errors]);
  return {
    address,
    pid: child.pid!,
    log,
    memory: () => residentBytes(child.pid!),
    async stop(signal = "SIGTERM") {
      if (child.exitCode !== null || child.signalCode !== null) return;
      const ended = once(child, "exit");
      child.kill(signal);
      await ended;
    },
  };
}

async function untilReady(child: ChildProcess, address: string, said: () => string[]): Promise<void> {
  const deadline = Date.now() + readyWithinMs;
  for (;;) {
    const ended = child.exitCode ?? child.signalCode;
    if (ended !== null || Date.now() > deadline) {
      child.kill("SIGKILL");
      const why = ended === null ? `was not ready within ${readyWithinMs / 1000} s` : `ended with ${ended}`;
      throw new Error(`The App ${why}:\n${said().join("\n")}`);
    }
    const answer = await fetch(`${address}/ready`).catch(() => undefined);
    await answer?.body?.cancel();
    if (answer?.status === 200) return;
    await wait(50);
  }
}

function parse(line: string): Record<string, unknown> {
  try {
    return JSON.parse(line) as Record<string, unknown>;
  } catch {
    return { text: line };
  }
}

async function residentBytes(pid: number): Promise<number> {
  const status = await readFile(`/proc/${pid}/status`, "utf8");
  return Number(/^VmRSS:\s+(\d+) kB$/m.exec(status)?.[1] ?? 0) * 1024;
}
