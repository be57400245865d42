/** Runs the whole stage on inline protos and gives what tests look at. */

import { expect } from "vitest";
import { assemble } from "../../src/assembly/assemble.ts";
import type { Assembly } from "../../src/assembly/assembly.ts";
import { formatDiagnostic } from "../../src/diagnostics.ts";
import { compilerErrors } from "../support/compilers.ts";
import { type Repositories, type SystemOptions, system } from "./support.ts";

export interface Assembled {
  assembly: Assembly;
  /** The output file; "" with errors. */
  text: string;
  /** Outputs by path. */
  files: Map<string, string>;
  problems: string[];
}

export function assembled(repositories: Repositories, options: SystemOptions = {}): Assembled {
  const assembly = assemble(system(repositories, options));
  const files = new Map(assembly.files.map(({ path, content }) => [path, Buffer.from(content).toString()]));
  const text = files.get(options.config?.output ?? "global.proto") ?? "";
  return { assembly, text, files, problems: assembly.diagnostics.map(formatDiagnostic) };
}

/** Diagnostics of one code, as the reader sees them. */
export function withCode({ problems }: Assembled, code: string): string[] {
  return problems.filter((problem) => problem.startsWith(`${code} `));
}

/** Source name → merged name, of types, services and extensions. */
export function names({ assembly }: Assembled): Record<string, string> {
  return Object.fromEntries(assembly.map?.symbols.map(({ source, merged }) => [source, merged]) ?? []);
}

/** The output's lines from its first banner on, without indentation and blank lines. */
export function body({ text }: Assembled): string[] {
  const lines = text.split("\n").map((line) => line.trim());
  const first = lines.findIndex((line) => /^\/\/ \S+: \S+ \(/.test(line));
  return lines.slice(first).filter((line) => line !== "");
}

/** Fails unless buf and protoc accept the outputs. */
export async function expectCompiles({ assembly, problems }: Assembled): Promise<void> {
  expect(assembly.files.length, problems.join("\n")).toBeGreaterThan(0);
  expect(await compilerErrors(assembly.compilation)).toBe("");
}
