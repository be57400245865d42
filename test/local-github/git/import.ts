import type { BareRepository } from "./bare-repository.ts";
import { type Signature, writeCommit } from "./objects.ts";
import { updateRefs } from "./refs.ts";
import { writeTree } from "./trees.ts";

/** Files of a commit by path; null deletes. A mode in octal digits makes symbolic links and executables. */
export type Files = Readonly<Record<string, string | Uint8Array | { mode: string; content: string } | null>>;

/** Writes one commit, without moving a branch to it, and returns its id. */
export async function writeFiles(
  repository: BareRepository,
  commit: { parent: string | undefined; author: Signature; message: string; files: Files },
): Promise<string> {
  const { parent, author, message } = commit;
  const changes = Object.entries(commit.files).map(([path, file]) =>
    file === null || typeof file === "string" || file instanceof Uint8Array
      ? { path, content: file }
      : { path, ...file },
  );
  const tree = await writeTree(repository, parent, changes);
  const parents = parent === undefined ? [] : [parent];
  return writeCommit(repository, { tree, parents, author, committer: author, message });
}

/** Writes one commit and moves a branch to it, wherever it stood; nobody is told. */
export async function importCommit(
  repository: BareRepository,
  { branch, ...commit }: Parameters<typeof writeFiles>[1] & { branch: string },
): Promise<string> {
  const oid = await writeFiles(repository, commit);
  const reason = await updateRefs(repository, [{ name: `refs/heads/${branch}`, after: oid }]);
  if (reason !== undefined) throw new Error(reason);
  return oid;
}
