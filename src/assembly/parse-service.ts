import type { OptionNode, RpcNode, ServiceNode } from "./ast.ts";
import { type Context, checkScopeLength } from "./parse-context.ts";
import { parseOptionStatement } from "./parse-options.ts";
import type { TokenCursor } from "./token-cursor.ts";

export function parseService(cursor: TokenCursor, context: Context): ServiceNode {
  const { start } = cursor.expectWord("service");
  const name = cursor.expectIdentifier("a service name");
  checkScopeLength(cursor, context.scopeLength + name.name.length + 1, start);
  const open = cursor.expectSymbol("{");
  const options: OptionNode[] = [];
  const rpcs: RpcNode[] = [];

  while (!cursor.atSymbol("}")) {
    if (cursor.takeSymbol(";")) continue;
    if (cursor.atWord("option")) options.push(parseOptionStatement(cursor));
    else if (cursor.atWord("rpc")) rpcs.push(parseRpc(cursor));
    else throw cursor.unexpected(cursor.done ? '"}"' : '"rpc", "option" or "}"');
  }
  const { end } = cursor.next();
  const body = { start: open.start, end };
  return { kind: "service", visibility: undefined, start, end, name, body, options, rpcs };
}

function parseRpc(cursor: TokenCursor): RpcNode {
  const { start } = cursor.expectWord("rpc");
  const name = cursor.expectIdentifier("an rpc name");
  const input = parseRpcType(cursor);
  cursor.expectWord("returns");
  const output = parseRpcType(cursor);
  const rpc = { kind: "rpc" as const, start, name, input, output };

  if (cursor.atSymbol(";")) return { ...rpc, end: cursor.next().end, body: undefined, options: [] };
  if (!cursor.atSymbol("{")) throw cursor.unexpected('";" or "{"');

  const open = cursor.next();
  const options: OptionNode[] = [];
  while (!cursor.atSymbol("}")) {
    if (cursor.takeSymbol(";")) continue;
    if (!cursor.atWord("option")) throw cursor.unexpected(cursor.done ? '"}"' : '"option" or "}"');
    options.push(parseOptionStatement(cursor));
  }
  const { end } = cursor.next();
  return { ...rpc, end, body: { start: open.start, end }, options };
}

/** `(stream a.B)`. As in protoc, `stream` is the keyword wherever a name follows, `stream.a.B` included. */
function parseRpcType(cursor: TokenCursor): RpcNode["input"] {
  cursor.expectSymbol("(");
  const stream = cursor.atWord("stream") && !cursor.atSymbol(")", 1);
  if (stream) cursor.next();
  const name = cursor.expectFullName("a message type", { absolute: true });
  cursor.expectSymbol(")");
  return { ...name, stream };
}
