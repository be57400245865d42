/** Merge mode: every collected declaration in one package, in one file or in parts. */

import type { GlobalProtoConfig } from "../config/config.ts";
import type { Diagnostic } from "../diagnostics.ts";
import { checkClosedEnums } from "./check-closed-enums.ts";
import { checkCustomFeatures, checkExtensionNumbers, extensionsOf } from "./check-extensions.ts";
import { checkFileOptions, checkLiteExternals, checkOwnOptions } from "./check-file-options.ts";
import { checkDepth, checkSize } from "./check-limits.ts";
import { checkPackages } from "./check-packages.ts";
import { checkParts } from "./check-parts.ts";
import { diagnostic } from "./codes.ts";
import { type AssembledFiles, compilationOf } from "./compilation.ts";
import { cutParts, type Part } from "./cut-parts.ts";
import { emitPart } from "./emit-merged.ts";
import { publicImports } from "./file-header.ts";
import { type MovedService, movedServices, movedServicesNotice } from "./grpc-paths.ts";
import type { Linked, LinkedFile, NameLock, NamePlan } from "./linked.ts";
import { locationOf } from "./location.ts";
import { rewriteReferences } from "./rewrite.ts";
import { buildSymbolMap } from "./symbol-map.ts";
import { chooseSyntax } from "./syntax/choose-syntax.ts";
import { convertUnits } from "./syntax/convert-units.ts";

export function assembleMerged(
  linked: Linked,
  plan: NamePlan,
  lock: NameLock | undefined,
  config: GlobalProtoConfig,
): AssembledFiles {
  const units = linked.units.filter((unit) => config.services !== "omit" || unit.node.kind !== "service");
  const services = movedServices(units, plan);
  const rewritten = rewriteReferences(linked, plan, config, new Set(units));
  const cut = cutParts(linked, units, plan, lock, config);
  const parts = cut.parts.map((part) => {
    return { ...part, ...chooseSyntax(part.units, config, spokenName(part, config)) };
  });
  const converted = convertUnits(parts, linked, plan, config, rewritten.edits);

  const annotated = config.annotateServices ? services : [];
  const splices = {
    plan,
    edits: converted.edits,
    movedServices: new Map(annotated.map(({ unit, source }) => [unit, source])),
  };
  const outputs = parts.map((part) => {
    const imports = [
      ...[...part.uses].map(({ importName }) => importName),
      ...[...part.externals].map(importNameOf),
    ];
    const content = emitPart({ ...part, imports: imports.sort() }, splices, config);
    return { path: part.path, importName: part.importName, content };
  });
  const externals = new Set(parts.flatMap((part) => [...part.externals]));
  const extensions = extensionsOf(linked, units);
  const map = buildSymbolMap(linked, units, plan);
  const diagnostics = [
    ...rewritten.diagnostics,
    ...parts.flatMap((part) => part.diagnostics),
    ...converted.diagnostics,
    ...checkPackages(linked, config),
    ...checkExtensionNumbers(extensions),
    ...checkCustomFeatures(extensions),
    ...checkDepth(units, plan),
    ...checkLiteExternals(externals, config.options),
    ...checkFileOptions(linked.files),
    ...[...new Set(parts.map(({ syntax }) => syntax))].flatMap((syntax) =>
      checkOwnOptions(syntax, config.options),
    ),
    ...checkClosedEnums(linked, parts),
    ...checkParts(cut, plan, config),
    ...(config.services === "error" ? refuseServices(services) : movedServicesNotice(services)),
  ];
  if (config.layout === "file") diagnostics.push(...checkSize(map, outputs[0]!.content));
  else {
    const text = publicImports(
      parts.map(({ importName }) => importName),
      config,
    );
    outputs.push({ path: config.output, importName: config.importPath, content: Buffer.from(text) });
  }
  return {
    outputs,
    ...compilationOf(
      outputs,
      [...externals].map((file) => ({ path: importNameOf(file), file })),
    ),
    map,
    names: cut.pins === undefined ? plan.lock : { ...plan.lock, parts: cut.pins },
    diagnostics,
  };
}

function spokenName({ importName }: Part, { layout }: GlobalProtoConfig): string {
  return layout === "file" ? "the output" : importName;
}

function importNameOf({ importNames }: LinkedFile): string {
  return importNames[0]!;
}

/** `services: error`: the notice is an error, at each service. */
function refuseServices(services: readonly MovedService[]): Diagnostic[] {
  return services.map(({ unit, source, merged }) => {
    const text = `the gRPC path /${source}/ would become /${merged}/, and global_proto.services is error`;
    return { ...diagnostic("PM1101", text, locationOf(unit)), severity: "error" };
  });
}
