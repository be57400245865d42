/** A language as data: what generates its code, what that code needs, and how it is compiled to prove it. */

import type { ToolName } from "../../toolchain/pinned.ts";
import type { PackageKind } from "../packages/package-kind.ts";

export interface LanguageProfile {
  /** As `generate.languages` and `--languages` name it. */
  name: string;
  /** As people write it. */
  title: string;
  /** In the order in which they run; all of them write into the language's one folder. */
  generators: readonly Generator[];
  /** Code for imported files is generated too, because no package of the runtime brings it. */
  includeImports: boolean;
  /** Well-known files that no package of the runtime has either: code for them too, where they are imported. */
  alongside?: readonly string[];
  /** File options of a proto that decide names and places in the code, as `generate.managed` names them. */
  fileOptions: readonly string[];
  /** Packages that the code imports, for the scratch project and for who depends on the code. */
  runtime: readonly RuntimePackage[];
  /** How the code is compiled; undefined for what is not code, or where no compiler is to be had everywhere. */
  compile?: CompileProfile;
  /** What makes a package of the code; undefined where nothing is written. */
  package?: PackageKind;
}

export interface Generator {
  /** As `plugins` in config.yaml names it; unique in its language but for the same plugin with other options. */
  name: string;
  /** A name built into protoc, as `java` of `--java_out`; or the tool of the toolchain that is a plugin. */
  plugin: { builtIn: string } | { tool: ToolName };
  /** Options that hold unless config.yaml gives the same key another value. */
  options: readonly string[];
  /** The `opt` of config.yaml is for this generator. */
  takesOptions: boolean;
  /** `services`: runs where a file that code is generated for has a service; `plugins`: where config.yaml names it. */
  when?: "services" | "plugins";
  /** Name of the generator into whose files it writes, which has to run as well. */
  extends?: string;
}

export interface RuntimePackage {
  /** In the language's own registry. */
  name: string;
  /** Exactly; fits the pinned generator. */
  version: string;
  /** Imported by the code of these generators only. Default: by all. */
  generators?: readonly string[];
}

/**
 * A scratch project: these files beside the generated code, and steps that end with 0 when it compiles. In texts and
 * arguments stand `{code}`, the folder of the generated code; `{version NAME}` of a runtime package; `{paths .END}`, the
 * generated files with this ending, one a line (in an argument: one an argument); `{module}`, the Go module of the folder.
 * A line with the version of a package that no generator at work needs is left out.
 */
export interface CompileProfile {
  needs: readonly Program[];
  /** Names of generators whose code it cannot compile. */
  except?: readonly string[];
  /** Folder of the generated code in the project. */
  code: string;
  /** Path → text. */
  files: Readonly<Record<string, string>>;
  steps: readonly Step[];
}

export interface Program {
  /** On PATH, the first that prints its version; steps call it by the first. */
  names: readonly string[];
  /** Arguments with which it prints its version on the first line, and ends with 0. */
  versionArguments: readonly string[];
  /** What to install, in a few words. */
  install: string;
  /** The version printed is the runtime's, and the code compiles with that of protoc only. */
  matchesProtoc?: true;
  /** Not looked for on this platform, where the other programs find one that is not on PATH. */
  unlessOn?: NodeJS.Platform;
}

export interface Step {
  /** First of the names of a program of `needs`, or another program on PATH. */
  program: string;
  args: readonly string[];
  /** Runs once for each generated file with this ending, its path added. */
  each?: string;
  /** A program whose output is further arguments, set before the file. */
  flags?: { program: string; args: readonly string[] };
  /**
   * It prints the files that are compiled, as paths in the project that begin with `/`, one a line; a generated file with
   * this ending that it does not print is a failure, with these words of why that may be.
   */
  lists?: { ending: string; why: string };
  /** Left out, without a word, where the program is not on PATH. */
  optional?: true;
  /** Added to the built environment of the child. */
  env?: Readonly<Record<string, string>>;
  /** Passed on from the run's own environment: settings of the language's registry and caches, no tokens. */
  passes?: readonly string[];
  /** With `--offline`, added to the above so that no registry is asked: variables win, arguments come last. */
  offline?: { env?: Readonly<Record<string, string>>; args?: readonly string[] };
}
