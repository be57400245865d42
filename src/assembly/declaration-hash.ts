import { createHash } from "node:crypto";
import type { FileAst, Span } from "./ast.ts";
import type { Linked, LinkedFile, ResolvedReference } from "./linked.ts";

/** `sha256:…`, equal for declarations that mean the same. */
export type DeclarationHash = (file: LinkedFile, node: Span, extendee?: string) => string;

/**
 * Hashes declarations without comments and white space, with their references resolved and with what of the file
 * gives the tokens their meaning: its syntax and its features.
 */
export function declarationHasher(linked: Linked): DeclarationHash {
  const references = new Map<LinkedFile, Map<number, ResolvedReference>>();
  for (const reference of linked.references) {
    const ofFile = references.get(reference.file) ?? new Map<number, ResolvedReference>();
    references.set(reference.file, ofFile.set(reference.node.start, reference));
  }
  return (file, node, extendee) => {
    const words = [...fileDefaults(file.ast), extendee ?? ""];
    const { text, tokens } = file.ast;
    const resolved = references.get(file);
    let from = node.start;
    for (let index = firstToken(file.ast, from); index < tokens.length; index++) {
      const { start, end } = tokens[index]!;
      if (start >= node.end) break;
      // The further tokens of a name that was taken as a whole.
      if (start < from) continue;
      const reference = resolved?.get(start);
      words.push(reference === undefined ? text.slice(start, end) : `.${reference.target.name}`);
      from = reference?.node.end ?? end;
    }
    return `sha256:${createHash("sha256").update(words.join("\n")).digest("hex")}`;
  };
}

function fileDefaults({ syntax, options, text }: FileAst): string[] {
  const features = options.filter(({ name }) => name[0]!.name === "features");
  return [syntax, ...features.map(({ start, end }) => text.slice(start, end))];
}

/** Index of the token that begins at an offset. */
function firstToken({ tokens }: FileAst, offset: number): number {
  let low = 0;
  let high = tokens.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (tokens[middle]!.start < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}
