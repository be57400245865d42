/**
 * The files that make packages of generated code: go.mod, package.json, pyproject.toml, pom.xml. A run writes each where
 * it is missing. From then on it is a person's: no run changes or removes it, so no manifest lists it.
 */

import { posix } from "node:path";
import type { GlobalProtoConfig, LanguageConfig } from "../../config/config.ts";
import type { OutputFile } from "../../outputs.ts";
import { generatorsOf } from "../plan.ts";
import { profileOf } from "../profiles/profiles.ts";

/** The files of every language that has a `package` and was generated, whether they are there already or not. */
export function packageFiles(
  languages: readonly LanguageConfig[],
  outputs: readonly { language: string; files: readonly OutputFile[] }[],
  { mode, importPath }: Pick<GlobalProtoConfig, "mode" | "importPath">,
  partial = false,
): OutputFile[] {
  const base = importPath.replace(/\.proto$/, "");
  const main = mode === "import" ? base : `${base}_pb`;
  return languages.flatMap((language) => {
    const { name, out, package: config } = language;
    const output = outputs.find((one) => one.language === name);
    if (config === undefined || output === undefined) return [];
    const generated = new Map(output.files.map(({ path, content }) => [posix.relative(out, path), content]));
    const { package: kind, runtime } = profileOf(name)!;
    const generators = (generatorsOf(language, true) ?? []).map((one) => one.name);
    const files = kind!.files(config, { files: generated, main, runtime, generators, partial });
    return Object.entries(files)
      .filter(([path]) => !generated.has(path))
      .map(([path, text]) => ({ path: posix.join(out, path), content: Buffer.from(text) }));
  });
}
