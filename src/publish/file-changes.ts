/** From the change set of a run to the files of a commit. Pure. */

import { posix } from "node:path";
import { ProtoManagerError } from "../errors.ts";
import type { ChangeSet } from "../outputs.ts";
import type { FileChange } from "./remote.ts";

/**
 * The changes by path from the repository's top, sorted. Refuses paths that leave the folder, and those that git or
 * GitHub Actions would act upon: generated text must never become a workflow.
 *
 * @param folder - of config.yaml from the repository's top; "" is the top
 */
export function fileChanges(changes: ChangeSet, folder: string): FileChange[] {
  const written = [...changes.added, ...changes.changed].map(({ path, content }) => ({ path, content }));
  const removed = changes.removed.map((path) => ({ path, content: undefined }));
  return [...written, ...removed]
    .map(({ path, content }) => ({ path: repositoryPath(folder, path), content }))
    .sort((a, b) => (a.path < b.path ? -1 : 1));
}

function repositoryPath(folder: string, path: string): string {
  const joined = posix.join(folder, path);
  const parts = path.split("/");
  if (parts.some((part) => part === "" || part === "." || part === "..")) {
    throw new ProtoManagerError(
      `${path}: an output must lie in the folder of config.yaml. Change its path there.`,
    );
  }
  // Without regard to case: a checkout on Windows or macOS has none.
  const lower = joined.toLowerCase();
  if (lower.startsWith(".github/workflows/") || lower.split("/").includes(".git")) {
    throw new ProtoManagerError(
      `${joined}: outputs are never written into .github/workflows or .git. Change \`output\`, \`output_dir\` or \`out\`.`,
    );
  }
  return joined;
}
