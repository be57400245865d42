/** Protos on disk for a compiler: in folders named by us, beside a `buf.yaml` written by us. */

import { mkdir, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import pLimit from "p-limit";
import { allDone } from "../all-done.ts";
import { ProtoManagerError } from "../errors.ts";

const writesAtOnce = 16;

/** An import name that is a plain relative path to a `.proto` on every system. */
const importName = /^(?!\/)(?!.*(?:^|\/)\.{1,2}(?:\/|$))(?!.*\/\/)[^\\:\u0000-\u001f\u007f]+\.proto$/;

/**
 * Writes files by their import names below a folder, which is made. Nothing but `.proto` files can come out, so no
 * configuration of a tool either.
 */
export async function stageProtos(folder: string, files: ReadonlyMap<string, string>): Promise<void> {
  const paths = [...files.keys()];
  for (const path of paths) {
    if (!importName.test(path))
      throw new ProtoManagerError(`${JSON.stringify(path)} cannot be an import name.`);
  }
  const folders = new Set(paths.map((path) => join(folder, dirname(path))));
  await mkdir(folder, { recursive: true });
  const limit = pLimit(writesAtOnce);
  await allDone([...folders].map((path) => limit(() => mkdir(path, { recursive: true }))));
  await allDone([...files].map(([path, text]) => limit(() => writeFile(join(folder, path), text))));
}

/** A module of a buf workspace: a folder, and its `lint` and `breaking` sections as buf.yaml has them. */
export interface BufModule {
  path: string;
  lint?: object;
  breaking?: object;
}

/** Writes the workspace's `buf.yaml` (JSON is YAML). */
export async function stageBufWorkspace(folder: string, modules: readonly BufModule[]): Promise<void> {
  await writeFile(join(folder, "buf.yaml"), JSON.stringify({ version: "v2", modules }, null, 2));
}
