/** One file of a random system: its head from its own tape, and a unit from each of the others. */

import type { Syntax } from "../../../src/assembly/ast.ts";
import { Choices, type Tape } from "./choices.ts";
import { addNoise } from "./noise.ts";
import { FOLDERS, PACKAGES } from "./pools.ts";
import { prefixes, type View, type World } from "./world.ts";
import { writeEnum } from "./write-enum.ts";
import { writeExtend } from "./write-extend.ts";
import { writeMessage } from "./write-message.ts";
import { optionStatements } from "./write-options.ts";
import { writeService } from "./write-service.ts";
import { type FileFacts, type Ledger, Writer } from "./writer.ts";

/** What fast-check makes of a file. */
export interface FileTapes {
  head: Tape;
  units: readonly Tape[];
}

/** What is decided of a file before anything in it. */
export interface FilePlan extends FileFacts {
  repository: number;
  path: string;
  /** Indexes of the files that it imports, `public` or not. */
  imports: { index: number; modifier: "" | "public " | "weak " }[];
  selfImport: boolean;
  edition: readonly string[];
  lineEnds: "\n" | "\r\n";
  mark: boolean;
  /** Another file of which this one is a copy, and how it differs. */
  copy: { of: number; differs: boolean; samePath: boolean } | undefined;
}

const SYNTAXES: readonly Syntax[] = ["proto3", "proto2", "edition2023", "proto3", "proto2", "edition2024"];

export function planFile(tapes: FileTapes, index: number, count: number, repositories: number): FilePlan {
  const choices = new Choices(tapes.head);
  const syntax = choices.pick(SYNTAXES);
  const packageName = choices.pick(PACKAGES);
  const repository = choices.below(repositories);
  const path = `${choices.pick(FOLDERS)}f${index}.proto`;
  const imports: FilePlan["imports"] = [];
  for (let other = 0; other < count; other++) {
    const chosen = choices.below(256);
    // A file imports what is before it; now and then in a circle.
    const wanted = other < index ? chosen % 2 === 1 : other > index && chosen === 255;
    const modifier =
      chosen % 16 === 15 ? "public " : chosen % 64 === 33 && syntax !== "edition2024" ? "weak " : "";
    if (wanted) imports.push({ index: other, modifier });
  }
  const selfImport = choices.once(14);
  const noise = { density: [0, 0, 5, 20, 60][choices.below(5)]!, seed: choices.next() };
  const lineEnds = choices.once(10) ? "\r\n" : "\n";
  const mark = choices.once(20);
  const copied = choices.once(8) && index > 0;
  const of = choices.below(Math.max(index, 1));
  const copy = copied ? { of, differs: choices.once(4), samePath: choices.once(2) } : undefined;
  const features = syntax.startsWith("edition") ? editionFeatures(choices, syntax) : NO_FEATURES;
  return {
    index,
    syntax,
    package: packageName,
    repository,
    path,
    imports,
    selfImport,
    noise,
    lineEnds,
    mark,
    copy,
    ...features,
  };
}

const NO_FEATURES = { implicit: false, closedEnums: false, exportsAll: true, edition: [] };

function editionFeatures(choices: Choices, syntax: Syntax) {
  const implicit = choices.once(3);
  const closedEnums = choices.once(4);
  const exportsAll = syntax === "edition2023" || choices.once(2);
  const edition: string[] = [];
  if (implicit) edition.push("field_presence = IMPLICIT");
  if (closedEnums) edition.push("enum_type = CLOSED");
  if (choices.once(4)) edition.push("repeated_field_encoding = EXPANDED");
  if (choices.once(4)) edition.push("utf8_validation = NONE");
  if (choices.once(4)) edition.push("message_encoding = DELIMITED");
  if (choices.once(6)) edition.push("json_format = LEGACY_BEST_EFFORT");
  if (syntax === "edition2024") {
    edition.push("enforce_naming_style = STYLE_LEGACY");
    if (exportsAll) edition.push("default_symbol_visibility = EXPORT_ALL");
  }
  return { implicit, closedEnums, exportsAll, edition };
}

/** The text; everything in it is declared in the ledger. */
export function writeFile(
  plan: FilePlan,
  tapes: FileTapes,
  sees: View,
  ledger: Ledger,
  paths: readonly string[],
): string {
  const wellKnown = new Set<string>();
  const writer = (tape: Tape) =>
    new Writer({ choices: new Choices(tape), file: plan, sees, ledger, wellKnown });
  const units = tapes.units.map((tape) => writeUnit(writer(tape), plan.package));
  // Its choices are those behind the ones that planned the file.
  const options = optionStatements(writer(tapes.head.slice(-12)), "File", plan.package);
  const head = [...fileOptions(plan), ...options];
  const modifiers = new Map(plan.imports.map(({ index, modifier }) => [paths[index], modifier]));
  modifiers.delete(paths[plan.index]);
  const imports = [...modifiers].map(([path, modifier]) => `import ${modifier}"${path}";`);
  if (plan.selfImport) imports.push('import "global.proto";');
  imports.push(...[...wellKnown].sort().map((path) => `import "${path}";`));
  const text = [
    statementOf(plan.syntax),
    plan.package === "" ? "" : `package ${plan.package};`,
    [...new Set(imports)].join("\n"),
    head.join("\n"),
    ...units,
  ]
    .filter((part) => part !== "")
    .join("\n");
  const noisy = addNoise(`${text}\n`, plan.noise);
  return (plan.mark ? "\uFEFF" : "") + (plan.lineEnds === "\n" ? noisy : noisy.replaceAll("\n", "\r\n"));
}

function statementOf(syntax: Syntax): string {
  return syntax.startsWith("edition")
    ? `edition = "${syntax.slice("edition".length)}";`
    : `syntax = "${syntax}";`;
}

function fileOptions({ edition, index }: FilePlan): string[] {
  if (edition.length > 0 && index % 3 === 2) {
    return [`option features = { ${edition.map((text) => text.replace(" =", ":")).join(" ")} };`];
  }
  return edition.map((text) => `option features.${text};`);
}

function writeUnit(writer: Writer, scope: string): string {
  const kind = writer.choices.below(8);
  if (kind === 4) return writeEnum(writer, scope, false);
  if (kind === 5) return writeExtend(writer, scope, 0);
  if (kind === 6) return writeService(writer, scope);
  return kind === 7 && writer.choices.once(2)
    ? `${writeEnum(writer, scope, false)};`
    : writeMessage(writer, scope);
}

/** Everything once: what one pass declares, the next one can refer to. */
export function writeFiles(
  plans: readonly FilePlan[],
  tapes: readonly FileTapes[],
  known: World,
  next: World,
): string[] {
  const packages = plans.flatMap((plan) => prefixes(plan.package));
  const ledger: Ledger = {
    names: new Set([...packages, ...prefixes("google.protobuf")]),
    extensionNumbers: new Map(),
    world: next,
  };
  const paths = plans.map((plan) => pathOf(plan, plans));
  return plans.map((plan, index) => {
    const seen = plan.selfImport ? new Set(plans.map((_, one) => laidAs(plans, one))) : seenBy(plans, index);
    return writeFile(plan, tapes[index]!, known.view(index, seen), ledger, paths);
  });
}

/** Of a file as it is laid: a copy in another repository may have the path of what it is a copy of. */
export function pathOf({ copy, path, repository }: FilePlan, plans: readonly FilePlan[]): string {
  const original = copy && plans[copy.of]!;
  return original !== undefined && copy!.samePath && original.repository !== repository
    ? original.path
    : path;
}

/** A file sees itself, its imports, and what those pass on. */
function seenBy(plans: readonly FilePlan[], file: number): Set<number> {
  const seen = new Set([file, ...plans[file]!.imports.map(({ index }) => laidAs(plans, index))]);
  // A set grows while it is walked.
  for (const index of seen) {
    if (index === file) continue;
    for (const one of plans[index]!.imports) {
      if (one.modifier === "public ") seen.add(laidAs(plans, one.index));
    }
  }
  return seen;
}

/** The file whose text it has: what a copy would have declared itself is nowhere. */
export function laidAs(plans: readonly FilePlan[], index: number): number {
  const { copy } = plans[index]!;
  return copy === undefined ? index : laidAs(plans, copy.of);
}
