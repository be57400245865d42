/**
 * Loaded into the bundle by `node --import`: strikes its own process with a signal just before, or just after, one
 * call that changes the file system or starts a child. So a fault hits an exact point, and the product knows nothing
 * of it. Told what to do by `strikeEnvironment`.
 */

import childProcess, { type ChildProcess } from "node:child_process";
import { writeFileSync } from "node:fs";
import fs from "node:fs/promises";
import { syncBuiltinESMExports } from "node:module";
import type { Strike } from "./strike-environment.ts";

type Call = (...args: unknown[]) => unknown;

const writing = ["mkdir", "mkdtemp", "writeFile", "rename", "rm", "rmdir"] as const;

const strike = JSON.parse(process.env.PROOF_STRIKE ?? "{}") as Partial<Strike>;
const countFile = process.env.PROOF_WRITES;
let matched = 0;
let writes = 0;

for (const name of writing) {
  replace(fs, name, (original, args) => {
    writes += 1;
    // What a rename makes is its second argument.
    const target = String(args[name === "rename" ? 1 : 0]);
    const hit = isHit(name, target) || strike.write === writes;
    if (hit && strike.when === "before") hurt();
    const result = original(...args) as Promise<unknown>;
    return hit && strike.when === "after" ? result.finally(hurt) : result;
  });
}

replace(childProcess, "spawn", (original, args) => {
  const [file, rest] = args as [string, readonly string[]];
  const hit = isHit("spawn", [file, ...rest].join(" "));
  if (hit && strike.when === "before") hurt();
  const child = original(...args) as ChildProcess;
  if (hit && strike.when === "during") hurt();
  if (hit && strike.when === "after") child.prependOnceListener("exit", hurt);
  return child;
});

syncBuiltinESMExports();
process.once("exit", () => {
  if (countFile !== undefined) writeFileSync(countFile, String(writes));
});

function replace(module: object, name: string, by: (original: Call, args: unknown[]) => unknown): void {
  const functions = module as Record<string, Call>;
  const original = functions[name]!;
  functions[name] = (...args) => by(original, args);
}

/** True for the first call that the strike names. */
function isHit(call: string, target: string): boolean {
  if (strike.call !== call || !new RegExp(strike.target ?? "").test(target)) return false;
  matched += 1;
  return matched === 1;
}

/** The whole group, as Ctrl-C in a terminal or a runner that is lost; the product leads it. */
function hurt(): void {
  process.kill(-process.pid, strike.signal);
}
