/** Processes of proofs: with what they took, or with the one document that they print. */

import path from "node:path";
import { type Command, run } from "../../../../src/process.ts";
import type { Seconds } from "../../../bench/table.ts";
import type { CorpusName } from "./corpora.ts";

const timeoutMs = 30 * 60_000;

/** Runs a command to its end; bash counts the processor time of all its children. */
export async function timed({ file, args, ...rest }: Command): Promise<Seconds> {
  const script = 'TIMEFORMAT="%R %U %S"; time "$@"';
  const bash = ["-c", script, "timed", file, ...args];
  const { stderr } = await run({ file: "bash", args: bash, timeoutMs, ...rest });
  const [wall = 0, user = 0, system = 0] = stderr.trim().split("\n").at(-1)!.split(" ").map(Number);
  return { wall, processor: user + system };
}

/** Runs one of the scripts beside this file on a corpus. */
export async function figuresOf<T>(
  script: "assembly-process.ts" | "verification-process.ts",
  name: CorpusName,
  count: number | undefined,
): Promise<T> {
  const args = [path.join(import.meta.dirname, script), name, ...(count === undefined ? [] : [`${count}`])];
  const { stdout } = await run({ file: process.execPath, args, cwd: import.meta.dirname, timeoutMs });
  return JSON.parse(stdout.toString("utf8")) as T;
}
