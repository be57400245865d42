/** The difference between committed and wanted outputs as a unified diff, for `--check` and `plan`. */

import { isUtf8 } from "node:buffer";
import { createTwoFilesPatch, FILE_HEADERS_ONLY } from "diff";
import type { ChangeSet, OutputFile } from "../outputs.ts";

/** docs/specification.md 10.7: enough to see what kind of change it is. */
const maxLinesPerFile = 50;
/** Lines added and removed of a file. The search for the least of them takes the square of their number. */
const maxEdits = 1000;

/** @param existing - contents of the hub's files at the changed and removed paths */
export function unifiedDiff(changes: ChangeSet, existing: ReadonlyMap<string, Uint8Array>): string {
  const wanted = new Map<string, OutputFile>(
    [...changes.added, ...changes.changed].map((file) => [file.path, file]),
  );
  const paths = [...wanted.keys(), ...changes.removed].sort();
  return paths.map((path) => fileDiff(path, existing.get(path), wanted.get(path)?.content)).join("");
}

function fileDiff(path: string, before: Uint8Array | undefined, after: Uint8Array | undefined): string {
  const names = [
    before === undefined ? "/dev/null" : `a/${path}`,
    after === undefined ? "/dev/null" : `b/${path}`,
  ];
  const [beforeText, afterText] = [text(before), text(after)];
  if (beforeText === undefined || afterText === undefined)
    return `Binary files ${names.join(" and ")} differ\n`;
  // All of a file that comes or goes differs, and nothing has to be searched for.
  const whole = before === undefined || after === undefined;
  const options = { headerOptions: FILE_HEADERS_ONLY, ...(!whole && { maxEditLength: maxEdits }) };
  const [from, to] = names as [string, string];
  const patch = createTwoFilesPatch(from, to, beforeText, afterText, undefined, undefined, options);
  if (patch === undefined) {
    return `--- ${from}\n+++ ${to}\n# ${path}: more than ${maxEdits} lines differ\n`;
  }
  const lines = patch.trimEnd().split("\n");
  const more = lines.length - maxLinesPerFile;
  const shown = lines.slice(0, maxLinesPerFile);
  if (more > 0) shown.push(`# ${path}: ${more} more lines`);
  return `${shown.join("\n")}\n`;
}

/** Undefined when the content is not text. */
function text(content: Uint8Array | undefined): string | undefined {
  if (content === undefined) return "";
  if (!isUtf8(content) || content.some(isBinary)) return undefined;
  return Buffer.from(content).toString("utf8");
}

/** A control character that no text has: descriptor sets may be without a zero, and valid UTF-8. */
function isBinary(byte: number): boolean {
  return byte < 0x20 && (byte < 0x09 || byte > 0x0d);
}
