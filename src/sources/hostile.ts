/** What is refused of a repository's content, before anything of it is handed on. Pure. */

import { type MeasuredEntry, submoduleMode, symlinkMode, type TreeEntry } from "./file-tree.ts";
import type { Limits } from "./limits.ts";
import { foldedPath, quotePath, refusedPath } from "./path-rules.ts";

/** Names and modes: what can be refused without a byte of content. Each text names a path and a way out. */
export function refuseEntries(entries: readonly TreeEntry[], limits: Limits): string[] {
  if (entries.length > limits.files) {
    return [
      `${entries.length} files are more than ${limits.files}. Narrow \`proto_dir\`, \`include\` or \`exclude\`.`,
    ];
  }
  return [...entries.flatMap((entry) => refuseEntry(entry, limits)), ...refuseCollisions(entries)];
}

/** Sizes, before content is read into memory. */
export function refuseSizes(entries: readonly MeasuredEntry[], limits: Limits): string[] {
  const refusals = entries
    .filter(({ size }) => size > limits.fileBytes)
    .map(
      ({ path, size }) =>
        `${quotePath(path)} has ${size} bytes, more than ${limits.fileBytes}. Split it or add it to \`exclude\`.`,
    );
  const total = entries.reduce((sum, { size }) => sum + size, 0);
  if (total > limits.totalBytes) {
    refusals.push(
      `its files have ${total} bytes together, more than ${limits.totalBytes}. Narrow \`proto_dir\`, \`include\` or \`exclude\`.`,
    );
  }
  return refusals;
}

/** The text of a proto file, or why its content is refused. */
export function decodeProto(path: string, content: Buffer): { text: string } | { refusal: string } {
  if (content.subarray(0, lfsPointer.length).equals(lfsPointer)) {
    const fix = "Keep .proto files out of LFS (.gitattributes) or add it to `exclude`.";
    return { refusal: `${quotePath(path)} is a Git LFS pointer, not a proto file. ${fix}` };
  }
  if (content.includes(0)) {
    return {
      refusal: `${quotePath(path)} holds a NUL byte. Save it as UTF-8 text or add it to \`exclude\`.`,
    };
  }
  try {
    return { text: utf8.decode(content) };
  } catch {
    const fix = "Save it as UTF-8 or add it to `exclude`.";
    return { refusal: `${quotePath(path)} is not UTF-8, as protobuf demands. ${fix}` };
  }
}

/** First line of every pointer file (git-lfs, docs/spec.md). */
const lfsPointer = Buffer.from("version https://git-lfs.github.com/spec/");
const utf8 = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true });

function refuseEntry({ path, mode }: TreeEntry, limits: Limits): string[] {
  if (mode === symlinkMode) {
    return [
      `${quotePath(path)} is a symlink, which is not followed. Put the file there or add it to \`exclude\`.`,
    ];
  }
  if (mode === submoduleMode) {
    const fix = "List the other repository in config.yaml, and add the path to `exclude`.";
    return [`${quotePath(path)} is a submodule, which is not read. ${fix}`];
  }
  if (!mode.startsWith("100"))
    return [`${quotePath(path)} has the mode ${mode}, which no file has. Remove it.`];
  const reason = refusedPath(path, limits);
  return reason === undefined ? [] : [`${quotePath(path)} ${reason}. Rename it or add it to \`exclude\`.`];
}

/** Files, or folders of files, that are one on a disk that ignores case or normalises Unicode. */
function refuseCollisions(entries: readonly TreeEntry[]): string[] {
  const spellings = new Map<string, string>();
  const refusals: string[] = [];
  for (const { path } of entries) {
    for (const prefix of prefixes(path)) {
      const folded = foldedPath(prefix);
      const other = spellings.get(folded);
      if (other === undefined) spellings.set(folded, prefix);
      else if (other !== prefix) {
        refusals.push(
          `${quotePath(other)} and ${quotePath(prefix)} are one path on disks that ignore case. Rename one.`,
        );
        break;
      }
    }
  }
  return refusals;
}

function prefixes(path: string): string[] {
  const components = path.split("/");
  return components.map((_, index) => components.slice(0, index + 1).join("/"));
}
