import type { BareRepository } from "./bare-repository.ts";

/** The hunks of each changed file by its path of now, as `patch` of a diff entry; none for binary files and pure renames. */
export async function filePatches(
  repository: BareRepository,
  from: string,
  to: string,
): Promise<Map<string, string>> {
  const names = (await repository.git(["diff-tree", "-r", "-z", "-M", "--name-only", from, to]))
    .split("\0")
    .filter((name) => name !== "");
  const text = await repository.git(["diff-tree", "-r", "-M", "-p", "--no-color", from, to]);
  // Both are in the same order.
  const sections = text.split(/^(?=diff --git )/m).filter((section) => section.startsWith("diff --git "));
  const patches = new Map<string, string>();
  for (const [index, section] of sections.entries()) {
    const hunks = section.search(/^@@ /m);
    if (hunks >= 0) patches.set(names[index]!, section.slice(hunks).replace(/\n$/, ""));
  }
  return patches;
}
