/** Paths in config.yaml: relative, with `/`, inside the hub or the repository they belong to. */

import { show } from "./problem.ts";

/** Names that Windows keeps for devices, with any ending. */
const windowsDevice = /^(?:con|prn|aux|nul|com[0-9]|lpt[0-9])(?:\.|$)/i;

/**
 * Why a path cannot be used, or undefined. `root` is what it must stay in, as the message names it. Refused are
 * absolute paths, `..`, Windows forms, control characters, and names that a disk or a tool would misread.
 */
export function pathProblem(path: string, root: string): string | undefined {
  const seen = show(path);
  if (/[\0-\x1f\x7f]/.test(path)) return `${seen} holds a control character. Remove it.`;
  if (path.includes("\\")) return `${seen} holds a backslash. Write folders with /.`;
  if (/^[a-z]:/i.test(path) || path.startsWith("/") || path.startsWith("~")) {
    return `${seen} is an absolute path. Write one relative to ${root}.`;
  }
  const parts = path.split("/");
  if (parts.includes("..")) return `${seen} leaves ${root}. Write a path inside it, without "..".`;
  const bad = parts.find((part) => /[:*?"<>|#]|^[-@]|[. ]$|^ /.test(part) && part !== ".");
  if (bad !== undefined)
    return `${seen} holds ${show(bad)}, which not every disk and tool can take. Choose another name.`;
  const reserved = parts.find((part) => windowsDevice.test(part) || part.toLowerCase() === ".git");
  if (reserved !== undefined) return `${seen} holds the reserved name ${show(reserved)}. Choose another one.`;
  return undefined;
}

/** Without `.` components and doubled or trailing slashes; "." for the top. */
export function normalizePath(path: string): string {
  return (
    path
      .split("/")
      .filter((part) => part !== "" && part !== ".")
      .join("/") || "."
  );
}

/** A file of the given name in the folder of `output`. */
export function besideOutput(output: string, name: string): string {
  return normalizePath([...normalizePath(output).split("/").slice(0, -1), name].join("/"));
}

/** True when one of two normalised folders holds the other, or they are one. Case is ignored, as many disks do. */
export function overlap(a: string, b: string): boolean {
  return contains(a, b) || contains(b, a);
}

/** True when the normalised `folder` is `path` or holds it. */
export function contains(folder: string, path: string): boolean {
  if (folder === ".") return true;
  return `${path}/`.toLowerCase().startsWith(`${folder}/`.toLowerCase());
}
