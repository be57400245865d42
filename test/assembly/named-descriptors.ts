/** Descriptors and comments by full name, so that those of the merged file can be laid beside those of its sources. */

import { clone, toBinary } from "@bufbuild/protobuf";
import {
  type DescriptorProto,
  DescriptorProtoSchema,
  type EnumDescriptorProto,
  EnumDescriptorProtoSchema,
  type FieldDescriptorProto,
  FieldDescriptorProtoSchema,
  type FileDescriptorProto,
  type FileDescriptorSet,
  type ServiceDescriptorProto,
  ServiceDescriptorProtoSchema,
} from "@bufbuild/protobuf/wkt";

/** What a source name becomes; other names stay. */
export type Rename = (name: string) => string;

/** Full name → serialised descriptor with the types it names renamed, for everything in these files. */
export function descriptorsByName(
  { file }: FileDescriptorSet,
  names: readonly string[],
  rename: Rename,
): Map<string, string> {
  const found = new Map<string, string>();
  const type = (name: string) => (name === "" ? "" : `.${rename(name.slice(1))}`);
  const put = (name: string, bytes: Uint8Array) =>
    found.set(rename(name), Buffer.from(bytes).toString("hex"));

  const renameField = (field: FieldDescriptorProto) => {
    field.typeName = type(field.typeName);
    field.extendee = type(field.extendee);
  };
  const renameMessage = (message: DescriptorProto) => {
    for (const field of [...message.field, ...message.extension]) renameField(field);
    for (const nested of message.nestedType) renameMessage(nested);
    for (const { options } of message.extensionRange) {
      for (const declaration of options?.declaration ?? []) {
        declaration.fullName = type(declaration.fullName);
        declaration.type = type(declaration.type);
      }
    }
  };
  const addMessage = (message: DescriptorProto, scope: string) => {
    const copy = clone(DescriptorProtoSchema, message);
    renameMessage(copy);
    const name = scope + message.name;
    put(name, toBinary(DescriptorProtoSchema, copy));
    for (const nested of message.nestedType) addMessage(nested, `${name}.`);
    addRest(message, `${name}.`);
  };
  const addRest = (
    scope: { enumType: EnumDescriptorProto[]; extension: FieldDescriptorProto[] },
    prefix: string,
  ) => {
    for (const one of scope.enumType) put(prefix + one.name, toBinary(EnumDescriptorProtoSchema, one));
    for (const one of scope.extension) {
      const copy = clone(FieldDescriptorProtoSchema, one);
      renameField(copy);
      put(prefix + one.name, toBinary(FieldDescriptorProtoSchema, copy));
    }
  };
  const addService = (service: ServiceDescriptorProto, scope: string) => {
    const copy = clone(ServiceDescriptorProtoSchema, service);
    copy.name = "";
    for (const method of copy.method) {
      method.inputType = type(method.inputType);
      method.outputType = type(method.outputType);
    }
    put(scope + service.name, toBinary(ServiceDescriptorProtoSchema, copy));
  };
  for (const one of file.filter(({ name }) => names.includes(name))) {
    const scope = one.package === "" ? "" : `${one.package}.`;
    for (const message of one.messageType) addMessage(message, scope);
    addRest(one, scope);
    for (const service of one.service) addService(service, scope);
  }
  return found;
}

/** `element what` → leading and trailing comment, of all elements in these files; blanks at line ends left out. */
export function commentsByName(
  { file }: FileDescriptorSet,
  names: readonly string[],
  rename: Rename,
): Map<string, string> {
  const found = new Map<string, string>();
  for (const one of file.filter(({ name }) => names.includes(name))) {
    for (const { path, leadingComments, trailingComments } of one.sourceCodeInfo?.location ?? []) {
      const name = elementAt(one, path, rename);
      if (name === undefined || (leadingComments === "" && trailingComments === "")) continue;
      const text = `${tidy(leadingComments)}|${tidy(trailingComments)}`;
      found.set(name === EXTEND_BLOCK ? `${name} ${text}` : name, text);
    }
  }
  return found;
}

function tidy(comment: string): string {
  return comment.replace(/[ \t\r]+$/gm, "");
}

type Named = { name: string } & Record<string, unknown>;

/** Fields of the descriptor messages that lead to elements with names (descriptor.proto). */
const FILE: Record<number, string> = { 4: "messageType", 5: "enumType", 6: "service", 7: "extension" };
const MESSAGE: Record<number, string> = {
  2: "field",
  3: "nestedType",
  4: "enumType",
  6: "extension",
  8: "oneofDecl",
};
const MEMBERS: Record<string, Record<number, string>> = {
  messageType: MESSAGE,
  nestedType: MESSAGE,
  enumType: { 2: "value" },
  service: { 2: "method" },
};

/** A block of extensions has no name; it is known by its comment. */
const EXTEND_BLOCK = "extend block";

/** The renamed name of what a path of source info leads to; undefined for the file's own statements. */
function elementAt(file: FileDescriptorProto, path: readonly number[], rename: Rename): string | undefined {
  let fields = FILE;
  let element = file as unknown as Named;
  let name = file.package;
  const inner: string[] = [];
  let at = 0;
  for (; fields[path[at]!] !== undefined && at + 1 < path.length; at += 2) {
    const field = fields[path[at]!]!;
    element = (element[field] as Named[])[path[at + 1]!]!;
    // Only what the name map knows can be renamed; the rest goes with what it stands in.
    const mapped = ["messageType", "nestedType", "enumType", "service", "extension"].includes(field);
    if (mapped) name = name === "" ? element.name : `${name}.${element.name}`;
    else inner.push(element.name);
    fields = MEMBERS[field] ?? {};
  }
  if (fields[path[at]!] === "extension" && at + 1 === path.length) return EXTEND_BLOCK;
  return at === 0 ? undefined : [rename(name), ...inner, ...path.slice(at)].join(" ");
}
