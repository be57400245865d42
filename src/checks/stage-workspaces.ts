/** Workspaces on disk, each a folder with a buf.yaml of ours and a folder for each module. */

import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import { type BufModule, stageBufWorkspace, stageProtos } from "../toolchain/stage-protos.ts";
import type { CheckedFile, CheckedProtos, Workspace } from "./workspace.ts";

export interface StagedWorkspace {
  /** Relative to the staging folder, as are those of the modules. */
  folder: string;
  modules: StagedModule[];
}

export interface StagedModule {
  folder: string;
  protos: CheckedProtos;
  files: ReadonlyMap<string, CheckedFile>;
}

/**
 * @param name of the state that is staged, as `new`.
 * @param configure the `lint` and `breaking` sections of a repository.
 */
export async function stageWorkspaces(
  stagingFolder: string,
  name: string,
  workspaces: readonly Workspace[],
  configure: (protos: CheckedProtos) => Omit<BufModule, "path">,
): Promise<StagedWorkspace[]> {
  const staged: StagedWorkspace[] = [];
  for (const [index, { modules, imports }] of workspaces.entries()) {
    const folder = `${name}-${index}`;
    await mkdir(join(stagingFolder, folder));
    const stagedModules = modules.map((module, number) => ({ ...module, folder: `${folder}/m${number}` }));
    for (const module of stagedModules) {
      const texts = new Map([...module.files].map(([importName, { text }]) => [importName, text]));
      await stageProtos(join(stagingFolder, module.folder), texts);
    }
    const bufModules: BufModule[] = stagedModules.map(({ protos }, number) => ({
      path: `m${number}`,
      ...configure(protos),
    }));
    if (imports.size > 0) {
      await stageProtos(join(stagingFolder, folder, "imports"), imports);
      bufModules.push({ path: "imports", lint: { ignore: ["imports"] } });
    }
    await stageBufWorkspace(join(stagingFolder, folder), bufModules);
    staged.push({ folder, modules: stagedModules });
  }
  return staged;
}
