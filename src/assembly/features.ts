/**
 * Features of protobuf editions, as far as comparing declarations needs them: what the defaults of a syntax and the
 * options of a file, of enclosing messages and of an element make of each element of a unit.
 */

import type {
  EnumNode,
  ExtendNode,
  FieldNode,
  FieldType,
  FileAst,
  MessageNode,
  OptionNode,
  OptionValue,
  Syntax,
} from "./ast.ts";
import type { Unit } from "./linked.ts";

type Features = Readonly<Record<string, string>>;

/** https://protobuf.dev/editions/features: the defaults of edition 2024 differ in nothing that is compared here. */
const EDITION: Features = {
  field_presence: "EXPLICIT",
  enum_type: "OPEN",
  repeated_field_encoding: "PACKED",
  utf8_validation: "VERIFY",
  message_encoding: "LENGTH_PREFIXED",
  json_format: "ALLOW",
};

const DEFAULTS: Record<Syntax, Features> = {
  proto2: {
    field_presence: "EXPLICIT",
    enum_type: "CLOSED",
    repeated_field_encoding: "EXPANDED",
    utf8_validation: "NONE",
    message_encoding: "LENGTH_PREFIXED",
    json_format: "LEGACY_BEST_EFFORT",
  },
  proto3: { ...EDITION, field_presence: "IMPLICIT" },
  edition2023: EDITION,
  edition2024: EDITION,
};

/** One word for each feature that an element of the unit has, in the order of the text. */
export function featureWords({ file, node }: Pick<Unit, "file" | "node">): string[] {
  const features = withOptions(DEFAULTS[file.ast.syntax], file.ast.options);
  if (node.kind === "message") return messageWords(node, features, file.ast);
  if (node.kind === "enum") return enumWords(node, features);
  // Services and their methods have no features that change what they mean.
  return node.kind === "extend" ? extendWords(node, features, file.ast) : [];
}

/** Those of one field of an extend block. */
export function extensionFeatureWords(field: FieldNode, file: FileAst): string[] {
  return fieldWords(field, withOptions(DEFAULTS[file.syntax], file.options), file, true);
}

function messageWords(node: MessageNode, inherited: Features, file: FileAst): string[] {
  const features = withOptions(inherited, node.options);
  const words = [features.json_format!];
  for (const field of node.fields) words.push(...fieldWords(field, features, file, false));
  for (const nested of node.messages) words.push(...messageWords(nested, features, file));
  for (const nested of node.enums) words.push(...enumWords(nested, features));
  for (const nested of node.extends) words.push(...extendWords(nested, features, file));
  return words;
}

function enumWords(node: EnumNode, inherited: Features): string[] {
  const features = withOptions(inherited, node.options);
  return [features.enum_type!, features.json_format!];
}

function extendWords(node: ExtendNode, inherited: Features, file: FileAst): string[] {
  return [
    ...node.fields.flatMap((field) => fieldWords(field, inherited, file, true)),
    ...node.groups.flatMap((group) => messageWords(group, inherited, file)),
  ];
}

function fieldWords(field: FieldNode, inherited: Features, file: FileAst, extension: boolean): string[] {
  const ofOneof = field.oneof === undefined ? inherited : withOptions(inherited, field.oneof.options);
  const features = withOptions(ofOneof, field.brackets?.options ?? []);
  const { type, label } = field;
  const words: string[] = [];
  const singular = label?.value !== "repeated" && type.kind !== "map";

  if (singular && !extension && field.oneof === undefined) words.push(presence(field, features, file));
  if (label?.value === "repeated" && isPackable(type)) words.push(encoding(field, features));
  if (isText(type)) words.push(features.utf8_validation!);
  if (type.kind === "named") words.push(features.message_encoding!);
  return words;
}

function presence({ label }: FieldNode, features: Features, { syntax }: FileAst): string {
  if (label?.value === "required") return "LEGACY_REQUIRED";
  return syntax === "proto3" && label?.value === "optional" ? "EXPLICIT" : features.field_presence!;
}

function encoding({ brackets }: FieldNode, features: Features): string {
  const packed = brackets?.options.find(({ name }) => name.length === 1 && name[0]!.name === "packed")?.value;
  if (packed?.kind !== "identifier") return features.repeated_field_encoding!;
  return packed.name === "true" ? "PACKED" : "EXPANDED";
}

/** A named type may be an enum, which is packable. */
function isPackable(type: FieldType): boolean {
  return type.kind === "scalar" ? type.name !== "string" && type.name !== "bytes" : type.kind === "named";
}

function isText(type: FieldType): boolean {
  if (type.kind === "map") return type.key === "string" || isText(type.value);
  return type.kind === "scalar" && type.name === "string";
}

/** `features.x = Y` and `features = { x: Y }`, one feature at a time. */
function withOptions(features: Features, options: readonly OptionNode[]): Features {
  let own: Record<string, string> | undefined;
  for (const { name, value } of options) {
    if (name[0]!.name !== "features" || name[0]!.extension) continue;
    for (const [feature, setting] of settings(name.slice(1), value)) {
      own ??= { ...features };
      own[feature] = setting;
    }
  }
  return own ?? features;
}

function settings(rest: OptionNode["name"], value: OptionValue): [string, string][] {
  if (rest.length === 1 && value.kind === "identifier") return [[rest[0]!.name, value.name]];
  if (rest.length > 0 || value.kind !== "aggregate") return [];
  return value.fields.flatMap(({ key, values }): [string, string][] => {
    const [setting] = values;
    return key.kind === "plain" && setting?.kind === "identifier" ? [[key.name, setting.name]] : [];
  });
}
