/** Managed options, put into the descriptors that generators are given: sources and outputs keep their own. Pure. */

import { create, fromBinary, toBinary } from "@bufbuild/protobuf";
import {
  type DescriptorProto,
  type FieldDescriptorProto,
  FieldDescriptorProto_Type,
  FieldOptions_JSType,
  FieldOptionsSchema,
  type FileDescriptorProto,
  FileDescriptorSetSchema,
  FileOptions_OptimizeMode,
  FileOptionsSchema,
} from "@bufbuild/protobuf/wkt";
import type { ManagedConfig } from "../../config/config.ts";
import { managedJsType, managedOptions, type OwnedFile } from "./rules.ts";

/** Field of `google.protobuf.FileDescriptorProto` that holds its options. */
const optionsField = 8;

/**
 * @param targets - the files that are the system's own; others are changed where an override names their path
 * @param moduleOf - the repository of a file, by its import name
 */
export function applyManaged(
  descriptorSet: Uint8Array,
  targets: Iterable<string>,
  config: ManagedConfig,
  moduleOf: (path: string) => string | undefined,
): Uint8Array {
  const set = fromBinary(FileDescriptorSetSchema, descriptorSet);
  const own = new Set(targets);
  for (const file of set.file) {
    if (file.name.startsWith("google/protobuf/")) continue;
    manage(file, config, { outside: !own.has(file.name), module: moduleOf(file.name) });
  }
  return toBinary(FileDescriptorSetSchema, set);
}

function manage(
  file: FileDescriptorProto,
  config: ManagedConfig,
  { outside, module }: { outside: boolean; module: string | undefined },
): void {
  const owned: OwnedFile = { path: file.name, package: file.package, module };
  manageFile(file, managedOptions(owned, config, { outside }));
  if (outside) return;
  const scope = file.package === "" ? "" : `${file.package}.`;
  for (const message of file.messageType) manageFields(message, scope, owned, config);
  for (const extension of file.extension) manageField(extension, scope, owned, config);
}

function manageFile(file: FileDescriptorProto, managed: ReturnType<typeof managedOptions>): void {
  if (managed.size === 0) return;
  file.options ??= create(FileOptionsSchema);
  const { options } = file;
  const changed = new Set<number>();
  for (const [name, value] of managed) {
    const field = FileOptionsSchema.fields.find((one) => one.name === name)!;
    const key = field.localName as "goPackage";
    const wanted = name === "optimize_for" ? FileOptions_OptimizeMode[value as "SPEED"] : value;
    if (options[key] === wanted) continue;
    (options as Record<string, unknown>)[key] = wanted;
    changed.add(field.number);
  }
  forget(file, changed);
}

function manageFields(message: DescriptorProto, scope: string, file: OwnedFile, config: ManagedConfig): void {
  const inside = `${scope}${message.name}.`;
  for (const field of [...message.field, ...message.extension]) manageField(field, inside, file, config);
  for (const nested of message.nestedType) manageFields(nested, inside, file, config);
}

const wideTypes: readonly FieldDescriptorProto_Type[] = [
  FieldDescriptorProto_Type.INT64,
  FieldDescriptorProto_Type.UINT64,
  FieldDescriptorProto_Type.SINT64,
  FieldDescriptorProto_Type.FIXED64,
  FieldDescriptorProto_Type.SFIXED64,
];

function manageField(
  field: FieldDescriptorProto,
  scope: string,
  file: OwnedFile,
  config: ManagedConfig,
): void {
  if (!wideTypes.includes(field.type)) return;
  const value = managedJsType(file, `${scope}${field.name}`, config);
  if (value === undefined) return;
  field.options ??= create(FieldOptionsSchema);
  field.options.jstype = FieldOptions_JSType[value as "JS_STRING"];
}

/** A file option that was changed stands nowhere in the source any more. */
function forget({ sourceCodeInfo }: FileDescriptorProto, changed: ReadonlySet<number>): void {
  if (sourceCodeInfo === undefined) return;
  sourceCodeInfo.location = sourceCodeInfo.location.filter(
    ({ path }) => !(path.length === 2 && path[0] === optionsField && changed.has(path[1]!)),
  );
}
