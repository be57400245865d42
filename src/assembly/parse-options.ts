/** Options: `option a.(b.c).d = value;`, the same in brackets, and their values but for aggregates. */

import type { BracketsNode, OptionNamePart, OptionNode, OptionValue } from "./ast.ts";
import { parseAggregate } from "./parse-aggregate.ts";
import type { TokenCursor } from "./token-cursor.ts";

/** From `option` to `;`. */
export function parseOptionStatement(cursor: TokenCursor): OptionNode {
  const { start } = cursor.expectWord("option");
  const name = parseOptionName(cursor);
  cursor.expectSymbol("=");
  const value = parseOptionValue(cursor);
  const { end } = cursor.expectSymbol(";");
  return { kind: "option", start, end, name, value };
}

/** `[a = 1, (b) = 2]` when it stands there. */
export function parseBrackets(cursor: TokenCursor): BracketsNode | undefined {
  if (!cursor.atSymbol("[")) return undefined;
  const { start } = cursor.next();
  const options: OptionNode[] = [];
  do {
    const optionStart = cursor.start;
    const name = parseOptionName(cursor);
    cursor.expectSymbol("=");
    const value = parseOptionValue(cursor);
    options.push({ kind: "option", start: optionStart, end: cursor.end, name, value });
  } while (cursor.takeSymbol(","));
  if (!cursor.atSymbol("]")) throw cursor.unexpected('"," or "]"');
  return { start, end: cursor.next().end, options };
}

function parseOptionName(cursor: TokenCursor): OptionNamePart[] {
  const parts: OptionNamePart[] = [];
  do {
    if (cursor.takeSymbol("(")) {
      const name = cursor.expectFullName("the name of an extension", { absolute: true });
      cursor.expectSymbol(")");
      parts.push({ ...name, extension: true });
    } else {
      parts.push({ ...cursor.expectIdentifier("the name of an option"), extension: false });
    }
  } while (cursor.takeSymbol("."));
  return parts;
}

function parseOptionValue(cursor: TokenCursor): OptionValue {
  return cursor.atSymbol("{") ? parseAggregate(cursor) : parseScalarValue(cursor, "a value");
}

/** An identifier, a number with its sign (`-inf` and `-nan` included) or adjacent strings. */
export function parseScalarValue(cursor: TokenCursor, what: string): OptionValue {
  const { start } = cursor;
  if (cursor.atKind("string")) return { kind: "string", ...cursor.expectString(what) };
  if (cursor.atKind("identifier")) return { kind: "identifier", ...cursor.expectIdentifier(what) };

  const negative = cursor.takeSymbol("-");
  const infinite = negative && (cursor.atWord("inf") || cursor.atWord("infinity") || cursor.atWord("nan"));
  if (!infinite && !cursor.atKind("integer") && !cursor.atKind("float")) throw cursor.unexpected(what);
  const written = cursor.peek();
  const { end } = cursor.next();
  return { kind: "number", start, end, text: negative ? `-${written}` : written };
}
