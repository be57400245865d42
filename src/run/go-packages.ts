/** What `go_package` of the generated files is, managed mode included, and whether the code lies where it says. Pure. */

import { diagnostic } from "../assembly/codes.ts";
import { type GoFile, misplacedGo } from "../codegen/go-places.ts";
import { managedOptions } from "../codegen/managed/rules.ts";
import type { Config, LanguageConfig } from "../config/config.ts";
import { readExistingProto } from "../config/existing-proto.ts";
import type { Diagnostic } from "../diagnostics.ts";
import type { AssembledSources } from "./assemble-newest.ts";
import { modulesOf } from "./managed.ts";

export interface GoPackagesRequest {
  config: Config;
  languages: readonly LanguageConfig[];
  assembled: Pick<AssembledSources, "assembly" | "sources">;
}

/** The targets, with the option as generators of Go are told it. */
export function goFiles({ config, assembled }: Omit<GoPackagesRequest, "languages">): GoFile[] {
  const { managed } = config.generate;
  const moduleOf = modulesOf(assembled.sources);
  const { targets, compilation } = assembled.assembly;
  return targets.map((path) => {
    const { package: name = "", goPackage } = readExistingProto(compilation.get(path) ?? "");
    const file = { path, package: name, module: managed && moduleOf(path) };
    const set = managed && managedOptions(file, managed).get("go_package");
    return { path, goPackage: set === undefined ? goPackage : String(set) };
  });
}

/** PM5104 for each file, of the built-in Go. */
export function goPackageWarnings(request: GoPackagesRequest): Diagnostic[] {
  const go = request.languages.find(({ name, plugin }) => name === "go" && plugin === undefined);
  if (go === undefined) return [];
  return misplacedGo(goFiles(request), go).map(({ path, goPackage, folder }) =>
    diagnostic(
      "PM5104",
      `the Go code of "${path}" lies in "${folder}", and its go_package "${goPackage}" does not end in that folder`,
    ),
  );
}
