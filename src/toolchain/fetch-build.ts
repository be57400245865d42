import type { Environment } from "../process.ts";
import { buildCrate } from "./crate.ts";
import { buildGoProgram } from "./go-program.ts";
import { fetchMavenFile } from "./maven-file.ts";
import { unpackPackages } from "./npm-package.ts";
import type { PinnedBuild, SourceKind } from "./pinned.ts";
import { installWheels } from "./wheels.ts";

export interface FetchContext {
  /** Tool and version, for messages. */
  purpose: string;
  /** What registries are configured by, and PATH. */
  environment: Environment;
  signal: AbortSignal | undefined;
}

export interface Fetch {
  kind: SourceKind;
  build: PinnedBuild;
  /** Below the folder, for this platform. */
  executable: string;
}

/**
 * Lays a build out in a folder, verified against its pinned checksums.
 *
 * @param folder - empty; on failure its content is of no use
 * @throws ToolError for what the machine lacks, DownloadError
 */
export async function fetchBuild(
  { kind, build, executable }: Fetch,
  folder: string,
  context: FetchContext,
): Promise<void> {
  switch (kind) {
    case "npm":
      return unpackPackages(build.packages, folder, context);
    case "go":
      return buildGoProgram(build, executable, folder, context);
    case "wheel":
      return installWheels(build, folder, context);
    case "maven":
      return fetchMavenFile(build, folder, context);
    case "crate":
      return buildCrate(build, folder, context);
  }
}
