import type { GlobalProtoConfig } from "../config/config.ts";
import type { Diagnostic } from "../diagnostics.ts";
import { diagnostic } from "./codes.ts";

/** Keywords of the Go specification. */
// biome-ignore format: a list reads better in few lines
const goKeywords: ReadonlySet<string> = new Set([
  "break", "case", "chan", "const", "continue", "default", "defer", "else", "fallthrough", "for", "func", "go", "goto",
  "if", "import", "interface", "map", "package", "range", "return", "select", "struct", "switch", "type", "var",
]);

/** What in the configuration is allowed and will hurt later: PM1203 and PM1204. */
export function checkConfig(
  config: Pick<GlobalProtoConfig, "package" | "goPackage" | "importPath">,
): Diagnostic[] {
  const diagnostics: Diagnostic[] = [];
  const { goPackage, importPath } = config;
  const goName = goPackage?.includes(";") === true ? undefined : goPackage?.split("/").at(-1);
  if (goName !== undefined && goKeywords.has(goName)) {
    const text = `go_package "${goPackage}" gives the Go package the name "_${goName}", since "${goName}" is a keyword`;
    diagnostics.push(diagnostic("PM1203", `${text}; write "${goPackage};${goPackageName(config.package)}"`));
  }
  if (!importPath.includes("/")) {
    const text = `import_path "${importPath}" has no folder, so another package's file may be registered under it too`;
    const advice = `set it to "${config.package.replaceAll(".", "/")}/${importPath}"`;
    diagnostics.push(diagnostic("PM1204", `${text}; ${advice}`));
  }
  return diagnostics;
}

/** `registry.system.v1` → `registryv1`: what the package is about, and its version. */
function goPackageName(packageName: string): string {
  const parts = packageName.split(".");
  const version = /^v\d+\w*$/.test(parts.at(-1)!) && parts.length > 1 ? parts.at(-1)! : "";
  return `${parts[0]!}${version}`.replaceAll("_", "").toLowerCase();
}
