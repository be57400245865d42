import { ProtoManagerError } from "../errors.ts";

/**
 * A .proto file that is not protobuf. `message` is complete (`path:line:column: reason`), `reason` is without the
 * position. Line and column count from 1, columns in UTF-16 units.
 */
export class ProtoSyntaxError extends ProtoManagerError {
  override readonly name = "ProtoSyntaxError";
  readonly path: string;
  readonly line: number;
  readonly column: number;
  readonly reason: string;

  constructor(path: string, position: { line: number; column: number }, reason: string) {
    super(`${path}:${position.line}:${position.column}: ${reason}`);
    this.path = path;
    this.line = position.line;
    this.column = position.column;
    this.reason = reason;
  }
}

/** What is quoted in a reason is the author's text: a very long token, a string say, is cut. */
export function shorten(seen: string): string {
  return seen.length > 60 ? `${seen.slice(0, 57)}…` : seen;
}
