/** One descriptor set out of several, with what some files need and nothing else. Pure. */

import { clearField, create, fromBinary, toBinary } from "@bufbuild/protobuf";
import {
  type FileDescriptorProto,
  FileDescriptorProtoSchema,
  FileDescriptorSetSchema,
} from "@bufbuild/protobuf/wkt";
import { canonicalDescriptors } from "./canonical-descriptors.ts";

/**
 * The targets and all they import, imports first, in canonical form.
 *
 * @param descriptorSets - serialised, each with all that its files import; a file in several of them is one and the same
 * @param targets - import names
 */
export function selectDescriptors(
  descriptorSets: readonly Uint8Array[],
  targets: Iterable<string>,
  { sourceInfo }: { sourceInfo: boolean },
): Uint8Array {
  const files = new Map<string, FileDescriptorProto>();
  for (const bytes of descriptorSets) {
    for (const file of fromBinary(FileDescriptorSetSchema, bytes).file) files.set(file.name, file);
  }
  const selected = new Set(targets);
  // A set grows while it is walked.
  for (const name of selected) {
    const { dependency, optionDependency } = files.get(name)!;
    for (const imported of [...dependency, ...optionDependency]) selected.add(imported);
  }
  // In the order of the sets, imports first.
  const file = [...files.values()].filter(({ name }) => selected.has(name));
  for (const one of file) {
    if (!sourceInfo) clearField(one, FileDescriptorProtoSchema.field.sourceCodeInfo);
    // buf and protoc list the same locations in another order.
    else one.sourceCodeInfo?.location.sort((a, b) => compare(a.path, b.path) || compare(a.span, b.span));
  }
  return canonicalDescriptors(toBinary(FileDescriptorSetSchema, create(FileDescriptorSetSchema, { file })));
}

function compare(a: readonly number[], b: readonly number[]): number {
  const differs = a.findIndex((number, index) => number !== b[index]);
  return differs === -1 ? a.length - b.length : a[differs]! - (b[differs] ?? -1);
}
