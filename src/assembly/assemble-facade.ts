/** Import mode: the facade and the exported tree of the sources. */

import type { GlobalProtoConfig } from "../config/config.ts";
import type { Source } from "../sources/source.ts";
import { checkExtensionNumbers, extensionsOf } from "./check-extensions.ts";
import { checkPackages } from "./check-packages.ts";
import { type AssembledFiles, compilationOf } from "./compilation.ts";
import { refuseOutput } from "./export-files.ts";
import { buildFacade } from "./facade.ts";
import type { Linked } from "./linked.ts";
import { buildSymbolMap } from "./symbol-map.ts";

export function assembleFacade(
  linked: Linked,
  sources: readonly Source[],
  config: GlobalProtoConfig,
): AssembledFiles {
  const { text, imported, exported, diagnostics } = buildFacade(linked, sources, config);
  const root = rootOf(config);
  const outputs = [
    { path: config.output, importName: config.importPath, content: Buffer.from(text) },
    ...exported.map(({ name, text }) => ({
      path: root + name,
      importName: name,
      content: Buffer.from(text),
    })),
  ];
  return {
    outputs,
    publicImports: imported.map(({ name }) => name),
    ...compilationOf(
      outputs,
      exported.flatMap(({ file }) => file.imports),
    ),
    map: buildSymbolMap(linked, linked.units, undefined),
    names: undefined,
    diagnostics: [
      ...diagnostics,
      ...refuseOutput(exported, root, config.output),
      ...checkPackages(linked, config),
      ...checkExtensionNumbers(extensionsOf(linked, linked.units)),
    ],
  };
}

/** The folder, with its trailing slash, from which `import_path` leads to `output`; else the one `output` lies in. */
function rootOf({ output, importPath }: GlobalProtoConfig): string {
  if (output === importPath) return "";
  const root = output.endsWith(`/${importPath}`)
    ? output.length - importPath.length
    : output.lastIndexOf("/") + 1;
  return output.slice(0, root);
}
