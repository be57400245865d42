/** Fields: of messages, oneofs and extend blocks; plain ones, maps and groups. */

import type { FieldNode, FieldType, Label, MessageNode, OneofNode } from "./ast.ts";
import { parseBrackets } from "./parse-options.ts";
import type { TokenCursor } from "./token-cursor.ts";

const LABELS: readonly Label[] = ["optional", "required", "repeated"];

const SCALARS: ReadonlySet<string> = new Set([
  "double",
  "float",
  "int32",
  "int64",
  "uint32",
  "uint64",
  "sint32",
  "sint64",
  "fixed32",
  "fixed64",
  "sfixed32",
  "sfixed64",
  "bool",
  "string",
  "bytes",
]);

/** Parses the body of a group, from `{` to `}`, as that of a message. */
export type GroupBodyParser = (
  cursor: TokenCursor,
  head: Pick<MessageNode, "name" | "group" | "start">,
) => MessageNode;

/** A field from its label to `;`, or to `}` for a group. */
export function parseField(
  cursor: TokenCursor,
  oneof: OneofNode | undefined,
  parseGroupBody: GroupBodyParser,
): FieldNode {
  const { start } = cursor;
  const label = parseLabel(cursor);
  if (cursor.atWord("group")) return parseGroup(cursor, { start, label, oneof }, parseGroupBody);

  const type = parseType(cursor);
  const name = cursor.expectIdentifier("a field name");
  cursor.expectSymbol("=");
  const number = cursor.expectInteger("a field number");
  const numberEnd = cursor.end;
  const brackets = parseBrackets(cursor);
  const end = cursor.expectSymbol(";");
  return { kind: "field", start, end, name, label, type, number, numberEnd, brackets, oneof };
}

function parseLabel(cursor: TokenCursor): FieldNode["label"] {
  return LABELS.find((label) => cursor.takeWord(label));
}

function parseType(cursor: TokenCursor): FieldType {
  return cursor.atWord("map") && cursor.atSymbol("<", 1) ? parseMapType(cursor) : parseSimpleType(cursor);
}

function parseSimpleType(cursor: TokenCursor): FieldType {
  const { start, end, name } = cursor.expectFullName("a type", { absolute: true });
  return { kind: SCALARS.has(name) ? "scalar" : "named", start, end, name };
}

function parseMapType(cursor: TokenCursor): FieldType {
  const { start } = cursor;
  cursor.expectWord("map");
  cursor.expectSymbol("<");
  const key = cursor.expectFullName("a key type", { absolute: true }).name;
  cursor.expectSymbol(",");
  const value = parseSimpleType(cursor);
  const end = cursor.expectSymbol(">");
  return { kind: "map", start, end, key, value };
}

function parseGroup(
  cursor: TokenCursor,
  { start, label, oneof }: Pick<FieldNode, "start" | "label" | "oneof">,
  parseGroupBody: GroupBodyParser,
): FieldNode {
  const keyword = cursor.start;
  cursor.expectWord("group");
  const name = cursor.expectIdentifier("a group name");
  cursor.expectSymbol("=");
  const number = cursor.expectInteger("a field number");
  const numberEnd = cursor.end;
  const brackets = parseBrackets(cursor);

  const field = {
    kind: "field" as const,
    start,
    end: 0,
    name: { ...name, name: name.name.toLowerCase() },
    label,
    number,
    numberEnd,
    brackets,
    oneof,
  };
  // Field and message are two halves of one declaration and know each other.
  const node = field as typeof field & Pick<FieldNode, "type">;
  const message = parseGroupBody(cursor, { name, group: node, start });
  node.type = { kind: "group", start: keyword, end: name.end, message };
  node.end = message.end;
  return node;
}
