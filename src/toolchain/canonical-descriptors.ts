/**
 * buf and protoc give the same descriptors in different bytes: custom options stand in source order or by number,
 * packed or not, whole or in pieces, and a comment at the end of a line has its line end or not. Generators copy such
 * bytes into their output, so both are brought into one form before.
 */

import {
  createFileRegistry,
  createRegistry,
  type DescExtension,
  type DescField,
  type FileRegistry,
  fromBinary,
  getExtension,
  isMessage,
  type Message,
  type Registry,
  setExtension,
  toBinary,
  type UnknownField,
} from "@bufbuild/protobuf";
import { type ReflectMap, reflect } from "@bufbuild/protobuf/reflect";
import { BinaryReader } from "@bufbuild/protobuf/wire";
import {
  FieldOptions_OptionRetention,
  type FileDescriptorProto,
  FileDescriptorSetSchema,
  file_google_protobuf_descriptor,
} from "@bufbuild/protobuf/wkt";

/**
 * The value of an option that was set piece by piece, as in `(rule).min = 1`, and lacks a field that its message
 * requires. buf refuses it; protoc does not look, and aborts where it reads the value again.
 */
export class IncompleteOptionError extends Error {
  override readonly name = "IncompleteOptionError";
}

/**
 * A serialised `google.protobuf.FileDescriptorSet` that holds all it imports, in canonical form.
 *
 * @throws IncompleteOptionError
 */
export function canonicalDescriptors(descriptorSet: Uint8Array): Uint8Array {
  const set = fromBinary(FileDescriptorSetSchema, descriptorSet);
  const options = customOptions(createFileRegistry(set));
  for (const file of set.file) canonicalize(file, options);
  for (const file of set.file) endComments(file);
  set.file = importsFirst(set.file);
  return toBinary(FileDescriptorSetSchema, set);
}

/** The same files as a compiler hands them to a plugin: without options that are kept in sources only. */
export function descriptorsForPlugins(descriptorSet: Uint8Array): FileDescriptorProto[] {
  const set = fromBinary(FileDescriptorSetSchema, descriptorSet);
  const options = customOptions(createFileRegistry(set));
  for (const file of set.file) {
    stripSourceOptions(file, options);
    canonicalize(file, options);
  }
  return set.file;
}

export interface CustomOptions {
  types: Registry;
  /** By extendee and number. */
  extensions: ReadonlyMap<string, DescExtension>;
}

export function customOptions(declared: FileRegistry): CustomOptions {
  const extensions = new Map<string, DescExtension>();
  for (const type of declared) {
    if (type.kind === "extension") extensions.set(`${type.extendee.typeName} ${type.number}`, type);
  }
  // Last wins: the set was decoded with our own descriptor.proto, not with the one it may hold.
  return { types: createRegistry(declared, file_google_protobuf_descriptor), extensions };
}

/** Every file after those it imports, as the format asks, and otherwise by name. */
function importsFirst(files: readonly FileDescriptorProto[]): FileDescriptorProto[] {
  const byName = new Map(files.map((file) => [file.name, file]));
  const ordered = new Set<FileDescriptorProto>();
  const visit = (name: string) => {
    const file = byName.get(name);
    if (file === undefined) return;
    // Visited once: what is met again is in the set already or, in no valid set, part of a cycle.
    byName.delete(name);
    for (const imported of [...file.dependency, ...file.optionDependency].sort()) visit(imported);
    ordered.add(file);
  };
  for (const name of [...byName.keys()].sort()) visit(name);
  return [...ordered];
}

function canonicalize(message: Message, options: CustomOptions): void {
  for (const inner of messagesIn(message, options.types)) canonicalize(inner, options);
  encodeExtensions(message, options, (inner) => {
    canonicalize(inner, options);
    oneofsLast(inner, options.types);
  });
}

/**
 * Encodes extensions anew, as their declarations say, in the order of their numbers.
 *
 * @param change - is given each message in their values before
 * @throws IncompleteOptionError
 */
export function encodeExtensions(
  message: Message,
  options: CustomOptions,
  change: (inner: Message) => void,
): void {
  if (message.$unknown === undefined) return;
  const byNumber = [...Map.groupBy(message.$unknown, ({ no }) => no)].sort(([a], [b]) => a - b);
  message.$unknown = byNumber.flatMap(([no, fields]) => {
    const extension = options.extensions.get(`${message.$typeName} ${no}`);
    return extension === undefined ? fields : encodedAnew(extension, fields, change);
  });
}

/** What protobuf-es says, in an error without a class of its own. */
const LACKS_REQUIRED = /^cannot encode .* required field not set$/;

/** Alone: among others, each look at an extension goes through all that a message holds. */
function encodedAnew(
  extension: DescExtension,
  fields: UnknownField[],
  change: (inner: Message) => void,
): UnknownField[] {
  const alone: Message = { $typeName: extension.extendee.typeName, $unknown: fields };
  const value = getExtension(alone, extension);
  try {
    for (const inner of messagesOf(value)) change(inner);
    setExtension(alone, extension, value);
  } catch (error) {
    if (!LACKS_REQUIRED.test((error as Error).message)) throw error;
    const text = `option (${extension.typeName}) is incomplete`;
    throw new IncompleteOptionError(`${text}: ${(error as Error).message}`, { cause: error });
  }
  return alone.$unknown ?? [];
}

/**
 * Like buf, not inside of a custom option's own value: https://protobuf.dev/programming-guides/proto3/#option-retention
 */
function stripSourceOptions(message: Message, options: CustomOptions): void {
  const schema = options.types.getMessage(message.$typeName);
  for (const field of schema?.fields ?? []) {
    if (isForSources(field)) reflect(schema!, message).clear(field);
  }
  for (const inner of messagesIn(message, options.types)) stripSourceOptions(inner, options);
  message.$unknown &&= message.$unknown.filter(({ no }) => {
    const extension = options.extensions.get(`${message.$typeName} ${no}`);
    return extension === undefined || !isForSources(extension);
  });
}

function isForSources({ proto }: DescField | DescExtension): boolean {
  return proto.options?.retention === FieldOptions_OptionRetention.RETENTION_SOURCE;
}

/** The messages in the value of an extension. */
function messagesOf(value: unknown): Message[] {
  return (Array.isArray(value) ? value : [value]).filter((item) => isMessage(item));
}

/**
 * Go's encoder, and so buf when it reads descriptors and hands them to a plugin, writes members of a oneof after all
 * other fields; ours keeps fields it does not know behind those it knows.
 * https://github.com/protocolbuffers/protobuf-go/blob/master/internal/order/order.go (LegacyFieldOrder)
 */
function oneofsLast(message: Message, types: Registry): void {
  for (const inner of messagesIn(message, types)) oneofsLast(inner, types);
  const schema = types.getMessage(message.$typeName);
  if (schema === undefined) return;
  const view = reflect(schema, message);
  const members = schema.oneofs.flatMap((oneof) => view.oneofCase(oneof) ?? []);
  if (members.length === 0) return;
  // Encoded as a whole: alone, members would lack what the message requires besides.
  const encoded = fieldsOf(toBinary(schema, message));
  message.$unknown ??= [];
  for (const field of members) {
    view.clear(field);
    message.$unknown.push(encoded.get(field.number)!);
  }
}

/** By number; of those that come several times the last. */
function fieldsOf(bytes: Uint8Array): Map<number, UnknownField> {
  const fields = new Map<number, UnknownField>();
  const reader = new BinaryReader(bytes);
  while (reader.pos < reader.len) {
    const [no, wireType] = reader.tag();
    fields.set(no, { no, wireType, data: reader.skip(wireType, no) });
  }
  return fields;
}

/** The messages that a message's fields hold; the keys of its maps are brought into order on the way. */
export function* messagesIn(message: Message, types: Registry): Iterable<Message> {
  const schema = types.getMessage(message.$typeName);
  if (schema === undefined) return;
  const view = reflect(schema, message);
  for (const field of schema.fields) {
    if (!view.isSet(field)) continue;
    if (field.fieldKind === "message") yield view.get(field).message;
    if (field.fieldKind === "list" && field.listKind === "message") {
      for (const item of view.get(field)) yield (item as { message: Message }).message;
    }
    if (field.fieldKind === "map") {
      const map = view.get(field);
      sortKeys(map);
      if (field.mapKind === "message") {
        for (const item of map.values()) yield (item as { message: Message }).message;
      }
    }
  }
}

function sortKeys(map: ReflectMap): void {
  const entries = [...map].sort(([a], [b]) => (String(a) < String(b) ? -1 : 1));
  map.clear();
  for (const [key, value] of entries) map.set(key, value);
}

function endComments({ sourceCodeInfo }: FileDescriptorProto): void {
  for (const location of sourceCodeInfo?.location ?? []) {
    for (const field of ["leadingComments", "trailingComments"] as const) {
      // What is unset stays unset.
      if (location[field] !== "") location[field] = endLine(location[field]);
    }
    location.leadingDetachedComments = location.leadingDetachedComments.map(endLine);
  }
}

function endLine(comment: string): string {
  return comment.endsWith("\n") ? comment : `${comment}\n`;
}
