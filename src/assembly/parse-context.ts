import type { Syntax } from "./ast.ts";
import type { TokenCursor } from "./token-cursor.ts";

/** Where a declaration stands. */
export interface Context {
  /** What `export` and `local` mean depends on it. */
  syntax: Syntax;
  /** Messages around it. */
  depth: number;
  /** Characters of the full name of what is around it. */
  scopeLength: number;
}

/**
 * Every field repeats the full name of its message: with names of unbounded length a small file would become gigabytes.
 * The longest scopes of public APIs have some 150 characters.
 */
const MAX_SCOPE_LENGTH = 1024;

export function checkScopeLength(cursor: TokenCursor, length: number, offset: number): void {
  if (length > MAX_SCOPE_LENGTH) {
    throw cursor.failure(`full name longer than ${MAX_SCOPE_LENGTH} characters`, offset);
  }
}
