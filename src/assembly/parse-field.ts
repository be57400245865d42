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
  const brackets = parseBrackets(cursor);
  const { end } = cursor.expectSymbol(";");
  return { kind: "field", start, end, name, label, type, number, brackets, oneof };
}

function parseLabel(cursor: TokenCursor): FieldNode["label"] {
  const value = LABELS.find((label) => cursor.atWord(label));
  if (value === undefined) return undefined;
  const { start, end } = cursor.next();
  return { start, end, value };
}

function parseType(cursor: TokenCursor): FieldType {
  return cursor.atWord("map") && cursor.atSymbol("<", 1) ? parseMapType(cursor) : parseSimpleType(cursor);
}

function parseSimpleType(cursor: TokenCursor): FieldType {
  const reference = cursor.expectFullName("a type", { absolute: true });
  const { start, end, name } = reference;
  return SCALARS.has(name) ? { kind: "scalar", start, end, name } : { kind: "named", start, end, reference };
}

function parseMapType(cursor: TokenCursor): FieldType {
  const { start } = cursor.expectWord("map");
  cursor.expectSymbol("<");
  const key = cursor.expectFullName("a key type", { absolute: true }).name;
  cursor.expectSymbol(",");
  const value = parseSimpleType(cursor);
  const { end } = cursor.expectSymbol(">");
  return { kind: "map", start, end, key, value };
}

function parseGroup(
  cursor: TokenCursor,
  { start, label, oneof }: Pick<FieldNode, "start" | "label" | "oneof">,
  parseGroupBody: GroupBodyParser,
): FieldNode {
  const keyword = cursor.expectWord("group");
  const name = cursor.expectIdentifier("a group name");
  cursor.expectSymbol("=");
  const number = cursor.expectInteger("a field number");
  const brackets = parseBrackets(cursor);

  const field = {
    kind: "field" as const,
    start,
    end: 0,
    name: { ...name, name: name.name.toLowerCase() },
    label,
    number,
    brackets,
    oneof,
  };
  // Field and message are two halves of one declaration and know each other.
  const node = field as typeof field & Pick<FieldNode, "type">;
  const message = parseGroupBody(cursor, { name, group: node, start });
  node.type = { kind: "group", start: keyword.start, end: name.end, message };
  node.end = message.end;
  return node;
}
