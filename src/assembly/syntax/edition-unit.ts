/** Rewrites a unit into an edition, with features on its elements only (docs/specification.md 3.4). */

import type { EnumNode, ExtendNode, FieldNode, MessageNode, ServiceNode, Span } from "../ast.ts";
import { endOfLineComment } from "../comment-places.ts";
import { withOptions } from "../feature-set.ts";
import { qualify } from "../name-pins.ts";
import { type Conversion, type Inherited, report, spoken } from "./conversion.ts";
import { editField } from "./edition-fields.ts";
import { editGroup } from "./group-edits.ts";
import { dropQuotes } from "./reserved-edits.ts";
import { type Body, insertFeatures } from "./statement-edits.ts";
import { editVisibility, type Nesting, visibilityKeyword } from "./visibility-edits.ts";
import { type Feature, missingFeatures } from "./wanted-features.ts";

/** `inWrapper`: the unit does not stand at the top level of the output. */
export function editUnit(conversion: Conversion, inherited: Inherited, inWrapper: boolean): void {
  const { node, package: scope } = conversion.unit;
  const nesting = { source: false, output: inWrapper };
  if (node.kind === "message") editMessage(conversion, node, scope, inherited, nesting);
  else if (node.kind === "enum") editEnum(conversion, node, scope, inherited, nesting);
  else if (node.kind === "extend") editExtend(conversion, node, scope, inherited, nesting);
  else editService(conversion, node, inherited);
}

const INSIDE: Nesting = { source: true, output: true };

function editMessage(
  conversion: Conversion,
  node: MessageNode,
  scope: string,
  inherited: Inherited,
  nesting: Nesting,
): void {
  const name = qualify(scope, node.name.name);
  // The word that takes the place of a group's brings its keyword along.
  if (node.group === undefined) editVisibility(conversion, node, inherited.source, nesting);
  const own = editFeatures(conversion, node, inherited, ["json_format"]);
  for (const field of node.fields) editField(conversion, field, qualify(name, field.name.name), own, false);
  for (const inner of node.enums) editEnum(conversion, inner, name, own, INSIDE);
  for (const inner of node.messages) editMessage(conversion, inner, name, own, INSIDE);
  for (const inner of node.extends) editExtend(conversion, inner, name, own, INSIDE);
  for (const reserved of node.reserved) dropQuotes(conversion, reserved, name);
  for (const field of node.fields) splitGroup(conversion, field, name, field.oneof, own, INSIDE);
}

function editExtend(
  conversion: Conversion,
  node: ExtendNode,
  scope: string,
  inherited: Inherited,
  nesting: Nesting,
): void {
  for (const field of node.fields) {
    editField(conversion, field, qualify(scope, field.name.name), inherited, true);
  }
  for (const group of node.groups) editMessage(conversion, group, scope, inherited, nesting);
  for (const field of node.fields) splitGroup(conversion, field, scope, node, inherited, nesting);
}

/** After everything in the group has its edits, since the group may move with them. */
function splitGroup(
  conversion: Conversion,
  field: FieldNode,
  scope: string,
  block: Span | undefined,
  { source }: Inherited,
  nesting: Nesting,
): void {
  if (field.type.kind !== "group") return;
  if (!mayTakeApart(conversion)) return;
  const { message } = field.type;
  const { ast, syntax, typeName, unit } = conversion;
  const textEnd = endOfLineComment(ast.text, unit.node.end);
  const type = typeName(qualify(scope, message.name.name), message.name.name);
  const keyword = syntax === "edition2024" ? visibilityKeyword(undefined, source, nesting) : "";
  conversion.edits = editGroup(ast, { field, message, type, keyword, block, textEnd }, conversion.edits);
}

/** Of all groups of a repository together: some seconds of work. */
const MAX_WORK = 5_000_000;

function mayTakeApart(conversion: Conversion): boolean {
  const { groupWork, edits, syntax, unit } = conversion;
  const before = groupWork.edits;
  groupWork.edits += edits.length;
  if (before <= MAX_WORK && groupWork.edits > MAX_WORK) {
    const text = `${unit.file.repository} has too many groups, which ${spoken(syntax)} has no form for, among too many fields`;
    report(conversion, "PM2502", `${text}; make messages of them`, unit.node.start);
  }
  return groupWork.edits <= MAX_WORK;
}

function editEnum(
  conversion: Conversion,
  node: EnumNode,
  scope: string,
  inherited: Inherited,
  nesting: Nesting,
): void {
  editVisibility(conversion, node, inherited.source, nesting);
  editFeatures(conversion, node, inherited, ["enum_type", "json_format"]);
  const name = qualify(scope, node.name.name);
  for (const reserved of node.reserved) dropQuotes(conversion, reserved, name);
}

function editService(conversion: Conversion, node: ServiceNode, inherited: Inherited): void {
  editFeatures(conversion, node, inherited, []);
}

/** Sets what the body does not inherit in the output; gives what its members inherit. */
function editFeatures(
  { ast, syntax, dropped, edits, name, unit }: Conversion,
  node: Body,
  inherited: Inherited,
  features: readonly string[],
): Inherited {
  const source = withOptions(inherited.source, node.options);
  const kept = node.options.filter((option) => !dropped.has(option));
  const target = withOptions(inherited.target, kept);
  const wanted = features.map((feature): Feature => [feature, source[feature]!]);
  if (syntax === "edition2024") {
    // A name that the assembly gave need not be in style.
    const style = node === unit.node && name.includes("_") ? "STYLE_LEGACY" : source.enforce_naming_style!;
    wanted.push(["enforce_naming_style", style]);
  }
  const missing = missingFeatures(wanted, target);
  edits.push(...insertFeatures(ast, node, missing));
  return { source, target: { ...target, ...Object.fromEntries(missing) } };
}
