import semver from "semver";
import { packagedLanguages, resolvePackage } from "../packages.ts";
import { type ConfigPath, type Finding, show } from "../problem.ts";
import type { Draft } from "../schema.ts";

/** Every name is written into a file of another syntax: none holds a character that means something there. */
const nameShapes: Readonly<Record<string, { shape: RegExp; example: string }>> = {
  // https://go.dev/ref/mod#module-path
  go: {
    shape: /^(?=[^/]*\.)[a-z0-9][a-z0-9.-]*(?:\/[\w~-][\w.~-]*)*$/i,
    example: "github.com/acme/hub/gen/go",
  },
  java: { shape: /^[\w-][\w.-]*$/, example: "acme-protos" },
  // https://packaging.python.org/en/latest/specifications/name-normalization
  python: { shape: /^[a-z0-9](?:[a-z0-9._-]*[a-z0-9])?$/i, example: "acme-protos" },
  // https://github.com/npm/validate-npm-package-name
  typescript: { shape: /^(?:@[a-z0-9-][a-z0-9._-]*\/)?[a-z0-9][a-z0-9._-]*$/, example: "@acme/protos" },
};
const groupShape = /^[A-Za-z_][\w-]*(?:\.[A-Za-z_][\w-]*)*$/;

/** A package is asked for where there is one, under names that its registry takes. */
export function* languagePackages(draft: Draft): Iterable<Finding> {
  for (const [index, entry] of (draft.generate?.languages ?? []).entries()) {
    if (typeof entry !== "object" || entry.package === undefined) continue;
    const path: ConfigPath = ["generate", "languages", index, "package"];
    const language = entry.name ?? entry.language ?? "";
    if (!Object.hasOwn(packagedLanguages, language)) {
      const known = Object.keys(packagedLanguages).join(", ");
      yield { path, message: `there is no package for ${show(language)}. Leave it out; ${known} have one.` };
      continue;
    }
    yield* foreignKeys(language, entry.package, path);
    yield* names(language, entry.package, draft, path);
  }
}

function* foreignKeys(language: string, written: object, path: ConfigPath): Iterable<Finding> {
  const { kind, keys } = packagedLanguages[language]!;
  for (const [key, value] of Object.entries(written)) {
    if (value === undefined || keys.includes(key)) continue;
    const message = `means nothing for ${kind}. Leave it out; it takes ${keys.join(", ")}.`;
    yield { path: [...path, key], message, at: "key" };
  }
}

function* names(
  language: string,
  written: NonNullable<Parameters<typeof resolvePackage>[1]>,
  draft: Draft,
  path: ConfigPath,
): Iterable<Finding> {
  const { name, group, version } = resolvePackage(language, written, draft);
  const key = language === "go" ? "module" : "name";
  const { shape, example } = nameShapes[language]!;
  const at = (one: keyof typeof written) => (written[one] === undefined ? path : [...path, one]);
  if (!shape.test(name)) {
    const seen = name === "" ? "it has no" : `${show(name)} is no`;
    const { kind } = packagedLanguages[language]!;
    yield { path: at(key), message: `${seen} ${key} for ${kind}. Write one as ${key}: ${show(example)}.` };
  }
  if (group !== undefined && !groupShape.test(group)) {
    yield {
      path: at("group"),
      message: `${show(group)} is no groupId of Maven. Write one as group: com.acme.`,
    };
  }
  if (semver.valid(version) !== version) {
    yield { path: at("version"), message: `${show(version)} is no version. Write one as 1.2.3.` };
  }
}
