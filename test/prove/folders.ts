/** Folders of proofs: made, looked through, taken away. */

import { createHash } from "node:crypto";
import { lstat, mkdtemp, readdir, readFile, readlink, realpath, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";

export interface TemporaryFolder extends AsyncDisposable {
  /** Absolute, without symbolic links. */
  path: string;
}

export async function temporaryFolder(purpose: string): Promise<TemporaryFolder> {
  const folder = await realpath(await mkdtemp(path.join(tmpdir(), `protomanager-proof-${purpose}-`)));
  return {
    path: folder,
    [Symbol.asyncDispose]: () => rm(folder, { recursive: true, force: true, maxRetries: 5 }),
  };
}

/** Everything below a folder by path with `/`: the sha256 of a file, the target of a link, "" for a folder. */
export async function contentsOf(folder: string): Promise<Map<string, string>> {
  const entries = await readdir(folder, { recursive: true });
  const contents = new Map<string, string>();
  for (const entry of entries.sort()) {
    const file = path.join(folder, entry);
    const status = await lstat(file);
    const content = status.isSymbolicLink()
      ? `→ ${await readlink(file)}`
      : status.isFile()
        ? createHash("sha256")
            .update(await readFile(file))
            .digest("hex")
        : "";
    contents.set(entry.split(path.sep).join("/"), content);
  }
  return contents;
}

/** Paths that two folders do not have alike, in order. */
export function differences(left: ReadonlyMap<string, string>, right: ReadonlyMap<string, string>): string[] {
  const paths = new Set([...left.keys(), ...right.keys()]);
  return [...paths].filter((file) => left.get(file) !== right.get(file)).sort();
}
