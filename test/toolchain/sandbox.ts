/** A folder with a tool cache and a PATH of its own, on which only the programs are that a test puts there. */

import { chmod, mkdir, mkdtemp, readdir, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Environment } from "../../src/process.ts";
import { type FindOptions, findTool } from "../../src/toolchain/find-tool.ts";
import type { PinnedTool, ToolName } from "../../src/toolchain/pinned.ts";
import type { Tool } from "../../src/toolchain/tool.ts";

export interface ToolSandbox extends AsyncDisposable {
  folder: string;
  /** Puts a shell script on PATH. */
  program(name: string, script: string): Promise<void>;
  find(name: ToolName, pinned: PinnedTool, more?: Partial<FindOptions>): Promise<Tool>;
  /** Added to the environment that tools are found in. */
  environment: Record<string, string>;
  /** Names in the tool cache. */
  cached(): Promise<string[]>;
}

export async function toolSandbox(environment: Environment = {}): Promise<ToolSandbox> {
  const folder = await mkdtemp(join(tmpdir(), "protomanager-tools-"));
  const bin = join(folder, "bin");
  await mkdir(bin);
  const own: Record<string, string> = {};
  return {
    folder,
    environment: own,
    async program(name, script) {
      await writeFile(join(bin, name), `#!/bin/sh\n${script}`);
      await chmod(join(bin, name), 0o755);
    },
    find: (name, pinned, more = {}) =>
      findTool(name, {
        cacheFolder: join(folder, "cache"),
        offline: false,
        environment: { PATH: bin, HOME: folder, ...environment, ...own },
        pinned,
        ...more,
      }),
    cached: () => readdir(join(folder, "cache/tools")).catch(() => []),
    async [Symbol.asyncDispose]() {
      await rm(folder, { recursive: true, force: true });
    },
  };
}
