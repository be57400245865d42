/** The bundled CLI as a user starts it, with `--json`. */

import path from "node:path";
import { type Environment, runAny } from "../../src/process.ts";

export const root = path.resolve(import.meta.dirname, "..", "..");

export interface CliResult {
  exitCode: number;
  /** What `--json` printed. */
  document: CliDocument;
  stderr: string;
}

/** The parts of the document that proofs look at; docs/json-report.md has all of them. */
export interface CliDocument {
  error?: string;
  changes?: { added: string[]; changed: string[]; removed: string[] };
  statistics?: { files: number; messages: number; units: number; moved: number };
  seconds?: Record<string, number>;
}

/** @param hub - the folder it is started in, config.yaml's */
export async function runCli(
  args: readonly string[],
  hub: string,
  env: Environment = {},
): Promise<CliResult> {
  const file = path.join(root, "dist", "cli.js");
  const { exitCode, stdout, stderr } = await runAny({
    file: process.execPath,
    args: [file, ...args, "--json"],
    cwd: hub,
    env,
  });
  try {
    return { exitCode, document: JSON.parse(stdout.toString("utf8")) as CliDocument, stderr };
  } catch (cause) {
    throw new Error(
      `protomanager ${args.join(" ")} printed no document (exit code ${exitCode}):\n${stderr}`,
      {
        cause,
      },
    );
  }
}
