/** Merge mode: every collected declaration in one file and one package. */

import type { GlobalProtoConfig } from "../config/config.ts";
import type { Diagnostic } from "../diagnostics.ts";
import { checkCustomFeatures, checkExtensionNumbers, extensionsOf } from "./check-extensions.ts";
import { checkFileOptions, checkLiteExternals, checkOwnOptions } from "./check-file-options.ts";
import { checkDepth, checkSize } from "./check-limits.ts";
import { diagnostic } from "./codes.ts";
import { type AssembledFiles, compilationOf } from "./compilation.ts";
import { emitMerged } from "./emit-merged.ts";
import { type MovedService, movedServices, movedServicesNotice } from "./grpc-paths.ts";
import type { Linked, NamePlan } from "./linked.ts";
import { locationOf } from "./location.ts";
import { rewriteReferences } from "./rewrite.ts";
import { buildSymbolMap } from "./symbol-map.ts";
import { chooseSyntax } from "./syntax/choose-syntax.ts";
import { convertUnits } from "./syntax/convert-units.ts";

export function assembleMerged(linked: Linked, plan: NamePlan, config: GlobalProtoConfig): AssembledFiles {
  const units = linked.units.filter((unit) => config.services !== "omit" || unit.node.kind !== "service");
  const services = movedServices(units, plan);
  const emitted = new Set(units);
  const {
    edits: ofReferences,
    externals,
    diagnostics: captured,
  } = rewriteReferences(linked, plan, config, emitted);
  const { syntax, diagnostics: mixed } = chooseSyntax(units, config);
  const { edits, diagnostics: converted } = convertUnits(units, syntax, linked, plan, config, ofReferences);
  const imports = [...externals].map((file) => ({ path: file.importNames[0]!, file }));

  const text = emitMerged(
    {
      units,
      plan,
      syntax,
      imports: imports.map(({ path }) => path).sort(),
      edits,
      movedServices: services,
    },
    config,
  );
  const map = buildSymbolMap(linked, units, plan);
  const messages = map.symbols.filter(({ kind }) => kind === "message").length;
  const extensions = extensionsOf(linked, units);
  return {
    outputs: [{ path: config.output, importName: config.importPath, text }],
    ...compilationOf(new Map([[config.importPath, text]]), imports),
    map,
    diagnostics: [
      ...captured,
      ...mixed,
      ...converted,
      ...checkExtensionNumbers(extensions),
      ...checkCustomFeatures(extensions),
      ...checkDepth(units, plan),
      ...checkLiteExternals(externals, config.options),
      ...checkFileOptions(linked.files),
      ...checkOwnOptions(syntax, config.options),
      ...checkSize(messages, text),
      ...(config.services === "error" ? refuseServices(services) : movedServicesNotice(services)),
    ],
  };
}

/** `services: error`: the notice is an error, at each service. */
function refuseServices(services: readonly MovedService[]): Diagnostic[] {
  return services.map(({ unit, source, merged }) => {
    const text = `the gRPC path /${source}/ would become /${merged}/, and global_proto.services is error`;
    return { ...diagnostic("PM1101", text, locationOf(unit)), severity: "error" };
  });
}
