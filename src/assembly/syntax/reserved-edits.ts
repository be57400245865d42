/** Reserved names, which are strings before editions and identifiers in them. */

import { addAll } from "../../add-all.ts";
import type { ReservedNode, Span } from "../ast.ts";
import { type Conversion, report } from "./conversion.ts";
import { withoutItems } from "./list-edits.ts";
import { removeStatement } from "./statement-edits.ts";

const IDENTIFIER = /^[A-Za-z_]\w*$/;

/** `owner`: what the names are reserved in, for PM2402. */
export function dropQuotes(conversion: Conversion, node: ReservedNode, owner: string): void {
  const { ast, edits } = conversion;
  const dropped = new Set<Span>();
  for (const item of node.names) {
    if (!item.quoted) continue;
    if (IDENTIFIER.test(item.name)) {
      edits.push({ start: item.start, end: item.end, text: item.name });
      continue;
    }
    dropped.add(item);
    const text = `reserved name "${item.name}" of ${owner} is no identifier, which editions ask for, and is dropped`;
    report(conversion, "PM2402", text, item.start);
  }
  if (dropped.size === 0) return;
  if (dropped.size < node.names.length) addAll(edits, withoutItems(ast, node.names, dropped));
  else edits.push(removeStatement(ast, node));
}

export function addQuotes({ edits }: Conversion, { names }: ReservedNode): void {
  for (const { start, end, name, quoted } of names) {
    if (!quoted) edits.push({ start, end, text: `"${name}"` });
  }
}
