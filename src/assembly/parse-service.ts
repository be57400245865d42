import type { OptionNode, RpcNode, ServiceNode, Span } from "./ast.ts";
import { type Context, checkScopeLength } from "./parse-context.ts";
import { parseOptionStatement } from "./parse-options.ts";
import type { TokenCursor } from "./token-cursor.ts";

export function parseService(cursor: TokenCursor, context: Context): ServiceNode {
  const { start } = cursor;
  cursor.expectWord("service");
  const name = cursor.expectIdentifier("a service name");
  checkScopeLength(cursor, context.scopeLength + name.name.length + 1, start);
  const open = cursor.start;
  cursor.expectSymbol("{");
  const options: OptionNode[] = [];
  const rpcs: RpcNode[] = [];

  while (!cursor.atSymbol("}")) {
    if (cursor.takeSymbol(";")) continue;
    if (cursor.atWord("option")) options.push(parseOptionStatement(cursor));
    else if (cursor.atWord("rpc")) rpcs.push(parseRpc(cursor));
    else throw cursor.unexpected(cursor.done ? '"}"' : '"rpc", "option" or "}"');
  }
  const end = cursor.next();
  const body = { start: open, end };
  return { kind: "service", visibility: undefined, start, end, name, body, options, rpcs };
}

function parseRpc(cursor: TokenCursor): RpcNode {
  const { start } = cursor;
  cursor.expectWord("rpc");
  const name = cursor.expectIdentifier("an rpc name");
  const input = parseRpcType(cursor);
  cursor.expectWord("returns");
  const output = parseRpcType(cursor);
  const options: OptionNode[] = [];
  const body = cursor.takeSymbol(";") ? undefined : parseRpcBody(cursor, options);
  return { kind: "rpc", start, end: cursor.end, name, input, output, body, options };
}

function parseRpcBody(cursor: TokenCursor, options: OptionNode[]): Span {
  if (!cursor.atSymbol("{")) throw cursor.unexpected('";" or "{"');
  const { start } = cursor;
  cursor.next();
  while (!cursor.atSymbol("}")) {
    if (cursor.takeSymbol(";")) continue;
    if (!cursor.atWord("option")) throw cursor.unexpected(cursor.done ? '"}"' : '"option" or "}"');
    options.push(parseOptionStatement(cursor));
  }
  return { start, end: cursor.next() };
}

/** `(stream a.B)`. As in protoc, `stream` is the keyword wherever a name follows, `stream.a.B` included. */
function parseRpcType(cursor: TokenCursor): RpcNode["input"] {
  cursor.expectSymbol("(");
  const stream = cursor.atWord("stream") && !cursor.atSymbol(")", 1);
  if (stream) cursor.next();
  const { start, end, name } = cursor.expectFullName("a message type", { absolute: true });
  cursor.expectSymbol(")");
  return { start, end, name, stream };
}
