/** Options: `option a.(b.c).d = value;`, the same in brackets, and their values but for aggregates. */

import type { BracketsNode, OptionNamePart, OptionNode, OptionValue } from "./ast.ts";
import { parseAggregate } from "./parse-aggregate.ts";
import type { TokenCursor } from "./token-cursor.ts";

/** From `option` to `;`. */
export function parseOptionStatement(cursor: TokenCursor): OptionNode {
  const { start } = cursor;
  cursor.expectWord("option");
  const name = parseOptionName(cursor);
  cursor.expectSymbol("=");
  const value = parseOptionValue(cursor);
  const end = cursor.expectSymbol(";");
  return { kind: "option", start, end, name, value };
}

/** `[a = 1, (b) = 2]` when it stands there. */
export function parseBrackets(cursor: TokenCursor): BracketsNode | undefined {
  if (!cursor.atSymbol("[")) return undefined;
  const { start } = cursor;
  cursor.next();
  // An array that begins with its first item has room for no more than that, and most have one alone.
  const options = [parseOption(cursor)];
  while (cursor.takeSymbol(",")) options.push(parseOption(cursor));
  if (!cursor.atSymbol("]")) throw cursor.unexpected('"," or "]"');
  return { start, end: cursor.next(), options };
}

/** One entry of brackets. */
function parseOption(cursor: TokenCursor): OptionNode {
  const { start } = cursor;
  const name = parseOptionName(cursor);
  cursor.expectSymbol("=");
  const value = parseOptionValue(cursor);
  return { kind: "option", start, end: cursor.end, name, value };
}

function parseOptionName(cursor: TokenCursor): OptionNamePart[] {
  const parts = [parseNamePart(cursor)];
  while (cursor.takeSymbol(".")) parts.push(parseNamePart(cursor));
  return parts;
}

function parseNamePart(cursor: TokenCursor): OptionNamePart {
  const extension = cursor.takeSymbol("(");
  const { start, end, name } = extension
    ? cursor.expectFullName("the name of an extension", { absolute: true })
    : cursor.expectIdentifier("the name of an option");
  if (extension) cursor.expectSymbol(")");
  return { start, end, name, extension };
}

function parseOptionValue(cursor: TokenCursor): OptionValue {
  return cursor.atSymbol("{") ? parseAggregate(cursor) : parseScalarValue(cursor, "a value");
}

/** An identifier, a number with its sign (`-inf` and `-nan` included) or adjacent strings. */
export function parseScalarValue(cursor: TokenCursor, what: string): OptionValue {
  const { start } = cursor;
  if (cursor.atKind("string")) {
    const { end, text } = cursor.expectString(what);
    return { kind: "string", start, end, text };
  }
  if (cursor.atKind("identifier")) {
    const { end, name } = cursor.expectIdentifier(what);
    return { kind: "identifier", start, end, name };
  }

  const negative = cursor.takeSymbol("-");
  const infinite = negative && (cursor.atWord("inf") || cursor.atWord("infinity") || cursor.atWord("nan"));
  if (!infinite && !cursor.atKind("integer") && !cursor.atKind("float")) throw cursor.unexpected(what);
  const written = cursor.peek();
  const end = cursor.next();
  return { kind: "number", start, end, text: negative ? `-${written}` : written };
}
