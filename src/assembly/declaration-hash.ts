import { createHash, type Hash } from "node:crypto";
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
  const begun = new Map<LinkedFile, Hash>();
  const text = new CanonicalText();
  return (file, node, extendee = "") => {
    let begin = begun.get(file);
    if (begin === undefined) {
      text.clear();
      addMeaning(text, file);
      begin = createHash("sha256").update(text.bytes);
      begun.set(file, begin);
    }
    text.clear();
    text.addText(extendee);
    text.addSpan(file.ast, node, referencesOf(file));
    return `sha256:${begin.copy().update(text.bytes).digest("hex")}`;
  };
}

/** What of a file gives its tokens their meaning. */
function addMeaning(text: CanonicalText, { ast }: LinkedFile): void {
  text.addText(ast.syntax);
  for (const option of ast.options) {
    if (option.name[0]!.name === "features") text.addSpan(ast, option, noReferences);
  }
}
