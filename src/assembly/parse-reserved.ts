/** `reserved` and `extensions`: lists of numbers, ranges and names. */

import type { ExtensionRangeNode, NumberRange, ReservedNode } from "./ast.ts";
import { parseBrackets } from "./parse-options.ts";
import type { TokenCursor } from "./token-cursor.ts";

/** In a message or an enum (where numbers may be negative). */
export function parseReserved(cursor: TokenCursor): ReservedNode {
  const { start } = cursor;
  cursor.expectWord("reserved");
  const ranges: NumberRange[] = [];
  const names: ReservedNode["names"] = [];
  do {
    if (cursor.atKind("string")) {
      const { start, end, text } = cursor.expectString("a reserved name");
      names.push({ start, end, name: text, quoted: true });
    } else if (cursor.atKind("identifier")) {
      names.push({ ...cursor.expectIdentifier("a reserved name"), quoted: false });
    } else {
      ranges.push(parseRange(cursor));
    }
  } while (cursor.takeSymbol(","));
  if (!cursor.atSymbol(";")) throw cursor.unexpected('"," or ";"');
  return { kind: "reserved", start, end: cursor.next(), ranges, names };
}

export function parseExtensionRange(cursor: TokenCursor): ExtensionRangeNode {
  const { start } = cursor;
  cursor.expectWord("extensions");
  const ranges: NumberRange[] = [];
  do {
    ranges.push(parseRange(cursor));
  } while (cursor.takeSymbol(","));
  const brackets = parseBrackets(cursor);
  if (!cursor.atSymbol(";")) throw cursor.unexpected('"," or ";"');
  return { kind: "extensions", start, end: cursor.next(), ranges, brackets };
}

function parseRange(cursor: TokenCursor): NumberRange {
  const from = cursor.expectSignedInteger("a number or a name");
  if (!cursor.takeWord("to")) return { from, to: from };
  const to = cursor.takeWord("max") ? Number.POSITIVE_INFINITY : cursor.expectSignedInteger("a number");
  return { from, to };
}
