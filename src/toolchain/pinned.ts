/** The pinned tools of this version of ProtoManager: a table made from package-lock.json by `npm run tools`. */

import table from "./tools.json" with { type: "json" };

export type ToolName =
  | "buf"
  | "protoc"
  | "protoc-gen-es"
  | "protoc-gen-go"
  | "protoc-gen-go-grpc"
  | "protoc-gen-connect-go"
  | "protoc-gen-openapiv2"
  | "protoc-gen-doc"
  | "grpc_python_plugin"
  | "protoc-gen-mypy"
  | "protoc-gen-grpc-java"
  | "protoc-gen-ts_proto"
  | "protoc-gen-prost"
  | "protoc-gen-tonic";

/** A tool at its pinned version: one build, or one for each platform. */
export interface PinnedTool {
  version: string;
  /** What `--version` prints on its first line at exactly this version. */
  versionLine: string;
  builds: PinnedBuild[];
}

export interface PinnedBuild {
  /** Node's `process.platform` and `process.arch`; neither for a build that runs everywhere. */
  os?: string;
  cpu?: string;
  /** Below the folder that the packages are laid out in. */
  executable: string;
  /** The executable is a script that Node runs. */
  script?: boolean;
  /** The npm packages that make up the build, dependencies included; the one that names the tool comes first. */
  packages: PinnedPackage[];
}

export interface PinnedPackage {
  name: string;
  version: string;
  /** Where it is laid out, as npm lays it out: `node_modules/…`. */
  path: string;
  /** `sha512-…` of its tarball; null where the registry that the table was made from does not serve it. */
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
