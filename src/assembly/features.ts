/** Features of the elements of a unit, as far as comparing declarations needs them. */

import { addAll } from "../add-all.ts";
import type { EnumNode, ExtendNode, FieldNode, FileAst, MessageNode } from "./ast.ts";
import { type Features, fileFeatures, withOptions } from "./feature-set.ts";
import { encodingOf, isPackableScalar, isSingular, isText, presenceOf } from "./field-features.ts";
import type { Unit } from "./linked.ts";

/** One word for each feature that an element of the unit has, in the order of the text. */
export function featureWords({ file, node }: Pick<Unit, "file" | "node">): string[] {
  const features = fileFeatures(file.ast);
  if (node.kind === "message") return messageWords(node, features, file.ast);
  if (node.kind === "enum") return enumWords(node, features);
  // Services and their methods have no features that change what they mean.
  return node.kind === "extend" ? extendWords(node, features, file.ast) : [];
}

/** Those of one field of an extend block. */
export function extensionFeatureWords(field: FieldNode, file: FileAst): string[] {
  return fieldWords(field, fileFeatures(file), file, true);
}

function messageWords(node: MessageNode, inherited: Features, file: FileAst): string[] {
  const features = withOptions(inherited, node.options);
  const words = [features.json_format!];
  for (const field of node.fields) addAll(words, fieldWords(field, features, file, false));
  for (const nested of node.messages) addAll(words, messageWords(nested, features, file));
  for (const nested of node.enums) addAll(words, enumWords(nested, features));
  for (const nested of node.extends) addAll(words, extendWords(nested, features, file));
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

  if (isSingular(field) && !extension && field.oneof === undefined) {
    words.push(presenceOf(field, features, file));
  }
  // A named type may be an enum, which is packable.
  if (label === "repeated" && (isPackableScalar(type) || type.kind === "named")) {
    words.push(encodingOf(field, features));
  }
  if (isText(type)) words.push(features.utf8_validation!);
  if (type.kind === "named") words.push(features.message_encoding!);
  return words;
}
