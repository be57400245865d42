/** The protos that a hub holds of its own: global.proto and, with `layout: parts`, its parts beside it. */

import type { Assembly } from "../assembly/assembly.ts";
import type { CheckedFile } from "../checks/workspace.ts";
import type { Config, GlobalProtoConfig } from "../config/config.ts";
import { besideOutput } from "../config/paths.ts";
import type { OpenHub } from "../hub/open-hub.ts";
import type { Lock } from "../lock.ts";
import { globalGroup } from "./outputs.ts";

export interface CommittedState {
  config: Pick<Config, "globalProto">;
  lock: Pick<Lock, "outputs">;
  hub: Pick<OpenHub, "files">;
}

/** As they are committed, by what earlier runs wrote; none before the first run. */
export async function committedProtos({ config, lock, hub }: CommittedState): Promise<CheckedFile[]> {
  const { globalProto } = config;
  const found: CheckedFile[] = [];
  for (const path of committedPaths(globalProto, lock)) {
    const text = (await hub.files.read(path))?.toString("utf8");
    if (text !== undefined) found.push({ importName: importNameOf(path, globalProto), path, text });
  }
  return found;
}

/** Where they lie: `output` and every proto beside it that a run wrote. */
export function committedPaths({ output }: GlobalProtoConfig, { outputs }: Pick<Lock, "outputs">): string[] {
  const parts = (outputs[globalGroup] ?? []).filter(
    (path) => path.endsWith(".proto") && path === besideOutput(output, baseName(path)),
  );
  return [...new Set([output, ...parts])];
}

/** As an assembly gives them. */
export function assembledProtos(
  { targets, compilation }: Assembly,
  config: GlobalProtoConfig,
): CheckedFile[] {
  return targets.map((importName) => {
    const { output, importPath } = config;
    const path = importName === importPath ? output : besideOutput(output, baseName(importName));
    return { importName, path, text: compilation.get(importName)! };
  });
}

function importNameOf(path: string, { output, importPath }: GlobalProtoConfig): string {
  return path === output ? importPath : besideOutput(importPath, baseName(path));
}

function baseName(path: string): string {
  return path.slice(path.lastIndexOf("/") + 1);
}
