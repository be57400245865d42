import type { EnumNode, EnumValueNode } from "./ast.ts";
import { parseBrackets, parseOptionStatement } from "./parse-options.ts";
import { parseReserved } from "./parse-reserved.ts";
import type { TokenCursor } from "./token-cursor.ts";

/** An enum from its keyword, or from `export`/`local` when that was taken before, to `}`. */
export function parseEnum(cursor: TokenCursor, head: Pick<EnumNode, "start" | "visibility">): EnumNode {
  cursor.expectWord("enum");
  const name = cursor.expectIdentifier("an enum name");
  const open = cursor.start;
  cursor.expectSymbol("{");
  const node: EnumNode = {
    kind: "enum",
    start: head.start,
    end: 0,
    visibility: head.visibility,
    name,
    body: { start: open, end: 0 },
    options: [],
    values: [],
    reserved: [],
  };

  while (!cursor.atSymbol("}")) {
    if (cursor.takeSymbol(";")) continue;
    if (!cursor.atKind("identifier")) throw cursor.unexpected('"}"');
    // `option = 1;` and `reserved = 2;` declare values of these names.
    const value = cursor.atSymbol("=", 1);
    if (!value && cursor.atWord("option")) node.options.push(parseOptionStatement(cursor));
    else if (!value && cursor.atWord("reserved")) node.reserved.push(parseReserved(cursor));
    else node.values.push(parseEnumValue(cursor));
  }
  node.end = node.body.end = cursor.next();
  return node;
}

function parseEnumValue(cursor: TokenCursor): EnumValueNode {
  const name = cursor.expectIdentifier("an enum value");
  cursor.expectSymbol("=");
  const number = cursor.expectSignedInteger("a number");
  const brackets = parseBrackets(cursor);
  const end = cursor.expectSymbol(";");
  return { kind: "enum-value", start: name.start, end, name, number, brackets };
}
