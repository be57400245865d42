/** What labels, types and the option `packed` have to do with a field's features. */

import type { FieldNode, FieldType, FileAst, OptionNode } from "./ast.ts";
import type { Features } from "./feature-set.ts";

/** Of a singular field that is neither an extension nor in a oneof, and no map. */
export function presenceOf({ label }: FieldNode, features: Features, { syntax }: FileAst): string {
  if (label === "required") return "LEGACY_REQUIRED";
  return syntax === "proto3" && label === "optional" ? "EXPLICIT" : features.field_presence!;
}

/** Of a repeated field of a packable type. */
export function encodingOf({ brackets }: FieldNode, features: Features): string {
  const packed = brackets?.options.find(isPacked)?.value;
  if (packed?.kind !== "identifier") return features.repeated_field_encoding!;
  return packed.name === "true" ? "PACKED" : "EXPANDED";
}

/** `packed = …`, which editions replace by a feature. */
export function isPacked({ name }: OptionNode): boolean {
  return name.length === 1 && name[0]!.name === "packed" && !name[0]!.extension;
}

/** Numbers and bool. A named type is packable when it is an enum. */
export function isPackableScalar(type: FieldType): boolean {
  return type.kind === "scalar" && type.name !== "string" && type.name !== "bytes";
}

/** A string, or a map with strings in it. */
export function isText(type: FieldType): boolean {
  if (type.kind === "map") return type.key === "string" || isText(type.value);
  return type.kind === "scalar" && type.name === "string";
}

export function isSingular({ label, type }: FieldNode): boolean {
  return label !== "repeated" && type.kind !== "map";
}
