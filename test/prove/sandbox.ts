/** A machine for one run: a hub, a home and a temporary folder, in which every change is seen. */

import { mkdir, writeFile } from "node:fs/promises";
import path from "node:path";
import type { Environment } from "../../src/process.ts";
import { contentsOf, differences, temporaryFolder } from "./folders.ts";

export interface Sandbox extends AsyncDisposable {
  /** The folder of config.yaml. */
  hub: string;
  /** For `--cache-dir`; what is written there is no change. */
  cache: string;
  /** Makes it the user's machine. */
  env: Environment;
  /** Paths that were added, changed or removed since it was opened. */
  changes(): Promise<string[]>;
}

export async function openSandbox(config: string): Promise<Sandbox> {
  const folder = await temporaryFolder("sandbox");
  const at = (...parts: string[]) => path.join(folder.path, ...parts);
  const [hub, home, temporary, cache] = [at("hub"), at("home"), at("tmp"), at("cache")];
  for (const made of [hub, home, temporary, cache]) await mkdir(made);
  await writeFile(path.join(hub, "config.yaml"), config);
  await writeFile(path.join(hub, "global.proto"), "// The last one that was merged.\n");
  await writeFile(at("neighbour.txt"), "Beside the hub.\n");

  const contents = async () => {
    const all = await contentsOf(folder.path);
    return new Map([...all].filter(([file]) => !file.startsWith("cache")));
  };
  const before = await contents();
  return {
    hub,
    cache,
    env: {
      HOME: home,
      USERPROFILE: home,
      XDG_CACHE_HOME: path.join(home, ".cache"),
      XDG_CONFIG_HOME: path.join(home, ".config"),
      TMPDIR: temporary,
      TEMP: temporary,
      TMP: temporary,
    },
    changes: async () => differences(before, await contents()),
    [Symbol.asyncDispose]: () => folder[Symbol.asyncDispose](),
  };
}
