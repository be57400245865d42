import { createHash } from "node:crypto";
import type { SourceFile } from "./source.ts";

/**
 * `sha256:…` over paths and contents: the hash of lines `<sha256 of the text in hex> <path>\n`, sorted by path. A
 * path holds no newline, so no two sets of files give the same lines.
 */
export function digestFiles(files: readonly SourceFile[]): string {
  const sorted = files.toSorted((a, b) => (a.path < b.path ? -1 : 1));
  const hash = createHash("sha256");
  for (const { path, text } of sorted) hash.update(`${sha256(text)} ${path}\n`);
  return `sha256:${hash.digest("hex")}`;
}

function sha256(text: string): string {
  return createHash("sha256").update(text, "utf8").digest("hex");
}
