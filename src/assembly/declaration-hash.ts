import { hash } from "node:crypto";
import type { FileAst, Span } from "./ast.ts";
import { canonicalWords } from "./canonical.ts";
import type { Linked, LinkedFile, ResolvedReference } from "./linked.ts";

/** `sha256:…`, equal for declarations that mean the same. An extension field does not mean anything without its extendee. */
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
    const words = canonicalWords(file.ast, node, references.get(file) ?? new Map());
    // JSON keeps words apart, whatever is in them.
    const text = JSON.stringify([fileDefaults(file.ast), extendee ?? "", words]);
    return `sha256:${hash("sha256", text)}`;
  };
}

function fileDefaults(ast: FileAst): string[] {
  const features = ast.options.filter(({ name }) => name[0]!.name === "features");
  return [ast.syntax, ...features.flatMap((option) => canonicalWords(ast, option, new Map()))];
}
