/** Why an error of the assembly is right: compilers say the same, or the system has what the code is about. */

import { integerValue } from "../../../src/assembly/literals.ts";
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
  const declared = packagesOf(repositories);
  return new Set(declared).size < declared.length;
};

function packagesOf(repositories: RandomSystem["repositories"]): string[] {
  return Object.values(repositories).flatMap((files) =>
    Object.values(files).map((text) => /^package\s+([\w.]+);/m.exec(text)?.[1] ?? ""),
  );
}

/** A facade keeps the packages of sources, and has one of its own. */
const isPackage: Explanation = ({ message }, { repositories, options }) => {
  const name = /^"([\w.]+)" is a package too, /.exec(message)?.[1];
  const packages = [options.config.package ?? "g.v1", ...packagesOf(repositories)];
  return options.config.mode === "import" && packages.some((one) => `${one}.`.startsWith(`${name}.`));
};

/** Edition 2023, which mixed syntaxes make, has no cords for extensions: buf refuses them (docs/specification.md 3.4). */
const ofCord: Explanation = ({ location, message }, { repositories }) => {
  const { repository = "", path = "", line = 0, column = 0 } = location ?? {};
  const lines = (repositories[repository]?.[path] ?? "").split(/\r?\n/);
  const option = lines[line - 1]?.slice(column - 1) ?? "";
  const before = [...lines.slice(0, line - 1), lines[line - 1]?.slice(0, column - 1)].join("\n");
  const field = before
    .replace(/\/\/[^\n]*|\/\*[\s\S]*?\*\//g, " ")
    .split(/[;{}]/)
    .at(-1)!;
  const number = integerValue(/=\s*(\w+)\s*\[/.exec(field)?.[1] ?? "0");
  const isExtension = number >= FIRST_EXTENSION;
  return /^option "ctype" of .* edition 2023$/.test(message) && /^ctype\b/.test(option) && isExtension;
};

/** The lowest number that random extensions have, and no other field has. */
const FIRST_EXTENSION = 1000;

const explanations: Readonly<Record<string, Explanation>> = {
  PM1001: refusedToo,
  PM1101: (_error, { options }) => options.config.services === "error",
  PM2001: (error, system, sources) => hasCopies(error, system, sources) || isPackage(error, system, sources),
  PM2002: hasCopies,
  PM2201: (_error, { options }) => options.config.collisions === "error",
  PM2301: hasCopies,
  PM2401: (error, system, sources) =>
    ofSyntaxPin(error, system, sources) || refusedToo(error, system, sources),
  PM2403: (error, system, sources) => ofSyntaxPin(error, system, sources) || ofCord(error, system, sources),
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
