/** Where Go looks for a package, and where its code lies. Pure. */

import { posix } from "node:path";
import type { LanguageConfig } from "../config/config.ts";

export interface GoFile {
  /** Import name. */
  path: string;
  /** As the option stands, with `;name` where it has one; undefined where there is none. */
  goPackage: string | undefined;
}

export interface Misplaced extends GoFile {
  goPackage: string;
  /** Folder of the code, from config.yaml's. */
  folder: string;
}

/** Files whose Go import path does not end in the folder that their code lies in. None with `module=`. */
export function misplacedGo(files: readonly GoFile[], { out, opt }: LanguageConfig): Misplaced[] {
  const options = opt.flatMap((text) => text.split(","));
  if (options.some((option) => /^module=|^paths=import/.test(option))) return [];
  return files.flatMap(({ path, goPackage }) => {
    const folder = folderOf(path, out);
    if (goPackage === undefined) return [];
    const importPath = importPathOf(goPackage);
    const fits = folder === "." || importPath === folder || importPath.endsWith(`/${folder}`);
    return fits ? [] : [{ path, goPackage: importPath, folder }];
  });
}

/** The Go module whose top is `out`, by the first file that tells; undefined where none does. */
export function goModule(files: readonly GoFile[], { opt }: Pick<LanguageConfig, "opt">): string | undefined {
  const given = opt.flatMap((text) => text.split(",")).find((option) => option.startsWith("module="));
  if (given !== undefined) return given.slice("module=".length);
  for (const { path, goPackage } of files) {
    if (goPackage === undefined) continue;
    const importPath = importPathOf(goPackage);
    const below = folderOf(path, ".");
    if (below === ".") return importPath;
    if (importPath.endsWith(`/${below}`)) return importPath.slice(0, -below.length - 1);
  }
  const [first] = files.filter(({ goPackage }) => goPackage !== undefined);
  return first && importPathOf(first.goPackage!);
}

function folderOf(path: string, out: string): string {
  return posix.join(out, posix.dirname(path));
}

function importPathOf(goPackage: string): string {
  return goPackage.split(";", 1)[0]!;
}
