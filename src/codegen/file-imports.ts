/** The imports between the files of a descriptor set. */

import { fromBinary } from "@bufbuild/protobuf";
import { FileDescriptorSetSchema } from "@bufbuild/protobuf/wkt";

/** Import name → the names it imports, in the order of the set: imports first. */
export type FileImports = ReadonlyMap<string, readonly string[]>;

export function fileImports(descriptorSet: Uint8Array): FileImports {
  const { file } = fromBinary(FileDescriptorSetSchema, descriptorSet);
  return new Map(
    file.map(({ name, dependency, optionDependency }) => [name, [...dependency, ...optionDependency]]),
  );
}

/**
 * What the targets import, directly or not, in the order of the set: neither targets nor `google/protobuf/**`, which
 * runtimes bring.
 */
export function importedFiles(imports: FileImports, targets: readonly string[]): string[] {
  const wanted = new Set(targets);
  const reached = new Set(targets);
  for (const name of reached) {
    for (const imported of imports.get(name) ?? []) reached.add(imported);
  }
  return [...imports.keys()].filter(
    (name) => reached.has(name) && !wanted.has(name) && !name.startsWith("google/protobuf/"),
  );
}
