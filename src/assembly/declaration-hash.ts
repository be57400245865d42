import { hash } from "node:crypto";
import type { Span } from "./ast.ts";
import { CanonicalText } from "./canonical.ts";
import { noReferences, referencesByFile } from "./file-references.ts";
import type { Linked, LinkedFile } from "./linked.ts";

/** `sha256:…`, equal for declarations that mean the same. An extension field does not mean anything without its extendee. */
export type DeclarationHash = (file: LinkedFile, node: Span, extendee?: string) => string;

/**
 * Hashes declarations without comments and white space, with their references resolved and with what of the file
 * gives the tokens their meaning: its syntax and its features.
 */
export function declarationHasher(linked: Linked): DeclarationHash {
  const referencesOf = referencesByFile(linked.references);
  const meanings = new Map<LinkedFile, Buffer>();
  const text = new CanonicalText();
  return (file, node, extendee = "") => {
    let meaning = meanings.get(file);
    if (meaning === undefined) {
      text.clear();
      addMeaning(text, file);
      meaning = Buffer.from(text.bytes);
      meanings.set(file, meaning);
    }
    text.clear();
    text.addCanonical(meaning);
    text.addText(extendee);
    text.addSpan(file.ast, node, referencesOf(file));
    return `sha256:${hash("sha256", text.bytes)}`;
  };
}

/** What of a file gives its tokens their meaning. */
function addMeaning(text: CanonicalText, { ast }: LinkedFile): void {
  text.addText(ast.syntax);
  for (const option of ast.options) {
    if (option.name[0]!.name === "features") text.addSpan(ast, option, noReferences);
  }
}
