/** What code generation has to know of the files of a descriptor set. */

import { fromBinary } from "@bufbuild/protobuf";
import { type FileDescriptorProto, FileDescriptorSetSchema } from "@bufbuild/protobuf/wkt";

/** Import name → the names it imports, in the order of the set: imports first. */
export type FileImports = ReadonlyMap<string, readonly string[]>;

export function describedFiles(descriptorSet: Uint8Array): FileDescriptorProto[] {
  return fromBinary(FileDescriptorSetSchema, descriptorSet).file;
}

/** One of the targets has a service. */
export function hasServices(files: readonly FileDescriptorProto[], targets: Iterable<string>): boolean {
  const wanted = new Set(targets);
  return files.some(({ name, service }) => service.length > 0 && wanted.has(name));
}

export function fileImports(files: readonly FileDescriptorProto[]): FileImports {
  return new Map(
    files.map(({ name, dependency, optionDependency }) => [name, [...dependency, ...optionDependency]]),
  );
}

/**
 * What the targets import, directly or not, in the order of the set: neither targets nor `google/protobuf/**`, which
 * runtimes bring.
 */
export function importedFiles(imports: FileImports, targets: readonly string[]): string[] {
  const wanted = new Set(targets);
  const reached = reachedFiles(imports, targets);
  return [...imports.keys()].filter(
    (name) => reached.has(name) && !wanted.has(name) && !name.startsWith("google/protobuf/"),
  );
}

/** The targets and all that they import, directly or not. */
export function reachedFiles(imports: FileImports, targets: readonly string[]): Set<string> {
  const reached = new Set(targets);
  // A set grows while it is walked.
  for (const name of reached) {
    for (const imported of imports.get(name) ?? []) reached.add(imported);
  }
  return reached;
}
