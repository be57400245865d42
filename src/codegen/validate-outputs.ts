/** What generators wrote, judged before a byte of it goes further. A plugin may write what its input asks for. */

import { type OutputFile, outputPathProblem } from "../outputs.ts";

export interface OutputEntry {
  /** Relative to the folder of config.yaml, with `/`. */
  path: string;
  kind: "file" | "symlink" | "other";
  bytes: number;
}

export interface LanguageOutput {
  language: string;
  /** Paths relative to the folder of config.yaml, sorted. */
  files: OutputFile[];
}

export const outputLimits = {
  files: 50_000,
  /** GitHub refuses larger files: https://docs.github.com/repositories/working-with-files/managing-large-files */
  bytesOfFile: 100 * 1024 * 1024,
  bytes: 1024 * 1024 * 1024,
};

/** Every problem of one language's output; empty when it may be used. */
export function outputProblems(entries: readonly OutputEntry[], limits = outputLimits): string[] {
  const problems = entries.flatMap((entry) => {
    const problem = problemOf(entry, limits.bytesOfFile);
    return problem === undefined ? [] : [`${JSON.stringify(entry.path)}: ${problem}`];
  });
  if (entries.length > limits.files) {
    problems.push(`${entries.length} files were generated, more than ${limits.files}.`);
  }
  const bytes = entries.reduce((sum, entry) => sum + entry.bytes, 0);
  if (bytes > limits.bytes) problems.push(`${bytes} bytes were generated, more than ${limits.bytes}.`);
  const folded = new Map<string, string>();
  for (const { path } of entries) {
    const other = folded.get(fold(path));
    if (other !== undefined) {
      problems.push(
        `${JSON.stringify(path)} and ${JSON.stringify(other)} are one file where case does not count.`,
      );
    }
    folded.set(fold(path), path);
  }
  return problems;
}

function problemOf({ path, kind, bytes }: OutputEntry, maxBytes: number): string | undefined {
  if (kind === "symlink") return "a symbolic link is not generated code.";
  if (kind === "other") return "not a regular file.";
  const misplaced = outputPathProblem(path);
  if (misplaced !== undefined) return misplaced;
  if (bytes > maxBytes) return `${bytes} bytes, more than ${maxBytes}.`;
  return undefined;
}

/** Files that two languages wrote with different content, told to the later one. */
export function overlapsOf(outputs: readonly LanguageOutput[]): { language: string; problems: string[] }[] {
  const owners = new Map<string, { language: string; file: OutputFile }>();
  return outputs.flatMap(({ language, files }) => {
    const problems: string[] = [];
    for (const file of files) {
      const owner = owners.get(fold(file.path));
      if (owner === undefined) owners.set(fold(file.path), { language, file });
      else if (Buffer.compare(owner.file.content, file.content) !== 0) {
        problems.push(
          `${file.path}: ${owner.language} generates this file too, with other content. Give each its own out.`,
        );
      }
    }
    return problems.length > 0 ? [{ language, problems }] : [];
  });
}

function fold(path: string): string {
  return path.normalize("NFC").toLowerCase();
}
