/** The package that a language's generated code becomes: which languages have one, and the defaults of its names. */

import { posix } from "node:path";
import type { LanguageConfig, PackageConfig } from "./config.ts";
import type { Draft } from "./schema.ts";

/** By language: the kind of package, and the keys of `package` that mean something for it. */
export const packagedLanguages: Readonly<Record<string, { kind: string; keys: readonly string[] }>> = {
  go: { kind: "a Go module", keys: ["module"] },
  java: { kind: "a Maven project", keys: ["name", "group", "version"] },
  python: { kind: "a Python project", keys: ["name", "version"] },
  typescript: { kind: "an npm package", keys: ["name", "version"] },
};

/** JavaScript with declarations: what npm installs is run as it is, and Node.js wants endings in imports. */
const npmOptions = ["target=js+dts", "import_extension=js"];

export type WrittenPackage = Partial<Record<"module" | "name" | "group" | "version", string | undefined>>;

/** What the defaults follow from. Everything may be missing in a config that is not valid. */
export type PackageContext = Pick<Draft, "system" | "global_proto">;

/** Every name of the package; one without a default is "". */
export function resolvePackage(
  language: string,
  written: WrittenPackage,
  context: PackageContext,
): PackageConfig {
  return {
    name:
      language === "go"
        ? (written.module ?? defaultModule(context))
        : (written.name ?? `${slug(context.system?.name ?? "")}-protos`),
    group: language === "java" ? (written.group ?? defaultGroup(context)) : undefined,
    version: written.version ?? "0.1.0",
  };
}

/** The options that a package asks of protoc-gen-es, unless `opt` gives the same key another value. */
export function packageOptions(
  { name, plugin, plugins = ["protoc-gen-es"] }: Pick<LanguageConfig, "name" | "plugin" | "plugins">,
  opt: readonly string[],
): string[] {
  const generators = plugin === undefined ? plugins : [plugin];
  if (name !== "typescript" || generators.join() !== "protoc-gen-es") return [];
  const keyOf = (option: string) => option.split("=", 1)[0];
  const own = new Set(opt.flatMap((text) => text.split(",")).map(keyOf));
  return npmOptions.filter((option) => !own.has(keyOf(option)));
}

/** `go_package` names the folder of the assembled file, which lies below the module as `import_path` says. */
function defaultModule({ global_proto: globalProto }: PackageContext): string {
  const goPackage = (globalProto?.go_package ?? "").split(";", 1)[0]!;
  const below = `/${posix.dirname(globalProto?.import_path ?? "")}`;
  return goPackage.endsWith(below) ? goPackage.slice(0, -below.length) : goPackage;
}

function defaultGroup({ global_proto: globalProto }: PackageContext): string {
  const javaPackage = globalProto?.options?.java_package;
  return typeof javaPackage === "string" ? javaPackage : (globalProto?.package ?? "");
}

/** A name that npm, PyPI and Maven take. */
function slug(name: string): string {
  return (
    name
      .toLowerCase()
      .replace(/[^a-z0-9]+/g, "-")
      .replace(/^-|-$/g, "") || "system"
  );
}
