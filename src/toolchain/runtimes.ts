/** Programs of the machine that tools are built with or run by: found on PATH, never fetched. */

import path from "node:path";
import { onPath } from "../on-path.ts";
import { CommandError, type Environment, run, stderrTail } from "../process.ts";
import { ToolError } from "./tool-errors.ts";

/** A Python that starts. */
export interface Python {
  /** Its own path: what is on PATH may be a shim that chooses by the current folder. */
  file: string;
  /** The end of extension modules' names, which tells version and platform, as `.cpython-312-x86_64-linux-gnu.so`. */
  extensionSuffix: string;
}

const hints = {
  go: "Install Go (https://go.dev/dl/; on GitHub Actions actions/setup-go)",
  cargo: "Install Rust (https://rustup.rs)",
  java: "Install a Java runtime, 8 or later (on GitHub Actions actions/setup-java)",
  python: "Install Python, 3.10 or later (on GitHub Actions actions/setup-python)",
} as const;

/**
 * The program on PATH.
 *
 * @param purpose - what it is for, as in "protoc-gen-go v1.36.12 is built with Go"
 * @throws ToolError when there is none
 */
export async function machineProgram(
  name: "go" | "cargo" | "java",
  purpose: string,
  environment: Environment,
): Promise<string> {
  const [file] = await onPath(name, environment);
  if (file !== undefined) return file;
  throw new ToolError(`${purpose}, and there is no ${name} on PATH. ${hints[name]}.`);
}

/**
 * The first Python 3 on PATH that starts: on Windows `python3` may be an invitation to a shop.
 *
 * @throws ToolError when there is none
 */
export async function machinePython(purpose: string, environment: Environment): Promise<Python> {
  const script =
    "import sys, sysconfig; print(sys.version_info[0]); print(sys.executable); " +
    "print(sysconfig.get_config_var('EXT_SUFFIX'))";
  for (const name of ["python3", "python"]) {
    for (const program of await onPath(name, environment)) {
      try {
        // Isolated: without -I it takes modules from the current folder, which may be a stranger's checkout.
        const args = ["-I", "-c", script];
        const { stdout } = await run({ file: program, args, cwd: path.dirname(program) });
        const [major, file, extensionSuffix] = stdout.toString("utf8").split(/\r?\n/);
        if (major === "3" && file && extensionSuffix) return { file, extensionSuffix };
      } catch (error) {
        if (!(error instanceof CommandError)) throw error;
      }
    }
  }
  throw new ToolError(`${purpose}, and no Python 3 on PATH starts. ${hints.python}.`);
}

/** Of an environment, those names that are set. */
export function only(names: readonly string[], environment: Environment): Environment {
  return Object.fromEntries(names.map((name) => [name, environment[name]]));
}

/** What a program that failed had to say, or why it did not start. */
export function saidBy({ result, message }: CommandError): string {
  return result === undefined ? message : stderrTail(result);
}
