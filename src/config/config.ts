/** The one typed form of `config.yaml`, whichever of its two shapes was written. Defaults are filled in. */

export interface Config {
  system: {
    /** Names the branch and the titles: `protomanager/<name>`. */
    name: string;
    version: string | undefined;
    /** Where generated code goes, relative to the folder of config.yaml. */
    outputDir: string;
  };
  repositories: RepositoryConfig[];
  globalProto: GlobalProtoConfig;
  verify: VerifyConfig;
  /** Undefined writes none. */
  descriptorSet: DescriptorSetConfig | undefined;
  generate: GenerateConfig;
  checks: ChecksConfig;
  /** What an error of a repository that moved does: hold it at its locked commit, or fail the run. */
  onError: "hold" | "fail";
  /** A public hub may publish the protos of private repositories. */
  allowPrivateSources: boolean;
  pullRequest: PullRequestConfig;
  /** Sections that are accepted and have no effect in this version, as written. */
  inactive: string[];
}

export interface RepositoryConfig {
  name: string;
  /** As git takes it: `https://…`, `ssh://…`, `git@host:path`, `file://…`; `.` or a relative path for the hub itself. */
  url: string;
  /** Branch, tag, full commit id, `latest-release` or `tag: <glob>`; undefined is the remote's HEAD. */
  ref: string | undefined;
  /** Folders in the repository that hold its protos; each is an import root. At least one. `.` is the top. */
  protoDirs: string[];
  /** Import prefix under which the repository's top folder appears; "" for none. */
  mount: string;
  /** Prefix for the exported copies in import mode; "" for none. */
  importPrefix: string;
  dependencies: string[];
  domain: string | undefined;
  /** Globs over paths relative to the proto folder. */
  include: string[];
  exclude: string[];
}

export interface GlobalProtoConfig {
  output: string;
  /** The path it is imported and registered under; an import of it in a source is a self import. */
  importPath: string;
  package: string;
  goPackage: string | undefined;
  mode: "merge" | "import";
  layout: "file" | "parts";
  partsBy: "package" | "repository";
  naming: "short" | "namespaced";
  collisions: "nest" | "error";
  references: "short" | "absolute";
  syntax: "auto" | "proto2" | "proto3" | "edition2023" | "edition2024";
  services: "merge" | "omit" | "error";
  annotateServices: boolean;
  headers: "drop" | "collect";
  /** File options of the output, `java_package: com.acme` and the like; values as they stand in the proto text. */
  options: Record<string, string | number | boolean>;
  /** Path of the name map, relative to the folder of config.yaml. */
  map: string;
  aliases: string[];
  selfImporters: "error" | "exclude";
  external: string[];
  /** Folders in the hub that hold external files. */
  includes: string[];
  exclude: string[];
}

/** How the result is compared with its sources (docs/specification.md 16). */
export interface VerifyConfig {
  /** Top-level declarations that are compared. `changed` since what is committed. */
  units: "changed" | "all" | "off";
  descriptors: boolean;
  /** Random messages for each type. */
  roundtrip: number;
  /** `off`: it need not accept the result, unless it is the engine. `auto`: it has to, where the run has it. */
  protoc: "auto" | "off";
  buf: "auto" | "off";
}

/** The descriptors of the sources as one file (docs/specification.md 17). */
export interface DescriptorSetConfig {
  /** Relative to the folder of config.yaml. */
  output: string;
  /** Keeps comments and positions. */
  sourceInfo: boolean;
}

export interface GenerateConfig {
  engine: "buf" | "protoc";
  languages: LanguageConfig[];
  /** Undefined changes no option. */
  managed?: ManagedConfig | undefined;
  /** A language that fails leaves its committed files, and the others are published. */
  continueOnError?: boolean | undefined;
}

/** One entry of `generate.languages`: a built-in language, or an own plugin as in buf.gen.yaml. */
export interface LanguageConfig {
  /** Name in `--languages` and of the default folder. */
  name: string;
  /** Undefined for a built-in language. A path, or the name of a `protoc-gen-…` on PATH. */
  plugin: string | undefined;
  /** Arguments of `plugin`; those that begin with `./` are paths in the hub. */
  pluginArgs?: string[] | undefined;
  /** Name of a generator of protoc, of an own entry. */
  protocBuiltin?: string | undefined;
  /** Instead of the toolchain's protoc, for generators that are built into it: a program on PATH or a path. */
  protocPath?: string | undefined;
  /** Of a built-in language: the names of its generators that run. Undefined is those of its profile. */
  plugins?: string[] | undefined;
  /** Code for imports as well; undefined is as the profile says, and no for an own entry. */
  includeImports?: boolean | undefined;
  /** Relative to the folder of config.yaml; default `<output_dir>/<name>`. */
  out: string;
  opt: string[];
  /** What makes a package of the folder; undefined writes no such files. */
  package?: PackageConfig | undefined;
}

/** How those who use the generated code name it (docs/consuming.md). */
export interface PackageConfig {
  /** The module path in Go, the name on npm and PyPI, the artifactId in Maven. */
  name: string;
  /** The groupId in Maven; undefined elsewhere. */
  group: string | undefined;
  version: string;
}

/** `generate.managed`, in the shape of buf.gen.yaml v2: docs/languages.md tells what each does. */
export interface ManagedConfig {
  disable: ManagedRule[];
  /** Of several that match, the last one holds. */
  override: (ManagedRule & { value: string | boolean })[];
}

/** What a rule is for: everything that fits all that is set. */
export interface ManagedRule {
  fileOption?: string | undefined;
  fieldOption?: "jstype" | undefined;
  /** Name of a repository in config.yaml (`mode: import`). */
  module?: string | undefined;
  /** A file or folder, as imports name it. */
  path?: string | undefined;
  /** Full name of a field. */
  field?: string | undefined;
}

export type FailOn = "error" | "warning" | "never";

export interface ChecksConfig {
  /** A buf lint category, or off. */
  lint: "MINIMAL" | "BASIC" | "STANDARD" | "off";
  breaking: "FILE" | "PACKAGE" | "WIRE_JSON" | "WIRE" | "off";
  failOn: FailOn;
}

export interface PullRequestConfig {
  title: string | undefined;
  labels: string[];
  reviewers: string[];
  teamReviewers: string[];
  draft: boolean;
  base: string | undefined;
}
