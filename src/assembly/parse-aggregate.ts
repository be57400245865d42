/** Aggregate option values: messages in text format between `{` and `}` (inside also `<` and `>`). */

import type { AggregateField, AggregateValue, OptionValue } from "./ast.ts";
import { parseScalarValue } from "./parse-options.ts";
import type { TokenCursor } from "./token-cursor.ts";

/** A protobuf parser refuses messages that nest deeper (its default recursion limit), so no option needs more. */
const MAX_DEPTH = 100;

/** From the opening bracket, which is next, to the closing one. */
export function parseAggregate(cursor: TokenCursor, depth = 1): AggregateValue {
  const open = cursor.start;
  cursor.next();
  if (depth > MAX_DEPTH) {
    throw cursor.failure(`option value nests deeper than ${MAX_DEPTH} messages`, open);
  }
  const close = cursor.text[open] === "{" ? "}" : ">";
  const fields: AggregateField[] = [];
  while (!cursor.atSymbol(close)) {
    if (!cursor.atKind("identifier") && !cursor.atSymbol("[")) throw cursor.unexpected(`"${close}"`);
    fields.push(parseField(cursor, depth));
    if (!cursor.takeSymbol(",")) cursor.takeSymbol(";");
  }
  return { kind: "aggregate", start: open, end: cursor.next(), fields };
}

function parseField(cursor: TokenCursor, depth: number): AggregateField {
  const { start } = cursor;
  const key = cursor.atSymbol("[") ? parseBracketKey(cursor) : parsePlainKey(cursor);
  const colon = cursor.takeSymbol(":");
  const values = cursor.atSymbol("[") ? parseList(cursor, depth) : [parseValue(cursor, depth, colon)];
  return { start, end: cursor.end, key, values };
}

function parsePlainKey(cursor: TokenCursor): AggregateField["key"] {
  const { start, end, name } = cursor.expectIdentifier("a field name");
  return { start, end, name, kind: "plain", domain: undefined };
}

/** `[a.b]` or `[type.googleapis.com/a.b]`. */
function parseBracketKey(cursor: TokenCursor): AggregateField["key"] {
  cursor.expectSymbol("[");
  const { start } = cursor;
  let name = cursor.expectFullName("a full name", { absolute: false });
  // A domain may hold hyphens and slashes; what follows the last slash is the type.
  let slash: number | undefined;
  while (cursor.atSymbol("/") || cursor.atSymbol("-")) {
    const separator = cursor.start;
    cursor.next();
    if (cursor.text[separator] === "/") slash = separator;
    name = cursor.expectFullName("a full name", { absolute: false });
  }
  cursor.expectSymbol("]");
  if (slash === undefined) return { ...name, kind: "extension", domain: undefined };
  return { ...name, kind: "any", domain: cursor.text.slice(start, slash).trim() };
}

function parseList(cursor: TokenCursor, depth: number): OptionValue[] {
  cursor.expectSymbol("[");
  const values: OptionValue[] = [];
  if (cursor.takeSymbol("]")) return values;
  do {
    values.push(parseValue(cursor, depth, true));
  } while (cursor.takeSymbol(","));
  if (!cursor.atSymbol("]")) throw cursor.unexpected('"," or "]"');
  cursor.next();
  return values;
}

function parseValue(cursor: TokenCursor, depth: number, scalarAllowed: boolean): OptionValue {
  if (cursor.atSymbol("{") || cursor.atSymbol("<")) return parseAggregate(cursor, depth + 1);
  if (!scalarAllowed) throw cursor.unexpected('":" or "{"');
  return parseScalarValue(cursor, "a value");
}
