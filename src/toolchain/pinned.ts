/** The pinned tools of this version of ProtoManager: a table that `npm run tools` makes. */

import { createHash } from "node:crypto";
import type { ToolName } from "./tool-names.ts";
import table from "./tools.json" with { type: "json" };

export { type ToolName, toolNames } from "./tool-names.ts";

/**
 * Where a tool is fetched from: npm packages; a Go module, built here; wheels of PyPI; a file in a Maven repository; a
 * crate, built here.
 */
export type SourceKind = "npm" | "go" | "wheel" | "maven" | "crate";

/** A tool at its pinned version: one build, or one for each platform. */
export interface PinnedTool {
  kind: SourceKind;
  /** As its source writes it, so Go's with a `v`. */
  version: string;
  /** What `--version` prints on its first line at exactly this version; null for a tool that does not tell it. */
  versionLine: string | null;
  builds: PinnedBuild[];
}

export interface PinnedBuild {
  /** Node's `process.platform` and `process.arch`; neither for a build that runs everywhere. */
  os?: string;
  cpu?: string;
  /** Below the folder that the build is laid out in. What is built here ends in `.exe` on Windows besides. */
  executable: string;
  /** What starts the executable, when it does not start by itself: this Node, or a Python or Java found on PATH. */
  runtime?: "node" | "python" | "java";
  /** Import path of the Go program. */
  program?: string;
  /**
   * What makes up the build: all npm packages, wheels or Go modules, dependencies included; the one that names the tool
   * comes first. A crate stands alone, because the lock file in it has the checksums of the others.
   */
  packages: PinnedPackage[];
}

export interface PinnedPackage {
  /** As its source writes it; `group:artifact` for Maven. */
  name: string;
  version: string;
  /** npm: where it is laid out, `node_modules/…`. Maven: where it lies in a repository. */
  path?: string;
  /**
   * Of its archive, in the form of Subresource Integrity: `sha512-…`, or several with blanks between them where each
   * platform has its own wheel. Of a Go module `h1:…`, as in go.sum. Null where the registry that the table was made
   * from does not serve it.
   */
  integrity: string | null;
}

export interface Platform {
  os: string;
  cpu: string;
}

export function pinnedTool(name: ToolName): PinnedTool {
  return (table as Record<ToolName, PinnedTool>)[name];
}

/** The build for a platform, or undefined where the tool has none. */
export function buildFor(tool: PinnedTool, platform: Platform): PinnedBuild | undefined {
  return tool.builds.find(
    ({ os, cpu }) => (os ?? platform.os) === platform.os && (cpu ?? platform.cpu) === platform.cpu,
  );
}

/** The path of the executable on a platform, below the folder that the build is laid out in. */
export function executableOf({ kind }: PinnedTool, { executable }: PinnedBuild, { os }: Platform): string {
  const builtHere = kind === "go" || kind === "crate";
  return builtHere && os === "win32" ? `${executable}.exe` : executable;
}

/** The checksum of the package that names the tool; where that has several, one over all of them. */
export function digestOf({ packages }: PinnedBuild): string {
  const integrity = packages[0]?.integrity ?? "";
  if (!integrity.includes(" ")) return integrity;
  return `sha256:${createHash("sha256").update(integrity).digest("hex")}`;
}
