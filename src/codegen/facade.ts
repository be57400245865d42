/**
 * What generated code makes of a facade, in languages where a public import alone gives too little or too much: a
 * module that re-exports the others in TypeScript, names that hide each other in Python (docs/specification.md 4).
 */

import type { LanguageConfig } from "../config/config.ts";
import type { Facade, NameClash } from "./name-clashes.ts";
import { hiddenNames } from "./python-facade.ts";
import { typescriptBarrel } from "./typescript-barrel.ts";
import type { LanguageOutput } from "./validate-outputs.ts";

export interface FacadeCode {
  outputs: LanguageOutput[];
  /** Language → names that are not to be had by way of the facade, or of one file only; sorted. */
  clashes: { language: "typescript" | "python"; names: NameClash[] }[];
}

/** Adds what is to be generated beside the code of a facade. Pure: all that is known of names is read from the code. */
export function facadeCode(
  outputs: readonly LanguageOutput[],
  languages: readonly LanguageConfig[],
  facade: Facade,
): FacadeCode {
  const configs = new Map(languages.map((config) => [config.name, config]));
  const clashes: FacadeCode["clashes"] = [];
  const completed = outputs.map((output) => {
    const config = configs.get(output.language)!;
    if (config.name === "python" && config.plugin === undefined) {
      clashes.push({ language: "python", names: hiddenNames(output, config, facade) });
    }
    if (config.plugin !== "protoc-gen-es" && (config.name !== "typescript" || config.plugin !== undefined)) {
      return output;
    }
    const barrel = typescriptBarrel(output, config, facade);
    clashes.push({ language: "typescript", names: barrel.clashes });
    return { ...output, files: [...output.files, ...barrel.files].sort(byPath) };
  });
  return { outputs: completed, clashes };
}

function byPath(a: { path: string }, b: { path: string }): number {
  return a.path < b.path ? -1 : 1;
}
