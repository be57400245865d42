/** Which files of a repository are its protos, and under which names they are imported. Pure. */

import picomatch from "picomatch";
import type { RepositoryConfig } from "../config/config.ts";
import { submoduleMode, symlinkMode, type TreeEntry } from "./file-tree.ts";
import type { ImportRoot } from "./source.ts";

/**
 * One root a proto folder, whose files are imported by their path below it. With a mount they are imported by the
 * mount and their path from the repository's top, and that other name is an alias (docs/specification.md 15).
 */
export function importRoots({
  protoDirs,
  mount,
}: Pick<RepositoryConfig, "protoDirs" | "mount">): ImportRoot[] {
  const folders = protoFolders(protoDirs);
  if (mount === "") return folders.map((folder) => ({ folder, prefix: "" }));
  const top = `${mount.replace(/\/$/, "")}/`;
  return [
    ...folders.map((folder) => ({ folder, prefix: folder === "" ? top : `${top}${folder}/` })),
    ...folders.map((folder) => ({ folder, prefix: "", alias: true })),
  ];
}

/** `proto_dir` from the repository's top: "" for `.`, no `./` before and no `/` behind. */
export function protoFolders(protoDirs: readonly string[]): string[] {
  const folders = protoDirs.map((folder) =>
    folder
      .split("/")
      .filter((part) => part !== "" && part !== ".")
      .join("/"),
  );
  return [...new Set(folders)];
}

/**
 * The `.proto` files that include and exclude leave under some proto folder, and the symlinks and submodules there
 * that exclude does not name: what they stand for would be missing, so they cannot be passed over.
 */
export function selectProtos(config: RepositoryConfig, entries: readonly TreeEntry[]): TreeEntry[] {
  const options = { dot: true, windows: false };
  const includes = picomatch([...config.include], options);
  const excludes = picomatch([...config.exclude], options);
  const folders = protoFolders(config.protoDirs);
  return entries.filter(({ path, mode }) => {
    const isLink = mode === symlinkMode || mode === submoduleMode;
    if (!isLink && !path.endsWith(".proto")) return false;
    return folders.some((folder) => {
      const below = pathBelow(folder, path);
      return below !== undefined && !excludes(below) && (isLink || dotPart.test(below) || includes(below));
    });
  });
}

/** No glob matches these, so that they would be passed over instead of refused. */
const dotPart = /(?:^|\/)\.\.?(?:\/|$)/;

/** The part of a path below a folder; undefined when it is not there. A folder that is a link is below itself. */
function pathBelow(folder: string, path: string): string | undefined {
  if (folder === "") return path;
  if (path === folder) return path;
  return path.startsWith(`${folder}/`) ? path.slice(folder.length + 1) : undefined;
}
