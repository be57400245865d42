/** Rewrites a unit into proto2 or proto3, as far as these can say what it means: the rest is PM2401. */

import { addAll } from "../../add-all.ts";
import type { EnumNode, ExtendNode, FieldNode, MessageNode } from "../ast.ts";
import { type Features, featureDefaults, fileFeatures, withOptions } from "../feature-set.ts";
import { isSingular } from "../field-features.ts";
import { qualify } from "../name-pins.ts";
import { isClosedEnum } from "./closed-enums.ts";
import { type Conversion, report, spoken } from "./conversion.ts";
import { editBrackets } from "./list-edits.ts";
import { addQuotes } from "./reserved-edits.ts";
import { removeLabel } from "./statement-edits.ts";
import { editVisibility } from "./visibility-edits.ts";
import { fieldFeatures } from "./wanted-features.ts";

export function editLegacyUnit(conversion: Conversion): void {
  const { node, package: scope } = conversion.unit;
  const features = fileFeatures(conversion.ast);
  if (node.kind === "message") editMessage(conversion, node, scope, features);
  else if (node.kind === "enum") editEnum(conversion, node, scope, features);
  else if (node.kind === "extend") editExtend(conversion, node, scope, features);
}

function editMessage(conversion: Conversion, node: MessageNode, scope: string, inherited: Features): void {
  const name = qualify(scope, node.name.name);
  const features = withOptions(inherited, node.options);
  if (node.group === undefined) editVisibility(conversion, node, features, { source: true, output: true });
  for (const field of node.fields)
    editField(conversion, field, qualify(name, field.name.name), features, false);
  for (const inner of node.enums) editEnum(conversion, inner, name, features);
  for (const inner of node.messages) editMessage(conversion, inner, name, features);
  for (const inner of node.extends) editExtend(conversion, inner, name, features);
  for (const reserved of node.reserved) addQuotes(conversion, reserved);
  const [range] = node.extensionRanges;
  if (range !== undefined && conversion.syntax === "proto3") {
    refuse(conversion, `message "${name}" has extension ranges`, range.start);
  }
  checkFeature(conversion, "json_format", features, `message "${name}"`, node.name.start);
}

function editEnum(conversion: Conversion, node: EnumNode, scope: string, inherited: Features): void {
  const features = withOptions(inherited, node.options);
  const what = `enum "${qualify(scope, node.name.name)}"`;
  editVisibility(conversion, node, features, { source: true, output: true });
  for (const reserved of node.reserved) addQuotes(conversion, reserved);
  checkFeature(conversion, "enum_type", features, what, node.name.start);
  checkFeature(conversion, "json_format", features, what, node.name.start);
}

function editExtend(conversion: Conversion, node: ExtendNode, scope: string, inherited: Features): void {
  const extended = conversion.typeOf(node.extendee)?.name;
  if (conversion.syntax === "proto3" && extended?.startsWith("google.protobuf.") === false) {
    refuse(conversion, `"${qualify(scope, node.fields[0]!.name.name)}" extends ${extended}`, node.start);
  }
  for (const field of node.fields) {
    editField(conversion, field, qualify(scope, field.name.name), inherited, true);
  }
  for (const group of node.groups) editMessage(conversion, group, scope, inherited);
}

function editField(
  conversion: Conversion,
  field: FieldNode,
  name: string,
  inherited: Features,
  extension: boolean,
): void {
  const { ast, edits, syntax, dropped, typeOf } = conversion;
  const what = `field "${name}"`;
  const { type, brackets } = field;
  const features = new Map(fieldFeatures(field, inherited, ast, extension, typeOf));
  for (const feature of ["utf8_validation", "message_encoding"]) {
    const setting = features.get(feature);
    if (setting !== undefined) checkFeature(conversion, feature, { [feature]: setting }, what, field.start);
  }
  const enumType = type.kind === "named" ? typeOf(type) : undefined;
  if (syntax === "proto3" && enumType?.file.external === true && isClosedEnum(enumType)) {
    refuse(conversion, `${what} has the closed enum "${enumType.name}"`, type.start);
  }
  if (isSingular(field) && field.oneof === undefined) {
    const presence = extension ? undefined : features.get("field_presence");
    editLabel(conversion, field, what, presence);
  }
  const encoding = features.get("repeated_field_encoding");
  const isSaid = brackets?.options.some(({ name: parts }) => parts[0]!.name === "packed") === true;
  const packed =
    encoding === undefined || isSaid || encoding === featureDefaults[syntax].repeated_field_encoding
      ? []
      : [`packed = ${encoding === "PACKED"}`];
  addAll(edits, editBrackets(ast, { brackets, end: field.numberEnd }, dropped, packed));
}

/** Every singular field of proto2 has a label; in proto3 `optional` is what gives it presence. */
function editLabel(
  conversion: Conversion,
  field: FieldNode,
  what: string,
  presence: string | undefined,
): void {
  const { ast, edits, syntax } = conversion;
  const { label, start } = field;
  const impossible = syntax === "proto2" ? "IMPLICIT" : "LEGACY_REQUIRED";
  if (presence === impossible) {
    refuse(conversion, `${what} has field_presence ${presence}`, start);
    return;
  }
  const isNeeded = syntax === "proto2" || presence === "EXPLICIT";
  const wanted = presence === "LEGACY_REQUIRED" ? "required" : isNeeded ? "optional" : undefined;
  if (label === wanted) return;
  edits.push(...removeLabel(ast, field));
  if (wanted !== undefined) edits.push({ start, end: start, text: `${wanted} ` });
}

function checkFeature(
  conversion: Conversion,
  feature: string,
  features: Features,
  what: string,
  offset: number,
): void {
  const setting = features[feature];
  if (setting === featureDefaults[conversion.syntax][feature]) return;
  refuse(conversion, `${what} has ${feature} ${setting}`, offset);
}

function refuse(conversion: Conversion, what: string, offset: number): void {
  const advice = "set global_proto.syntax to auto or edition2023";
  report(
    conversion,
    "PM2401",
    `${what}, which ${spoken(conversion.syntax)} has no form for; ${advice}`,
    offset,
  );
}
