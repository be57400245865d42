/** Options of the source that the syntax of the output does not have: taken away, or refused (PM2403). */

import { addAll } from "../../add-all.ts";
import type { FileAst, OptionNode, Span, Syntax } from "../ast.ts";
import { isFeatures } from "../feature-set.ts";
import { type Conversion, report, spoken } from "./conversion.ts";
import { editBrackets, tokenBefore, tokenFrom } from "./list-edits.ts";
import { isInSyntax } from "./option-editions.ts";
import { type OptionHolder, optionHolders } from "./option-holders.ts";
import { removeStatement } from "./statement-edits.ts";

/** They say nothing about what a declaration means, and edition 2023 does not know them. */
const STYLE = ["enforce_naming_style", "default_symbol_visibility"];

/** Options that a syntax forbids, beside those that carry a range of editions. */
const FORBIDDEN: Partial<Record<Syntax, readonly string[]>> = {
  proto3: ["default", "message_set_wire_format"],
  // protoc: "ctype option is not allowed under edition 2024 and beyond."
  edition2024: ["ctype"],
};

/** Fills `dropped`, and makes the edits of what is dropped; those in a field's brackets are left to the field. */
export function editOptions(conversion: Conversion): void {
  for (const holder of optionHolders(conversion.unit)) {
    const dropped = holder.options.filter((option) => isDropped(conversion, option, holder));
    for (const option of dropped) conversion.dropped.add(option);
    if (holder.isField || dropped.length === 0) continue;
    const { ast, edits } = conversion;
    if (holder.brackets === undefined) {
      for (const option of dropped) edits.push(removeStatement(ast, option));
    } else {
      const end = ast.text.slice(0, holder.brackets.start).trimEnd().length;
      addAll(edits, editBrackets(ast, { brackets: holder.brackets, end }, new Set(dropped), []));
    }
  }
}

function isDropped(conversion: Conversion, option: OptionNode, holder: OptionHolder): boolean {
  const { syntax, typeOf } = conversion;
  const forbidden = isForbidden(option, holder, syntax);
  const ofLanguage = isFeatures(option) && option.name[1]?.extension === true;
  const legacy = !syntax.startsWith("edition");
  if (forbidden || (ofLanguage && (legacy || !isInSyntax(option.name.slice(1), typeOf, syntax)))) {
    const text = `option "${nameOf(option)}" of ${holder.name} cannot be used in ${spoken(syntax)}`;
    report(conversion, "PM2403", text, option.start);
    return false;
  }
  if (!isFeatures(option) || ofLanguage) return false;
  if (legacy) return true;
  return syntax === "edition2023" && isStyle(conversion, option);
}

function isForbidden({ name: [first], value }: OptionNode, holder: OptionHolder, syntax: Syntax): boolean {
  if (first!.extension) return false;
  // buf: "cannot use `CORD` on an extension field", in editions. protoc takes it.
  const isCord = first!.name === "ctype" && value.kind === "identifier" && value.name === "CORD";
  if (isCord && holder.isExtension && syntax.startsWith("edition")) return true;
  return FORBIDDEN[syntax]?.includes(first!.name) === true;
}

/** Of several features set together only those that the output lacks are taken away. */
function isStyle({ ast, edits }: Conversion, { name, value }: OptionNode): boolean {
  if (value.kind !== "aggregate") return STYLE.includes(name[1]!.name);
  const style = value.fields.filter(({ key }) => STYLE.includes(key.name));
  if (style.length === value.fields.length) return style.length > 0;
  for (const field of style) {
    // With the separator that divides it from a neighbour.
    const before = tokenBefore(ast, field.start);
    const after = tokenFrom(ast, field.end);
    const start = isSeparator(ast, before) && !isSeparator(ast, after) ? before.start : field.start;
    edits.push({ start, end: isSeparator(ast, after) ? after.end : field.end, text: "" });
  }
  return false;
}

function isSeparator({ text }: FileAst, { start, end }: Span): boolean {
  return [",", ";"].includes(text.slice(start, end));
}

function nameOf({ name }: OptionNode): string {
  return name.map((part) => (part.extension ? `(${part.name})` : part.name)).join(".");
}
