/** Cuts a change into requests that GitHub's "create a tree" takes. Pure. */

import { isUtf8 } from "node:buffer";
import type { FileChange } from "./remote.ts";

/** An entry of https://docs.github.com/en/rest/git/trees#create-a-tree; `sha: null` deletes the path. */
export type TreeEntry = { path: string; mode: "100644"; type: "blob" } & (
  | { content: string }
  | { sha: string | null }
);

/**
 * Bytes of JSON in one request. GitHub answers 502 to trees of about 2.5 MB and more
 * (https://github.com/googleapis/release-please/issues/546), so requests stay below 2 MB with room for the frame.
 */
export const treeRequestBytes = 1_900_000;

/** Beyond these, trees through the API are slow enough to fail, and the commit is pushed with git instead. */
export const maxApiFiles = 10_000;
export const maxApiBytes = 40 * 1024 * 1024;

/** True when the change is too large for the API. */
export function needsPush(files: readonly FileChange[]): boolean {
  const bytes = files.reduce((sum, { content }) => sum + (content?.byteLength ?? 0), 0);
  return files.length > maxApiFiles || bytes > maxApiBytes;
}

/** True for content that has to be uploaded as a blob of its own: not text, or too large for a request as JSON. */
export function needsBlob(content: Uint8Array): boolean {
  if (!isUtf8(content) || content.includes(0) || content.byteLength > treeRequestBytes) return true;
  return Buffer.byteLength(JSON.stringify(Buffer.from(content).toString("utf8"))) > treeRequestBytes / 2;
}

/** The entries in order, in as few groups as fit into one request each. */
export function treeRequests(entries: readonly TreeEntry[], limit: number = treeRequestBytes): TreeEntry[][] {
  const groups: TreeEntry[][] = [];
  let room = 0;
  for (const entry of entries) {
    const bytes = Buffer.byteLength(JSON.stringify(entry)) + 1;
    if (bytes > room || groups.length === 0) {
      groups.push([]);
      room = limit;
    }
    groups.at(-1)!.push(entry);
    room -= bytes;
  }
  return groups;
}
