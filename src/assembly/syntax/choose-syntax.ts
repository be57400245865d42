import type { GlobalProtoConfig } from "../../config/config.ts";
import { type Diagnostic, formatLocation } from "../../diagnostics.ts";
import type { Syntax } from "../ast.ts";
import { diagnostic } from "../codes.ts";
import type { Unit } from "../linked.ts";
import { locationOf } from "../location.ts";
import { spoken } from "./conversion.ts";

/** The statement that declares a syntax. */
export const syntaxStatements: Record<Syntax, string> = {
  proto2: 'syntax = "proto2";',
  proto3: 'syntax = "proto3";',
  edition2023: 'edition = "2023";',
  edition2024: 'edition = "2024";',
};

/**
 * The syntax of a file that takes these units: the pinned one; proto2 or proto3 when all have it; else edition 2023,
 * with a note when syntaxes mix (PM2405).
 *
 * @param name - what the note calls the file
 */
export function chooseSyntax(
  units: readonly Unit[],
  config: Pick<GlobalProtoConfig, "syntax">,
  name: string,
): { syntax: Syntax; diagnostics: Diagnostic[] } {
  if (config.syntax !== "auto") return { syntax: config.syntax, diagnostics: [] };
  const first = units[0];
  if (first === undefined) return { syntax: "proto3", diagnostics: [] };

  const { syntax } = first.file.ast;
  const other = units.find(({ file }) => file.ast.syntax !== syntax);
  if (other === undefined) {
    return { syntax: syntax.startsWith("edition") ? "edition2023" : syntax, diagnostics: [] };
  }
  const place = formatLocation(locationOf(first));
  const text = `${spoken(other.file.ast.syntax)} here and ${spoken(syntax)} at ${place} make ${name} edition 2023`;
  const advice = "set global_proto.syntax to edition2023 to keep it so";
  return {
    syntax: "edition2023",
    diagnostics: [diagnostic("PM2405", `${text}; ${advice}`, locationOf(other))],
  };
}
