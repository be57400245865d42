/** Values that stand where config.yaml says nothing, and the names it may choose from. */

import { profiles } from "../codegen/profiles/profiles.ts";

/** Option files that plug-ins look up by full name or number (docs/specification.md 3.5). */
export const defaultExternal = [
  "google/**",
  "buf/validate/*.proto",
  "validate/validate.proto",
  "gogoproto/**",
  "cosmos_proto/**",
  "amino/**",
  "protoc-gen-openapiv2/**",
  "tagger/**",
  "openapi*/**",
];

/** Languages whose generators come with the pinned toolchain. */
export const builtInLanguages: readonly string[] = profiles.map(({ name }) => name);

/** Languages asked for often that need an own plugin, and the usual one. */
export const otherLanguages: Readonly<Record<string, string>> = {
  dart: "protoc-gen-dart",
  swift: "protoc-gen-swift",
  javascript: "protoc-gen-js",
  scala: "protoc-gen-scala",
  elixir: "protoc-gen-elixir",
};

/** Declarations that verification compares. */
export const verifiedUnits = ["changed", "all", "off"] as const;

/** Name of the sources' descriptor set, beside `output`. */
export const descriptorSetFile = "global.binpb";

/** Sections whose shape is checked and whose stage does not exist yet. */
export const inactiveSections = ["consumers", "pipelines", "registry", "notify"] as const;

/** The one repository of the short shape. */
export const shortShapeName = "microservices";

/** Package of the short shape when there is no `global.proto` yet. */
export const shortShapePackage = "global.v1";

/** File that pins inputs and names, beside config.yaml. */
export const lockFile = "protomanager.lock";
