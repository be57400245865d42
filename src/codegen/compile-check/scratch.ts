/** A profile's scratch project, filled in for the code of one run. Pure. */

import { posix } from "node:path";
import type { OutputFile } from "../../outputs.ts";
import type { CompileProfile, LanguageProfile, Step } from "../profiles/profile.ts";

export interface ScratchInput {
  profile: LanguageProfile & { compile: CompileProfile };
  /** Names of the generators that ran. */
  generators: readonly string[];
  /** The generated files, paths relative to the language's folder. */
  files: readonly OutputFile[];
  /** Values of placeholders that are one word, as `module`. */
  words: Readonly<Record<string, string>>;
}

export interface Scratch {
  /** Everything to write, by path with `/`. Generated files win over those of the profile. */
  files: OutputFile[];
  /** With placeholders filled in; `each` is left. */
  steps: Step[];
}

export function scratchProject(input: ScratchInput): Scratch {
  const { compile } = input.profile;
  const generated = input.files.map(({ path, content }) => ({
    path: posix.join(compile.code, path),
    content,
  }));
  const taken = new Set(generated.map(({ path }) => path));
  const own = Object.entries(compile.files)
    .filter(([path]) => !taken.has(path))
    .map(([path, text]) => ({ path, content: Buffer.from(filled(text, input)) }));
  const steps = compile.steps.map((step) => ({
    ...step,
    args: step.args.flatMap((text) => words(text, input)),
  }));
  return { files: [...own, ...generated], steps };
}

/** Paths of the generated files with an ending, in the project. */
export function pathsOf(
  { profile, files }: Pick<ScratchInput, "profile" | "files">,
  ending: string,
): string[] {
  return files
    .filter(({ path }) => path.endsWith(ending))
    .map(({ path }) => posix.join(profile.compile.code, path));
}

const placeholder = /\{(code|module|version|paths)(?: ([^}\s]+))?\}/g;

/** A line with the version of a package that no generator's code needs is left out. */
function filled(text: string, input: ScratchInput): string {
  const unused = new Set(unusedPackages(input));
  const lines = text.split("\n").filter((line) => {
    return !line.matchAll(placeholder).some(([, kind, name]) => kind === "version" && unused.has(name!));
  });
  return lines
    .join("\n")
    .replace(placeholder, (_all, kind: string, name?: string) => valuesOf(kind, name, input).join("\n"));
}

/** One argument, or as many as a list has. */
function words(argument: string, input: ScratchInput): string[] {
  const [, kind, name] = /^\{(paths) ([^}\s]+)\}$/.exec(argument) ?? [];
  return kind === undefined ? [filled(argument, input)] : valuesOf(kind, name, input);
}

function valuesOf(kind: string, name: string | undefined, input: ScratchInput): string[] {
  const { profile, words: known } = input;
  if (kind === "code") return [profile.compile.code];
  if (kind === "paths") return pathsOf(input, name!);
  if (kind === "version")
    return [required(profile.runtime.find((one) => one.name === name)?.version, `version of ${name}`)];
  return [required(known[kind], kind)];
}

/** What a profile refers to and does not have is a mistake in the profile. */
function required(value: string | undefined, what: string): string {
  if (value === undefined) throw new Error(`a scratch project has no ${what}`);
  return value;
}

function unusedPackages({ profile, generators }: ScratchInput): string[] {
  return profile.runtime
    .filter(({ generators: of }) => of !== undefined && !of.some((name) => generators.includes(name)))
    .map(({ name }) => name);
}
