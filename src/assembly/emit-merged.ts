/** Writes the files of merge mode: the units' own texts, spliced (docs/specification.md 3.6 and 3.7). */

import type { GlobalProtoConfig } from "../config/config.ts";
import type { Syntax } from "./ast.ts";
import { encode } from "./byte-writer.ts";
import { compareText } from "./candidates.ts";
import { applyEdits, type Edit } from "./edits.ts";
import { fileHeader, quote } from "./file-header.ts";
import { indent, paragraphs, tidy } from "./layout.ts";
import type { LinkedFile, NamePlan, Unit } from "./linked.ts";
import { syntaxStatements } from "./syntax/choose-syntax.ts";
import { wrapperFeatures } from "./syntax/wrapper-features.ts";
import { cutFile, type FileCut } from "./unit-text.ts";

/** What one file of the result holds. */
export interface PartContent {
  units: readonly Unit[];
  syntax: Syntax;
  /** Sorted import names. */
  imports: readonly string[];
}

/** How units are written, whichever file they are in. */
export interface Splices {
  plan: NamePlan;
  /** Unit → edits of its file's text. */
  edits: ReadonlyMap<Unit, readonly Edit[]>;
  /** Service → the full name under which its source serves it, to be written above it. */
  movedServices: ReadonlyMap<Unit, string>;
}

type EmitConfig = Pick<GlobalProtoConfig, "package" | "goPackage" | "options" | "headers">;

/** The UTF-8 of one file, which ends in a newline. */
export function emitPart(part: PartContent, splices: Splices, config: EmitConfig): Buffer {
  const size = part.units.reduce((sum, { node }) => sum + node.end - node.start, 0);
  return encode(partTexts(part, splices, config), size * 1.5);
}

const BLANK_LINE = "\n\n";

function* partTexts(part: PartContent, splices: Splices, config: EmitConfig): Generator<string> {
  const units = part.units.toSorted(byPlace);
  const files = new Set(units.map((unit) => unit.file));
  const cuts = new Map([...files].map((file) => [file, cutFile(file.ast)]));
  const lastOfFile = new Map(units.map((unit) => [unit.file, unit]));

  const textsOf = function* (unit: Unit): Generator<string> {
    const cut = cuts.get(unit.file)!;
    const moved = splices.movedServices.get(unit);
    // On its own: next to the service it would become part of the service's comment.
    if (moved !== undefined) yield `// gRPC path changed from /${moved}/.`;
    yield unitText(unit, cut, splices);
    if (lastOfFile.get(unit.file) === unit) yield* tailOf(unit.file, cut);
  };
  const { plain, wrapped } = groupByWrapper(units, splices.plan);
  const comments = config.headers === "collect" ? headComments(cuts) : [];
  const imports = part.imports.map((name) => `import ${quote(name)};`);
  yield fileHeader(syntaxStatements[part.syntax], imports, config, comments);
  for (const text of sections(plain, textsOf)) {
    yield BLANK_LINE;
    yield text;
  }
  for (const [name, members] of wrapped) {
    yield BLANK_LINE;
    yield wrapperHead(name, part.syntax);
    for (const text of sections(members, textsOf)) {
      // It keeps the first member's comment from becoming the wrapper's.
      yield BLANK_LINE;
      yield indent(text);
    }
    yield "\n}";
  }
  yield "\n";
}

function byPlace(a: Unit, b: Unit): number {
  return (
    compareText(a.file.repository, b.file.repository) ||
    compareText(a.file.path, b.file.path) ||
    a.index - b.index
  );
}

/** Units by wrapper, wrappers by name, members in their order. */
function groupByWrapper(
  units: readonly Unit[],
  plan: NamePlan,
): { plain: Unit[]; wrapped: [wrapper: string, members: Unit[]][] } {
  const groups = Map.groupBy(units, (unit) => plan.placement.get(unit)!.wrapper);
  const plain = groups.get(undefined) ?? [];
  const wrapped = [...groups].filter((group): group is [string, Unit[]] => group[0] !== undefined);
  return { plain, wrapped: wrapped.sort(([a], [b]) => compareText(a, b)) };
}

function wrapperHead(name: string, syntax: Syntax): string {
  const options = wrapperFeatures(name, syntax).map(
    ([feature, setting]) => `\n  option features.${feature} = ${setting};`,
  );
  return `message ${name} {${options.join("")}`;
}

/** A banner for each file, then its units. */
function* sections(units: readonly Unit[], textsOf: (unit: Unit) => Iterable<string>): Generator<string> {
  let file: LinkedFile | undefined;
  for (const unit of units) {
    if (unit.file !== file) yield banner(unit.file);
    file = unit.file;
    yield* textsOf(unit);
  }
}

function banner({ repository, path, package: name }: LinkedFile): string {
  return `// ${repository}: ${path} (${name === "" ? "no package" : `package ${name}`})`;
}

function unitText(unit: Unit, cut: FileCut, { edits, plan }: Splices): string {
  const piece = cut.texts[unit.index]!;
  const { name } = plan.placement.get(unit)!;
  const all = [...piece.edits, ...(edits.get(unit) ?? [])];
  if (unit.node.kind !== "extend" && name !== unit.name) all.push({ ...unit.node.name, text: name });
  return tidy(applyEdits(unit.file.ast.text, piece, all));
}

/** Comments after a file's last statement stay at the end of its section. */
function tailOf(file: LinkedFile, { tail }: FileCut): string[] {
  const text = tidy(applyEdits(file.ast.text, tail, tail.edits));
  return text === "" ? [] : [text];
}

/** Unique comments of the files' heads, sorted. */
function headComments(cuts: ReadonlyMap<LinkedFile, FileCut>): string[] {
  const comments = [...cuts].flatMap(([file, { head }]) =>
    paragraphs(tidy(file.ast.text.slice(head.start, head.end))),
  );
  return [...new Set(comments)].sort();
}
