/** One language's code compiled in a scratch project, with the compilers that the machine has. */

import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { availableParallelism } from "node:os";
import path from "node:path";
import { stripVTControlCharacters } from "node:util";
import pLimit from "p-limit";
import { allDone } from "../../all-done.ts";
import { onPath } from "../../on-path.ts";
import { CommandError, type CommandResult, type Environment, runAny } from "../../process.ts";
import type { Step } from "../profiles/profile.ts";
import { type FoundProgram, findPrograms } from "./programs.ts";
import { pathsOf, type ScratchInput, scratchProject } from "./scratch.ts";

/** `missing`: the machine has no compiler or runtime for it. */
export type CompileOutcome = "compiled" | "failed" | "missing" | "not compiled";

export interface CompileResult {
  language: string;
  outcome: CompileOutcome;
  /** What the compiler said, what is missing, or why nothing is compiled; foreign text. */
  message?: string;
  /** The compilers, with the line each prints of its version. */
  programs: Record<string, string>;
  /** Generated files that were given to it. */
  files: number;
  seconds: number;
}

export interface CompileSetting {
  /** Version of the protoc that wrote the code. */
  protocVersion: string | undefined;
  /** A folder for what is staged, which is removed again. */
  workFolder: string;
  /** Its PATH is searched, and what steps pass on is taken from it. */
  environment: Environment;
  /** Registries are not asked; what the machine has not kept of the runtime's packages fails. */
  offline: boolean;
  /** Milliseconds. */
  now: () => number;
  signal?: AbortSignal | undefined;
}

/** Registries may be slow, and a first build compiles the runtime as well. */
const stepTimeoutMs = 30 * 60 * 1000;
/** What is kept of a compiler's messages. */
const maxMessageLines = 40;
/** Characters: a compiler quotes the line that it does not like, and generated ones may be long. */
const maxLineLength = 500;

export async function compileLanguage(input: ScratchInput, setting: CompileSetting): Promise<CompileResult> {
  const begin = setting.now();
  const result = await compileScratch(input, setting);
  return { ...result, seconds: (setting.now() - begin) / 1000 };
}

async function compileScratch(
  input: ScratchInput,
  setting: CompileSetting,
): Promise<Omit<CompileResult, "seconds">> {
  const { profile, files } = input;
  const programs = await findPrograms(profile.compile, setting.protocVersion, setting.environment);
  const result = {
    language: profile.name,
    programs: Object.fromEntries([...programs.found].map(([name, { version }]) => [name, version])),
    files: files.length,
  };
  if (programs.missing.length > 0) {
    return { ...result, outcome: "missing", message: programs.missing.join(" ") };
  }
  const folder = await mkdtemp(path.join(setting.workFolder, "scratch-"));
  try {
    const scratch = scratchProject(input);
    for (const { path: name, content } of scratch.files) {
      const file = path.join(folder, name);
      await mkdir(path.dirname(file), { recursive: true });
      await writeFile(file, content);
    }
    for (const step of scratch.steps) {
      const message = await runStep(step, input, folder, programs.found, setting);
      if (message !== undefined) return { ...result, outcome: "failed", message };
    }
    return { ...result, outcome: "compiled" };
  } finally {
    await rm(folder, { recursive: true, force: true, maxRetries: 3 });
  }
}

/** @returns what went wrong, or undefined. */
async function runStep(
  step: Step,
  input: ScratchInput,
  folder: string,
  found: ReadonlyMap<string, FoundProgram>,
  setting: CompileSetting,
): Promise<string | undefined> {
  const { environment, signal } = setting;
  const offline = setting.offline ? step.offline : undefined;
  const file = found.get(step.program)?.file ?? (await onPath(step.program, environment))[0];
  if (file === undefined) return step.optional ? undefined : `${step.program} is not on PATH.`;
  const passed = (step.passes ?? []).map((name) => [name, environment[name]] as const);
  const env = { ...Object.fromEntries(passed), ...step.env, ...offline?.env };
  const start = (program: string, args: readonly string[]) =>
    runAny({ file: program, args, cwd: folder, env, timeoutMs: stepTimeoutMs, signal });
  const flags = step.flags === undefined ? [] : await flagsOf(step.flags, found, start);
  const args = [...step.args, ...flags, ...(offline?.args ?? [])];
  if (step.each === undefined) {
    const result = await start(file, args).catch(asResult);
    return problemOf(step, result) ?? passedOver(step, result, input);
  }
  const limit = pLimit(availableParallelism());
  const problems = await allDone(
    pathsOf(input, step.each).map((one) =>
      limit(async () => problemOf(step, await start(file, [...args, one]).catch(asResult))),
    ),
  );
  return problems.find((problem) => problem !== undefined);
}

async function flagsOf(
  { program, args }: NonNullable<Step["flags"]>,
  found: ReadonlyMap<string, FoundProgram>,
  start: (file: string, args: readonly string[]) => Promise<CommandResult>,
): Promise<string[]> {
  const { stdout } = await start(found.get(program)?.file ?? program, args);
  return stdout
    .toString("utf8")
    .split(/\s+/)
    .filter((flag) => flag !== "");
}

function problemOf({ program, args }: Step, result: CommandResult): string | undefined {
  if (result.exitCode === 0) return undefined;
  const said = stripVTControlCharacters(`${result.stdout.toString("utf8")}\n${result.stderr}`)
    .trim()
    .split("\n");
  const command = [program, ...args].join(" ");
  return firstLines([`${command} ended with exit code ${result.exitCode}:`, ...said]);
}

function firstLines([heading, ...lines]: readonly string[]): string {
  const more = lines.length > maxMessageLines ? [`and ${lines.length - maxMessageLines} lines more`] : [];
  return [heading, ...lines.slice(0, maxMessageLines).map(shortened), ...more].join("\n");
}

function passedOver(
  { program, lists }: Step,
  { stdout }: CommandResult,
  input: ScratchInput,
): string | undefined {
  if (lists === undefined) return undefined;
  const taken = new Set(stdout.toString("utf8").split(/\r?\n/));
  const missing = pathsOf(input, lists.ending).filter((file) => !taken.has(path.posix.join("/", file)));
  if (missing.length === 0) return undefined;
  return firstLines([`${program} does not compile these files. Of each, ${lists.why}:`, ...missing]);
}

function shortened(line: string): string {
  return line.length > maxLineLength ? `${line.slice(0, maxLineLength)}…` : line;
}

/** A compiler that did not come to an end has failed like one that did. */
function asResult(error: unknown): CommandResult {
  if (!(error instanceof CommandError)) throw error;
  return { exitCode: error.result?.exitCode ?? -1, stdout: Buffer.from(""), stderr: error.message };
}
