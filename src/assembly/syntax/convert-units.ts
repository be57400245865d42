/** Gives the units the syntax of the output (docs/specification.md 3.4). */

import { addAll } from "../../add-all.ts";
import type { GlobalProtoConfig } from "../../config/config.ts";
import type { Diagnostic } from "../../diagnostics.ts";
import type { NameNode, Syntax } from "../ast.ts";
import { diagnostic } from "../codes.ts";
import type { DeclaredSymbol } from "../declared-symbol.ts";
import type { Edit } from "../edits.ts";
import { featureDefaults, fileFeatures, isFeatures } from "../feature-set.ts";
import type { Linked, LinkedFile, NamePlan, Unit } from "../linked.ts";
import { locationIn } from "../location.ts";
import { type Conversion, type GroupWork, spoken } from "./conversion.ts";
import { editUnit } from "./edition-unit.ts";
import { editLegacyUnit } from "./legacy-unit.ts";
import { editOptions } from "./option-edits.ts";
import { wrapperFeatures } from "./wrapper-features.ts";

export interface Converted {
  /** Unit → edits of its file's text, those of references included. */
  edits: ReadonlyMap<Unit, readonly Edit[]>;
  diagnostics: Diagnostic[];
}

/**
 * @param files - what each file of the result holds, and its syntax
 * @param references - the edits of references, among which those of syntax are laid
 */
export function convertUnits(
  files: readonly { units: readonly Unit[]; syntax: Syntax }[],
  linked: Linked,
  plan: NamePlan,
  config: Pick<GlobalProtoConfig, "references">,
  references: ReadonlyMap<Unit, readonly Edit[]>,
): Converted {
  const open = files.flatMap(({ units, syntax }) =>
    units.filter((unit) => needsConversion(unit, syntax)).map((unit) => ({ unit, syntax })),
  );
  if (open.length === 0) return { edits: references, diagnostics: [] };

  const targets = new Map<NameNode, DeclaredSymbol>();
  for (const { node, target } of linked.references) targets.set(node, target);
  const edits = new Map(references);
  const diagnostics: Diagnostic[] = [];
  const groupWork = new Map<string, GroupWork>();
  const keywords = new Map<LinkedFile, { offsets: number[]; syntax: Syntax }>();
  for (const { unit, syntax } of open) {
    const { repository } = unit.file;
    const work = groupWork.get(repository) ?? { edits: 0 };
    groupWork.set(repository, work);
    const conversion: Conversion = {
      unit,
      ast: unit.file.ast,
      syntax,
      name: plan.placement.get(unit)!.name,
      typeOf: (reference) => targets.get(reference),
      typeName: (source, relative) =>
        config.references === "absolute" ? `.${plan.merged.get(source)}` : relative,
      dropped: new Set(),
      keywords: [],
      edits: [...(references.get(unit) ?? [])],
      groupWork: work,
      diagnostics,
    };
    convert(conversion, plan);
    edits.set(unit, conversion.edits);
    const known = keywords.get(unit.file) ?? { offsets: [], syntax };
    addAll(known.offsets, conversion.keywords);
    keywords.set(unit.file, known);
  }
  return { edits, diagnostics: [...diagnostics, ...keywordNotes(keywords)] };
}

/** Edition 2024 also sees what a wrapper makes of a declaration's visibility. */
function needsConversion({ file: { ast } }: Unit, syntax: Syntax): boolean {
  return ast.syntax !== syntax || syntax === "edition2024" || ast.options.some(isFeatures);
}

function convert(conversion: Conversion, plan: NamePlan): void {
  const { unit, ast, syntax } = conversion;
  editOptions(conversion);
  if (syntax === "proto2" || syntax === "proto3") {
    editLegacyUnit(conversion);
    return;
  }
  const { wrapper } = plan.placement.get(unit)!;
  const around = wrapper === undefined ? [] : wrapperFeatures(wrapper, syntax);
  const target = { ...featureDefaults[syntax], ...Object.fromEntries(around) };
  editUnit(conversion, { source: fileFeatures(ast), target }, wrapper !== undefined);
}

/** PM2404, one for a file. */
function keywordNotes(
  keywords: ReadonlyMap<LinkedFile, { offsets: readonly number[]; syntax: Syntax }>,
): Diagnostic[] {
  return [...keywords].flatMap(([file, { offsets, syntax }]) => {
    const [first] = offsets;
    if (first === undefined) return [];
    const count = offsets.length === 1 ? "1 keyword" : `${offsets.length} keywords`;
    const text = `${count} export or local removed, since ${spoken(syntax)} has no visibility`;
    return [
      diagnostic(
        "PM2404",
        text,
        locationIn(
          file,
          offsets.reduce((least, offset) => Math.min(least, offset)),
        ),
      ),
    ];
  });
}
