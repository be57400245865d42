/** A project outside the hub that takes its generated code as a package. */

import { cp } from "node:fs/promises";
import path from "node:path";
import {
  type Command,
  type CommandResult,
  type Environment,
  run,
  versionLine,
} from "../../../../src/process.ts";
import type { GeneratedHub } from "../generated-hub.ts";

export interface Consumer {
  language: string;
  /** What takes the package in, as it is typed. */
  takes: string;
  /** The compiler or interpreter, as it names itself. */
  version: string;
  /** A program of the project, started with these arguments. */
  command(program: string, ...args: string[]): Command;
}

export interface ConsumerKind {
  language: string;
  /** Programs on PATH that it needs. */
  needs: readonly string[];
  /** @param folder - where the project is made, and what it needs beside it */
  build(folder: string, hub: GeneratedHub, remote: HubRemote): Promise<Consumer>;
}

/** The hub's repository on its host, at https://github.com/acme/hub for whoever has this environment. */
export interface HubRemote {
  env: Environment;
}

/** A copy of a language's drivers. */
export async function projectOf(language: string, folder: string): Promise<string> {
  const project = path.join(folder, language);
  await cp(path.join(import.meta.dirname, "..", "drivers", language), project, { recursive: true });
  return project;
}

/** With the whole environment of this machine: its settings say where registries are. */
export function onMachine(
  cwd: string,
  file: string,
  args: readonly string[],
  env: Environment = {},
): Promise<CommandResult> {
  return run({ file, args, cwd, env: { ...process.env, ...env } });
}

/** The first line that a program prints of its version; "" where there is none. */
export async function versionOf(file: string, args?: readonly string[]): Promise<string> {
  return (await versionLine(file, args)) ?? "";
}
