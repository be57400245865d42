import type { SourceKind } from "./pinned.ts";

/** For people. */
export const sourceNames: Readonly<Record<SourceKind, string>> = {
  npm: "the npm registry",
  go: "the Go module proxy",
  wheel: "PyPI",
  maven: "Maven Central",
  crate: "crates.io",
};
