import type { AssemblyInput } from "../../src/assembly/assembly.ts";
import type { GlobalProtoConfig } from "../../src/config/config.ts";
import type { ImportRoot, Source } from "../../src/sources/source.ts";
import { wellKnownTypes } from "../../src/toolchain/well-known-types.ts";

/** Paths and texts of one repository's protos. */
export type Files = Readonly<Record<string, string>>;

export interface SystemOptions {
  config?: Partial<GlobalProtoConfig>;
  /** Repository → repositories it depends on. */
  dependencies?: Readonly<Record<string, readonly string[]>>;
  /** Repository → its import roots; default its top. */
  roots?: Readonly<Record<string, readonly ImportRoot[]>>;
  /** Repository → `import_prefix`. */
  prefixes?: Readonly<Record<string, string>>;
  names?: AssemblyInput["names"];
  includes?: Files;
  strict?: boolean;
}

/** `global_proto` as the specification's test cases have it: everything at its default, the package `g.v1`. */
export function globalProto(changes: Partial<GlobalProtoConfig> = {}): GlobalProtoConfig {
  return {
    output: "global.proto",
    importPath: "global.proto",
    package: "g.v1",
    goPackage: undefined,
    mode: "merge",
    layout: "file",
    partsBy: "package",
    naming: "short",
    collisions: "nest",
    references: "short",
    syntax: "auto",
    services: "merge",
    annotateServices: true,
    headers: "drop",
    options: {},
    map: "global.map.json",
    aliases: [],
    selfImporters: "error",
    external: ["google/**", "buf/validate/*.proto"],
    includes: [],
    exclude: [],
    ...changes,
  };
}

/** The input of a whole system: repository → its files. Ranks follow from the dependencies. */
export function system(
  repositories: Readonly<Record<string, Files>>,
  options: SystemOptions = {},
): AssemblyInput {
  const { dependencies = {}, roots = {}, prefixes = {}, names, includes = {}, strict = false } = options;
  const rank = (name: string): number =>
    Math.max(0, ...(dependencies[name] ?? []).map((dependency) => rank(dependency) + 1));
  const sources = Object.entries(repositories).map(
    ([name, files]): Source => ({
      name,
      url: `https://git.example/${name}`,
      commit: undefined,
      tree: undefined,
      digest: "",
      rank: rank(name),
      dependencies: [...(dependencies[name] ?? [])],
      roots: [...(roots[name] ?? [{ folder: "", prefix: "" }])],
      importPrefix: prefixes[name] ?? "",
      files: Object.entries(files)
        .map(([path, text]) => ({ path, text }))
        .sort((a, b) => (a.path < b.path ? -1 : 1)),
    }),
  );
  return {
    config: globalProto(options.config),
    sources,
    includes: new Map(Object.entries(includes)),
    wellKnownTypes: wellKnownTypes(),
    names,
    strict,
  };
}

/** One line that begins as the specification's test cases do. */
export function proto3(packageName: string, ...rest: string[]): string {
  return [`syntax="proto3"; package ${packageName};`, ...rest].join(" ");
}
