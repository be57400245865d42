/** Fields as editions have them: no labels but `repeated`, and features for the rest. */

import { addAll } from "../../add-all.ts";
import type { FieldNode } from "../ast.ts";
import { withOptions } from "../feature-set.ts";
import { isPacked } from "../field-features.ts";
import { isClosedEnum } from "./closed-enums.ts";
import { type Conversion, type Inherited, report } from "./conversion.ts";
import { editBrackets } from "./list-edits.ts";
import { aggregateOf, intoAggregate, removeLabel } from "./statement-edits.ts";
import { type Feature, fieldFeatures, missingFeatures } from "./wanted-features.ts";

/** `name`: the field's full source name. A group keeps its label: it is made a message as a whole. */
export function editField(
  conversion: Conversion,
  field: FieldNode,
  name: string,
  { source, target }: Inherited,
  extension: boolean,
): void {
  const { ast, syntax, edits, dropped, typeOf } = conversion;
  const { label, type, brackets } = field;
  const options = brackets?.options ?? [];
  const wanted = fieldFeatures(field, source, ast, extension, typeOf);
  if (extension && syntax === "edition2024")
    wanted.push(["enforce_naming_style", withOptions(source, options).enforce_naming_style!]);
  checkClosedEnum(conversion, field, name, wanted);

  if (label !== undefined && label !== "repeated" && type.kind !== "group") {
    edits.push(...removeLabel(ast, field));
  }
  const without = new Set(options.filter((option) => dropped.has(option) || isPacked(option)));
  const kept = options.filter((option) => !without.has(option));
  const missing = missingFeatures(wanted, withOptions(target, kept));
  const aggregate = aggregateOf(kept);
  if (aggregate !== undefined && missing.length > 0) edits.push(intoAggregate(aggregate, missing));
  const added = aggregate === undefined ? missing.map(asOption) : [];
  addAll(edits, editBrackets(ast, { brackets, end: field.numberEnd }, without, added));
}

function asOption([feature, setting]: Feature): string {
  return `features.${feature} = ${setting}`;
}

/** Only the import of the output lets a source say this, and no syntax has it. */
function checkClosedEnum(
  conversion: Conversion,
  { type }: FieldNode,
  name: string,
  wanted: readonly Feature[],
): void {
  if (type.kind !== "named") return;
  if (!wanted.some(([feature, setting]) => feature === "field_presence" && setting === "IMPLICIT")) return;
  const target = conversion.typeOf(type);
  if (target === undefined || !isClosedEnum(target)) return;
  const text = `field "${name}" cannot have the closed enum "${target.name}" without presence`;
  report(conversion, "PM2401", `${text}; write optional before it`, type.start);
}
