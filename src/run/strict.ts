import { type Diagnostic, formatDiagnostic } from "../diagnostics.ts";
import { ProtoManagerError } from "../errors.ts";

/**
 * `--strict` for what is found out after the assembly, whose own warnings it judges itself.
 *
 * @throws ProtoManagerError that lists the warnings
 */
export function refuseWarnings(diagnostics: readonly Diagnostic[], strict: boolean): void {
  const warnings = diagnostics.filter(({ severity }) => severity === "warning");
  if (!strict || warnings.length === 0) return;
  const lines = warnings.map(formatDiagnostic);
  throw new ProtoManagerError(`--strict: nothing was written.\n${lines.join("\n")}`);
}
