/** From a tree of files to a repository's protos: chosen, checked, decoded. */

import type { RepositoryConfig } from "../config/config.ts";
import { RepositoryError } from "../errors.ts";
import { digestFiles } from "./digest.ts";
import { byPath, type FileTree } from "./file-tree.ts";
import { decodeProto, refuseEntries, refuseSizes } from "./hostile.ts";
import type { Limits } from "./limits.ts";
import { quotePath } from "./path-rules.ts";
import { decodePolicies, policyPaths, selectPolicies, withinBound } from "./policies.ts";
import { protoFolders, selectProtos } from "./selection.ts";
import type { Source, SourceFile } from "./source.ts";

/** What a repository holds at a commit, apart from its place in config.yaml. */
export type Content = Pick<Source, "commit" | "tree" | "digest" | "files" | "policies">;

const shownRefusals = 10;

/** Reads the protos of a repository; a `RepositoryError` with every refusal when its content is hostile. */
export async function collectContent(
  config: RepositoryConfig,
  tree: FileTree,
  treeId: string | undefined,
  limits: Limits,
): Promise<Content> {
  const refuse = (refusals: readonly string[]) => {
    if (refusals.length === 0) return;
    const rest = refusals.length - shownRefusals;
    const lines = [...refusals.slice(0, shownRefusals), ...(rest > 0 ? [`and ${rest} more`] : [])];
    const where = tree.commit === undefined ? "" : ` (at ${tree.commit.slice(0, 12)})`;
    throw new RepositoryError(config.name, `refused${where}: ${lines.join("\n  ")}`);
  };
  const folders = protoFolders(config.protoDirs);
  const entries = await tree.list([...folders, ...policyPaths(folders)]);
  for (const folder of folders) {
    const found = entries.some(
      ({ path }) => folder === "" || path === folder || path.startsWith(`${folder}/`),
    );
    if (!found) throw new RepositoryError(config.name, missingFolder(folder, tree.commit));
  }
  const selected = selectProtos(config, entries);
  refuse(refuseEntries(selected, limits));
  const policies = selectPolicies(folders, entries);
  // Together, so that what a filtered fetch left out comes by one request.
  const sized = await tree.measure([...selected, ...policies]);
  const measured = sized.slice(0, selected.length);
  const readable = withinBound(sized.slice(selected.length), limits);
  refuse(refuseSizes(measured, limits));

  const contents = await tree.read([...measured, ...readable]);
  const files: SourceFile[] = [];
  const refusals: string[] = [];
  for (const { path } of measured.toSorted(byPath)) {
    const decoded = decodeProto(path, contents.get(path)!);
    if ("refusal" in decoded) refusals.push(decoded.refusal);
    else files.push({ path, text: decoded.text });
  }
  refuse(refusals);
  return {
    commit: tree.commit,
    tree: treeId,
    digest: digestFiles(files),
    files,
    policies: decodePolicies(readable, contents),
  };
}

function missingFolder(folder: string, commit: string | undefined): string {
  const where = commit === undefined ? "" : ` at ${commit.slice(0, 12)}`;
  const what = folder === "" ? "the repository is empty" : `there is no folder ${quotePath(folder)}`;
  return `${what}${where}. Set \`proto_dir\` to the folder that holds its protos.`;
}
