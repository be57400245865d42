import type { Diagnostic } from "../diagnostics.ts";
import type { Syntax } from "./ast.ts";
import { diagnostic } from "./codes.ts";
import type { Linked, Unit } from "./linked.ts";
import { locationIn } from "./location.ts";
import { isClosedEnum } from "./syntax/closed-enums.ts";

/**
 * A closed enum of another part in a proto3 one: PM2407. Sources can have it only by importing the output, since
 * compilers refuse it in them too; in one file it is an edition's affair.
 */
export function checkClosedEnums(
  { references }: Linked,
  files: readonly { units: readonly Unit[]; syntax: Syntax }[],
): Diagnostic[] {
  const syntaxOf = new Map<Unit, Syntax>();
  for (const { units, syntax } of files) for (const unit of units) syntaxOf.set(unit, syntax);
  return references.flatMap(({ unit, target, file, node }) => {
    if (target.kind !== "enum" || target.file.external || syntaxOf.get(unit) !== "proto3") return [];
    if (syntaxOf.get(target.unit) === "proto3" || !isClosedEnum(target)) return [];
    const text = `"${target.name}" is a closed enum of another part, and this part is proto3`;
    const advice = "set global_proto.syntax to edition2023";
    const other = target.file.repository;
    const related = other === file.repository ? [] : [other];
    return [diagnostic("PM2407", `${text}; ${advice}`, locationIn(file, node.start), related)];
  });
}
