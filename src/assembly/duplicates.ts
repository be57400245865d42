/** Compares second declarations with the first ones, by what they mean (docs/specification.md 3.2). */

import { isDeepStrictEqual } from "node:util";
import { type Diagnostic, formatLocation } from "../diagnostics.ts";
import type { ExtendNode, Span } from "./ast.ts";
import { CanonicalText } from "./canonical.ts";
import { diagnostic } from "./codes.ts";
import type { Copy, DeclaredSymbols } from "./declared-symbols.ts";
import { extensionFeatureWords, featureWords } from "./features.ts";
import { type FileReferences, referencesByFile } from "./file-references.ts";
import type { LinkedFile, ResolvedReference, Unit } from "./linked.ts";
import { locationOf } from "./location.ts";
import { qualify } from "./name-pins.ts";

/** What a copy is to its originals; a suffix tells more than the text shows. */
type Verdict = { same: true } | { same: false; original: Unit; name: string; because: string };

/**
 * Tells for each copy that it is kept once (PM2102, recorded in the originals' `copies`) or that it differs (PM2002).
 * `references` are those of all units, copies included.
 */
export function compareCopies(
  declared: Pick<DeclaredSymbols, "copies" | "symbols">,
  references: readonly ResolvedReference[],
): Diagnostic[] {
  if (declared.copies.length === 0) return [];
  const comparison = new Comparison(declared.symbols, references);
  const notes: Diagnostic[] = [];
  const differences: { copy: Copy; original: Unit; diagnostic: Diagnostic }[] = [];
  for (const copy of declared.copies) {
    const location = locationOf(copy.unit);
    const verdict = comparison.compare(copy);
    if (verdict.same) {
      const [first] = copy.originals;
      const place = formatLocation(locationOf(first!));
      const text = `"${qualify(copy.unit.package, copy.unit.name)}" is identical to ${place}; kept once`;
      notes.push(diagnostic("PM2102", text, location));
      const { repository, path, line } = location;
      for (const unit of copy.originals) unit.copies.push({ repository, path, line: line! });
    } else {
      const { original, name, because } = verdict;
      const place = formatLocation(locationOf(original));
      const text = `"${name}" differs from the definition at ${place}${because}`;
      const others = [original.file.repository].filter((other) => other !== copy.unit.file.repository);
      differences.push({ copy, original, diagnostic: diagnostic("PM2002", text, location, others) });
    }
  }
  return [...groupByFiles(differences), ...notes];
}

class Comparison {
  readonly #symbols: DeclaredSymbols["symbols"];
  readonly #referencesOf: (file: LinkedFile) => FileReferences;
  readonly #copy = new CanonicalText();
  readonly #original = new CanonicalText();

  constructor(symbols: DeclaredSymbols["symbols"], references: readonly ResolvedReference[]) {
    this.#symbols = symbols;
    this.#referencesOf = referencesByFile(references);
  }

  compare(copy: Copy): Verdict {
    const { unit, originals } = copy;
    const [original] = originals;
    if (unit.node.kind === "extend") return this.#compareExtend(copy, unit.node);

    const name = qualify(unit.package, unit.name);
    const text = this.#text(this.#copy, unit.file, unit.node);
    if (!text.equals(this.#text(this.#original, original!.file, original!.node))) {
      return { same: false, original: original!, name, because: "" };
    }
    if (isDeepStrictEqual(featureWords(unit), featureWords(original!))) return { same: true };
    return { same: false, original: original!, name, because: textOnly(unit.file, original!.file) };
  }

  /** Field by field: the copies may cut their blocks differently. */
  #compareExtend({ unit, originals, complete }: Copy, node: ExtendNode): Verdict {
    const compared = new Set(originals);
    for (const field of node.fields) {
      const name = qualify(unit.package, field.name.name);
      const known = this.#symbols.get(name);
      const original = known !== undefined && compared.has(known.unit) ? known.unit : undefined;
      if (original?.node.kind !== "extend" || known?.node.kind !== "field") {
        return { same: false, original: originals[0]!, name, because: "" };
      }
      const text = this.#text(this.#copy, unit.file, node.extendee, field);
      if (!text.equals(this.#text(this.#original, original.file, original.node.extendee, known.node))) {
        return { same: false, original, name, because: "" };
      }
      const features = extensionFeatureWords(field, unit.file.ast);
      if (!isDeepStrictEqual(features, extensionFeatureWords(known.node, original.file.ast))) {
        return { same: false, original, name, because: textOnly(unit.file, original.file) };
      }
    }
    if (complete) return { same: true };
    return { same: false, original: originals[0]!, name: qualify(unit.package, unit.name), because: "" };
  }

  #text(text: CanonicalText, file: LinkedFile, ...spans: Span[]): Buffer {
    text.clear();
    for (const span of spans) text.addSpan(file.ast, span, this.#referencesOf(file));
    return text.bytes;
  }
}

function textOnly(a: LinkedFile, b: LinkedFile): string {
  return a.ast.syntax === b.ast.syntax ? " (same text, other features)" : " (same text, other syntax)";
}

/** Differences of one pair of files stand together, and where there are several an advice follows them. */
function groupByFiles(
  differences: readonly { copy: Copy; original: Unit; diagnostic: Diagnostic }[],
): Diagnostic[] {
  const pairs = new Map<LinkedFile, Map<LinkedFile, Diagnostic[]>>();
  for (const { copy, original, diagnostic: one } of differences) {
    const ofFile = pairs.get(copy.unit.file) ?? new Map<LinkedFile, Diagnostic[]>();
    pairs.set(copy.unit.file, ofFile);
    const group = ofFile.get(original.file);
    if (group === undefined) ofFile.set(original.file, [one]);
    else group.push(one);
  }
  return [...pairs].flatMap(([file, others]) =>
    [...others].flatMap(([other, group]) =>
      group.length < 2 ? group : [...group, advice(file, other, group.length)],
    ),
  );
}

function advice(file: LinkedFile, other: LinkedFile, count: number): Diagnostic {
  const name = file.importNames[0] ?? file.path;
  const [folder] = name.split("/");
  const differ = `${count} definitions differ from those of ${other.repository}:${other.path}`;
  const location = { repository: file.repository, path: file.path };
  if (file.repository === other.repository) {
    return diagnostic("PM2002", `${differ}; exclude one of the files: ["${name}"]`, location);
  }
  // A vendored folder is vendored as a whole.
  const pattern = folder === name ? name : `${folder}/**`;
  const remedy = `if ${other.repository} owns them, set exclude: ["${pattern}"] for ${file.repository}`;
  return diagnostic("PM2002", `${differ}; ${remedy}`, location, [other.repository]);
}
