/** The features that an element has in its source and that the output has to give it. */

import type { FieldNode, FileAst, NameNode } from "../ast.ts";
import type { DeclaredSymbol } from "../declared-symbol.ts";
import { type Features, withOptions } from "../feature-set.ts";
import { encodingOf, isPackableScalar, isSingular, isText, presenceOf } from "../field-features.ts";

/** What the type of a field refers to. */
export type TypeLookup = (reference: NameNode) => DeclaredSymbol | undefined;

export type Feature = readonly [feature: string, setting: string];

/** Those that mean something for the field, by what it inherits and says itself. */
export function fieldFeatures(
  field: FieldNode,
  inherited: Features,
  ast: FileAst,
  extension: boolean,
  typeOf: TypeLookup,
): Feature[] {
  const ofOneof = field.oneof === undefined ? inherited : withOptions(inherited, field.oneof.options);
  const features = withOptions(ofOneof, field.brackets?.options ?? []);
  const { type, label } = field;
  const isEnum = type.kind === "named" && typeOf(type)?.kind === "enum";
  const isMessage = type.kind === "group" || (type.kind === "named" && !isEnum);
  const wanted: Feature[] = [];

  // protoc: "Extensions can't specify field presence.", and neither can fields of oneofs.
  if (isSingular(field) && !extension && field.oneof === undefined) {
    const presence = presenceOf(field, features, ast);
    // A message is always there or not.
    if (!isMessage || presence === "LEGACY_REQUIRED") wanted.push(["field_presence", presence]);
  }
  if (label === "repeated" && (isPackableScalar(type) || isEnum)) {
    wanted.push(["repeated_field_encoding", encodingOf(field, features)]);
  }
  if (isText(type)) wanted.push(["utf8_validation", features.utf8_validation!]);
  if (isMessage) {
    const encoding = type.kind === "group" ? "DELIMITED" : features.message_encoding!;
    wanted.push(["message_encoding", encoding]);
  }
  return wanted;
}

/** Those that the target does not have yet. */
export function missingFeatures(wanted: readonly Feature[], target: Features): Feature[] {
  return wanted.filter(([feature, setting]) => target[feature] !== setting);
}
