/** What a declaration says, free of how it is written: for telling equal declarations from different ones. */

import type { FileAst, Span } from "./ast.ts";
import type { ResolvedReference } from "./linked.ts";
import { stringBytes } from "./literals.ts";

/** References of one file by the offset at which they begin. */
export type ReferencesByStart = ReadonlyMap<number, ResolvedReference>;

/**
 * The tokens of a span as words: without comments and white space, references as what they mean, adjacent strings
 * joined and decoded.
 */
export function canonicalWords(file: FileAst, span: Span, references: ReferencesByStart): string[] {
  const { text, tokens } = file;
  const words: string[] = [];
  let joins = false;
  for (let index = tokens.firstFrom(span.start); index < tokens.length; index++) {
    const [kind, start, end] = [tokens.kindAt(index), tokens.startAt(index), tokens.endAt(index)];
    if (end > span.end) break;
    const reference = references.get(start);
    if (reference !== undefined) {
      words.push(`.${reference.target.name}`);
      while (index + 1 < tokens.length && tokens.endAt(index + 1) <= reference.node.end) index++;
    } else if (kind === "string") {
      const bytes = Buffer.from(stringBytes(text.slice(start, end))).toString("latin1");
      if (joins) words[words.length - 1] += bytes;
      else words.push(`"${bytes}`);
    } else {
      words.push(text.slice(start, end));
    }
    joins = kind === "string" && reference === undefined;
  }
  return words;
}

export function sameWords(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((word, index) => word === b[index]);
}
