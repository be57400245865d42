/** Files of a repository that say how its protos are to be treated. They are read as data; none is ever carried out. */

import { byPath, type MeasuredEntry, type TreeEntry } from "./file-tree.ts";
import { decodeProto } from "./hostile.ts";
import type { Limits } from "./limits.ts";
import type { SourceFile } from "./source.ts";

/**
 * Where GitHub looks for code owners, in this order; the first that exists counts.
 * https://docs.github.com/en/repositories/managing-your-repositorys-settings-and-features/customizing-your-repository/about-code-owners
 */
export const codeownersPaths = [".github/CODEOWNERS", "CODEOWNERS", "docs/CODEOWNERS"] as const;

/** `buf.yaml` at the top and in each proto folder, and the places of CODEOWNERS, from the repository's top. */
export function policyPaths(folders: readonly string[]): string[] {
  const bufFiles = ["", ...folders].map((folder) => (folder === "" ? "buf.yaml" : `${folder}/buf.yaml`));
  return [...new Set([...bufFiles, ...codeownersPaths])];
}

/** Those of the entries that are policies: regular files only. */
export function selectPolicies(folders: readonly string[], entries: readonly TreeEntry[]): TreeEntry[] {
  const paths = new Set(policyPaths(folders));
  return entries.filter(({ path, mode }) => mode.startsWith("100") && paths.has(path));
}

/** Those small enough to be read. One that is too large is as good as none, as on GitHub. */
export function withinBound(entries: readonly MeasuredEntry[], limits: Limits): MeasuredEntry[] {
  return entries.filter(({ size }) => size <= limits.policyBytes);
}

/** Their texts, sorted by path; one that is not UTF-8 text is as good as none. */
export function decodePolicies(
  entries: readonly TreeEntry[],
  contents: ReadonlyMap<string, Buffer>,
): SourceFile[] {
  return entries.toSorted(byPath).flatMap(({ path }) => {
    const decoded = decodeProto(path, contents.get(path)!);
    return "refusal" in decoded ? [] : [{ path, text: decoded.text }];
  });
}
