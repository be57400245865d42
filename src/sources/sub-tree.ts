import type { FileTree } from "./file-tree.ts";

/** A folder of a tree as a tree of its own; "" is the whole. */
export function subTree(tree: FileTree, folder: string): FileTree {
  if (folder === "") return tree;
  const top = `${folder}/`;
  const outer = <T extends { path: string }>(entry: T): T => ({ ...entry, path: top + entry.path });
  const inner = <T extends { path: string }>(entry: T): T => ({
    ...entry,
    path: entry.path.slice(top.length),
  });
  return {
    commit: tree.commit,
    async list(folders) {
      const paths = folders.map((below) => (below === "" || below === "." ? folder : top + below));
      return (await tree.list(paths)).map(inner);
    },
    measure: async (entries) => (await tree.measure(entries.map(outer))).map(inner),
    async read(entries) {
      const contents = await tree.read(entries.map(outer));
      return new Map([...contents].map(([path, content]) => [path.slice(top.length), content]));
    },
    readFile: (path) => tree.readFile(top + path),
  };
}
