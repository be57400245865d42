/** Builds the input of the assembly stage from protos written inline. */

import type { AssemblyInput } from "../../src/assembly/assembly.ts";
import type { DeclaredSymbols } from "../../src/assembly/declared-symbols.ts";
import { declare, link } from "../../src/assembly/link.ts";
import type { Linked, NameLock, NamePlan } from "../../src/assembly/linked.ts";
import { planNames } from "../../src/assembly/plan-names.ts";
import type { GlobalProtoConfig } from "../../src/config/config.ts";
import { type Diagnostic, formatDiagnostic } from "../../src/diagnostics.ts";
import type { ImportRoot, Source } from "../../src/sources/source.ts";
import { wellKnownTypes } from "../../src/toolchain/well-known-types.ts";

/** Repository → path → text. */
export type Repositories = Record<string, Record<string, string>>;

export interface SystemOptions {
  config?: Partial<GlobalProtoConfig>;
  /** Repository → repositories it depends on. Default: every repository depends on those written before it. */
  dependencies?: Record<string, string[]>;
  /** Repository → import roots. Default: the top. */
  roots?: Record<string, ImportRoot[]>;
  importPrefixes?: Record<string, string>;
  includes?: Record<string, string>;
  names?: NameLock;
  strict?: boolean;
  generatesGo?: boolean;
}

/** The defaults of config.yaml (docs/specification.md 5), package `g.v1`. */
export const DEFAULT_CONFIG: GlobalProtoConfig = {
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
  external: [
    "google/**",
    "buf/validate/*.proto",
    "validate/validate.proto",
    "gogoproto/**",
    "cosmos_proto/**",
    "amino/**",
    "protoc-gen-openapiv2/**",
    "tagger/**",
    "openapi*/**",
  ],
  includes: [],
  exclude: [],
};

/** The input of a whole system; ranks follow from the dependencies. */
export function system(repositories: Repositories, options: SystemOptions = {}): AssemblyInput {
  const names = Object.keys(repositories);
  const dependencies = new Map(
    names.map((name, index) => [
      name,
      options.dependencies?.[name] ?? (options.dependencies ? [] : names.slice(0, index)),
    ]),
  );
  const rankOf = (name: string): number =>
    1 + Math.max(-1, ...(dependencies.get(name) ?? []).map((dependency) => rankOf(dependency)));
  return {
    config: { ...DEFAULT_CONFIG, ...options.config },
    sources: names.map(
      (name): Source => ({
        name,
        url: `https://example.com/${name}.git`,
        commit: "0".repeat(40),
        tree: undefined,
        digest: "sha256:",
        rank: rankOf(name),
        dependencies: dependencies.get(name)!,
        roots: options.roots?.[name] ?? [{ folder: "", prefix: "" }],
        importPrefix: options.importPrefixes?.[name] ?? "",
        files: Object.entries(repositories[name]!)
          .map(([file, text]) => ({ path: file, text }))
          .sort((a, b) => (a.path < b.path ? -1 : 1)),
      }),
    ),
    includes: new Map(Object.entries(options.includes ?? {})),
    wellKnownTypes: wellKnownTypes(),
    names: options.names,
    strict: options.strict ?? false,
    generatesGo: options.generatesGo,
  };
}

/** All steps before emitting. */
export function linkSystem(
  repositories: Repositories,
  options: SystemOptions = {},
): { declared: DeclaredSymbols; plan: NamePlan; linked: Linked; diagnostics: Diagnostic[] } {
  const input = system(repositories, options);
  const declared = declare(input);
  const plan = planNames(declared, input.names, input.config);
  const linked = link(declared, plan, input);
  return { declared, plan, linked, diagnostics: [...declared.diagnostics, ...linked.diagnostics] };
}

/** What linking says, as the reader sees it. */
export function problems(repositories: Repositories, options: SystemOptions = {}): string[] {
  return linkSystem(repositories, options).diagnostics.map(formatDiagnostic);
}

/** What each reference in the kept units means: `name as written` → full source name. */
export function meanings(repositories: Repositories, options: SystemOptions = {}): [string, string][] {
  const { linked } = linkSystem(repositories, options);
  return linked.references.map(({ node, target }) => [node.name, target.name]);
}

/** A proto3 file on one line, as the tables of docs/specification.md 11 abbreviate it. */
export function proto3(packageName: string, rest: string): string {
  return `syntax="proto3"; package ${packageName}; ${rest}`;
}

/** A repository for each file, both of one name: repository → text of its only file. */
export function oneFileEach(files: Record<string, string>): Repositories {
  return Object.fromEntries(Object.entries(files).map(([name, text]) => [name, { [`${name}.proto`]: text }]));
}
