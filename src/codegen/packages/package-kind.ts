/** What makes a package of generated code. */

import type { PackageConfig } from "../../config/config.ts";
import type { RuntimePackage } from "../profiles/profile.ts";

export interface GeneratedCode {
  /** Path from the package's folder → content. */
  files: ReadonlyMap<string, Uint8Array>;
  /** Module of the assembled file without its ending: the facade's barrel in import mode. */
  main: string;
  /** Of the language's profile. */
  runtime: readonly RuntimePackage[];
  /** Names of the generators that the language has, with services. */
  generators: readonly string[];
  /** The code of some proto packages only (`--packages`), which tells nothing of what the rest needs. */
  partial: boolean;
}

export interface PackageKind {
  /** Path from the package's folder → text. Pure. */
  files(config: PackageConfig, code: GeneratedCode): Record<string, string>;
}

/** Puts values into a template: `{name}` stands for that value. */
export function render(template: string, values: Readonly<Record<string, string>>): string {
  return template.replace(/\{(\w+)\}/g, (written, name: string) => values[name] ?? written);
}
