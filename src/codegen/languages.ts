/** The built-in languages: what generates each. Another language is an explicit entry with its plugin in config.yaml. */

import { crateMappingFile } from "./rust-crates.ts";

/** One generator of a language. All generators of a language write into its one folder. */
export interface Generator {
  /** A name built into protoc, as `java` of `--java_out`; or the tool of the toolchain that is a plugin. */
  plugin: { builtIn: string } | { tool: "protoc-gen-es" };
  /** Options that hold unless config.yaml gives the same key another value. */
  options: readonly string[];
  /** The `opt` of config.yaml is for this generator. */
  takesOptions: boolean;
}

export interface Language {
  generators: readonly Generator[];
  /** Code for imported files is generated too, because no package of the runtime brings it. */
  includeImports: boolean;
}

function builtIn(name: string, ...options: string[]): Generator {
  return { plugin: { builtIn: name }, options, takesOptions: true };
}

/** By the name that `languages` and `--languages` use. */
export const languages: Readonly<Record<string, Language>> = {
  cpp: { generators: [builtIn("cpp")], includeImports: false },
  // An empty base namespace makes folders of namespaces; without, files of one name in two packages collide.
  csharp: { generators: [builtIn("csharp", "base_namespace=")], includeImports: false },
  java: { generators: [builtIn("java")], includeImports: false },
  // Kotlin's generator adds builders to the classes of Java's.
  kotlin: { generators: [builtIn("java"), builtIn("kotlin")], includeImports: false },
  objc: { generators: [builtIn("objc")], includeImports: false },
  php: { generators: [builtIn("php")], includeImports: false },
  python: {
    generators: [builtIn("python"), { ...builtIn("pyi"), takesOptions: false }],
    includeImports: false,
  },
  ruby: { generators: [builtIn("ruby")], includeImports: false },
  rust: {
    // The generator refuses to work without these: https://protobuf.dev/reference/rust/building-rust-protos
    generators: [
      builtIn("rust", "experimental-codegen=enabled", "kernel=upb", `crate_mapping=${crateMappingFile}`),
    ],
    includeImports: true,
  },
  typescript: {
    generators: [{ plugin: { tool: "protoc-gen-es" }, options: ["target=ts"], takesOptions: true }],
    includeImports: true,
  },
};

/** Languages that are known to come, with what to do until then. */
export const laterLanguages: Readonly<Record<string, string>> = {
  go:
    "Go is not built in yet. Install protoc-gen-go and name it: " +
    "`- { name: go, plugin: protoc-gen-go, opt: [paths=source_relative] }`.",
};
