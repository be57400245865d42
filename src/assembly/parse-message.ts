/** Messages with everything that may stand in them, and extend blocks. */

import type { ExtendNode, MessageNode, OneofNode, Syntax } from "./ast.ts";
import { type Context, checkScopeLength } from "./parse-context.ts";
import { parseEnum } from "./parse-enum.ts";
import { type GroupBodyParser, parseField } from "./parse-field.ts";
import { parseOptionStatement } from "./parse-options.ts";
import { parseExtensionRange, parseReserved } from "./parse-reserved.ts";
import type { TokenCursor } from "./token-cursor.ts";

/** protoc and buf refuse the 32nd level ("message nesting depth must be less than 32"). */
const MAX_DEPTH = 31;

type Head = Pick<MessageNode, "start" | "visibility">;

/** A message from its keyword, or from `export`/`local` when that was taken before, to `}`. */
export function parseMessage(cursor: TokenCursor, head: Head, context: Context): MessageNode {
  cursor.expectWord("message");
  const name = cursor.expectIdentifier("a message name");
  return parseBody(cursor, { ...head, name, group: undefined }, context);
}

/** `export`/`local` when the syntax has them and a declaration follows. */
export function parseVisibility(cursor: TokenCursor, syntax: Syntax): Head {
  const { start } = cursor;
  if (syntax !== "edition2024") return { start, visibility: undefined };
  const keyword = cursor.atWord("export") ? "export" : cursor.atWord("local") ? "local" : undefined;
  if (keyword === undefined || !(cursor.atWord("message", 1) || cursor.atWord("enum", 1))) {
    return { start, visibility: undefined };
  }
  cursor.next();
  return { start, visibility: keyword };
}

function parseBody(
  cursor: TokenCursor,
  head: Head & Pick<MessageNode, "name" | "group">,
  context: Context,
): MessageNode {
  const depth = context.depth + 1;
  if (depth > MAX_DEPTH) throw cursor.failure(`messages nest deeper than ${MAX_DEPTH} levels`, head.start);

  const scopeLength = context.scopeLength + head.name.name.length + 1;
  checkScopeLength(cursor, scopeLength, head.start);

  const open = cursor.start;
  cursor.expectSymbol("{");
  const { start, visibility, name, group } = head;
  const node: MessageNode = {
    kind: "message",
    start,
    end: 0,
    visibility,
    name,
    group,
    body: { start: open, end: 0 },
    options: [],
    fields: [],
    oneofs: [],
    messages: [],
    enums: [],
    extends: [],
    extensionRanges: [],
    reserved: [],
  };
  const inside = { syntax: context.syntax, depth, scopeLength };
  const parseGroup = groupParser(node.messages, inside);
  while (!cursor.atSymbol("}")) parseMember(cursor, node, inside, parseGroup);
  node.end = node.body.end = cursor.next();
  return node;
}

function parseMember(
  cursor: TokenCursor,
  message: MessageNode,
  context: Context,
  parseGroup: GroupBodyParser,
): void {
  if (cursor.takeSymbol(";")) return;
  if (!cursor.atKind("identifier") && !cursor.atSymbol(".")) throw cursor.unexpected('"}"');

  const head = parseVisibility(cursor, context.syntax);
  if (cursor.atWord("message")) message.messages.push(parseMessage(cursor, head, context));
  else if (cursor.atWord("enum")) message.enums.push(parseEnum(cursor, head));
  else if (cursor.atWord("option")) message.options.push(parseOptionStatement(cursor));
  else if (cursor.atWord("oneof")) parseOneof(cursor, message, parseGroup);
  else if (cursor.atWord("extend")) message.extends.push(parseExtend(cursor, context));
  else if (cursor.atWord("extensions")) message.extensionRanges.push(parseExtensionRange(cursor));
  else if (cursor.atWord("reserved")) message.reserved.push(parseReserved(cursor));
  else message.fields.push(parseField(cursor, undefined, parseGroup));
}

function parseOneof(cursor: TokenCursor, message: MessageNode, parseGroup: GroupBodyParser): void {
  const { start } = cursor;
  cursor.expectWord("oneof");
  const name = cursor.expectIdentifier("a oneof name");
  const open = cursor.start;
  cursor.expectSymbol("{");
  const body = { start: open, end: 0 };
  const oneof: OneofNode = { kind: "oneof", start, end: 0, name, body, options: [], fields: [] };
  message.oneofs.push(oneof);

  while (!cursor.atSymbol("}")) {
    if (cursor.takeSymbol(";")) continue;
    if (!cursor.atKind("identifier") && !cursor.atSymbol(".")) throw cursor.unexpected('"}"');
    if (cursor.atWord("option")) {
      oneof.options.push(parseOptionStatement(cursor));
    } else {
      const field = parseField(cursor, oneof, parseGroup);
      oneof.fields.push(field);
      message.fields.push(field);
    }
  }
  oneof.end = oneof.body.end = cursor.next();
}

/** An extend block, at the top level or in a message. */
export function parseExtend(cursor: TokenCursor, context: Context): ExtendNode {
  const { start } = cursor;
  cursor.expectWord("extend");
  const extendee = cursor.expectFullName("the message to extend", { absolute: true });
  const open = cursor.start;
  cursor.expectSymbol("{");
  const node: ExtendNode = {
    kind: "extend",
    visibility: undefined,
    start,
    end: 0,
    extendee,
    body: { start: open, end: 0 },
    fields: [],
    groups: [],
  };
  const parseGroup = groupParser(node.groups, context);
  while (!cursor.atSymbol("}")) {
    if (cursor.takeSymbol(";")) continue;
    if (!cursor.atKind("identifier") && !cursor.atSymbol(".")) throw cursor.unexpected('"}"');
    node.fields.push(parseField(cursor, undefined, parseGroup));
  }
  node.end = node.body.end = cursor.next();
  return node;
}

/** The message half of a group goes to the declarations around it. */
function groupParser(messages: MessageNode[], context: Context): GroupBodyParser {
  return (cursor, head) => {
    const message = parseBody(cursor, { ...head, visibility: undefined }, context);
    messages.push(message);
    return message;
  };
}
