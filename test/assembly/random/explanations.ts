/** Why an error of the assembly is right: compilers say the same, or the system has what the code is about. */

import { type Diagnostic, formatDiagnostic } from "../../../src/diagnostics.ts";
import type { CompiledSources } from "../../../src/run/compile-sources.ts";
import type { RandomSystem } from "./random-system.ts";

type Explanation = (error: Diagnostic, system: RandomSystem, sources: CompiledSources) => boolean;

const ofSyntaxPin: Explanation = (_error, { options }) => options.config.syntax !== "auto";
const ofImportMode: Explanation = (_error, { options }) => options.config.mode === "import";

/** What only the import of the output makes possible, no compiler can judge. */
const refusedToo: Explanation = ({ location }, system, { refused }) =>
  location !== undefined &&
  (importsOutput(system, location.repository, location.path) ||
    refused.some(({ repository, path }) => repository === location.repository && path === location.path));

const hasCopies: Explanation = (_error, { repositories }) => {
  const declared = Object.values(repositories).flatMap((files) =>
    Object.values(files).map((text) => /^package\s+([\w.]+);/m.exec(text)?.[1] ?? ""),
  );
  return new Set(declared).size < declared.length;
};

const explanations: Readonly<Record<string, Explanation>> = {
  PM1001: refusedToo,
  PM1101: (_error, { options }) => options.config.services === "error",
  PM2001: hasCopies,
  PM2002: hasCopies,
  PM2201: (_error, { options }) => options.config.collisions === "error",
  PM2301: hasCopies,
  PM2401: (error, system, sources) =>
    ofSyntaxPin(error, system, sources) || refusedToo(error, system, sources),
  PM2403: ofSyntaxPin,
  PM3001: refusedToo,
  PM3002: refusedToo,
  PM3004: refusedToo,
  PM5001: ofImportMode,
  PM5002: ofImportMode,
  PM5004: ofImportMode,
  PM5005: ofImportMode,
};

/** What is to be said when nothing explains the error. */
export function explainError(
  error: Diagnostic,
  system: RandomSystem,
  sources: CompiledSources,
): string | undefined {
  const explained = explanations[error.code]?.(error, system, sources) === true;
  return explained ? undefined : `unexplained: ${formatDiagnostic(error)}`;
}

function importsOutput({ repositories }: RandomSystem, repository: string, path: string): boolean {
  return /import\s*"global\.proto"/.test(repositories[repository]?.[path] ?? "");
}
