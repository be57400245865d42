/** `generate.managed` for the files of a run. Pure. */

import { importNamesOf } from "../assembly/candidates.ts";
import { applyManaged } from "../codegen/managed/apply.ts";
import type { Config, ManagedConfig } from "../config/config.ts";
import type { Source } from "../sources/source.ts";

/** Import name → name of its repository, for the files that sources bring (`mode: import`). */
export type ModuleOf = (path: string) => string | undefined;

export function modulesOf(sources: readonly Source[]): ModuleOf {
  let modules: Map<string, string> | undefined;
  return (path) => {
    modules ??= new Map(
      sources.flatMap(({ name, files, roots }) =>
        files.flatMap((file) => importNamesOf(file.path, roots).map((found) => [found, name] as const)),
      ),
    );
    return modules.get(path);
  };
}

/** What of managed mode decides what is generated; undefined without it. */
export function managedInput(
  { generate: { managed } }: Pick<Config, "generate">,
  targets: readonly string[],
  moduleOf: ModuleOf,
): readonly [ManagedConfig, ...(string | undefined)[]] | undefined {
  if (managed === undefined) return undefined;
  const byModule = [...managed.disable, ...managed.override].some(({ module }) => module !== undefined);
  return [managed, ...(byModule ? targets.map(moduleOf) : [])];
}

/** The descriptors as generators are given them. */
export function withManaged(
  descriptorSet: Uint8Array,
  { generate: { managed } }: Pick<Config, "generate">,
  targets: readonly string[],
  moduleOf: ModuleOf,
): Uint8Array {
  return managed === undefined ? descriptorSet : applyManaged(descriptorSet, targets, managed, moduleOf);
}
