import { join } from "node:path";
import { download } from "./download.ts";
import type { FetchContext } from "./fetch-build.ts";
import { mirrorOf } from "./mirror.ts";
import type { PinnedBuild, PinnedPackage } from "./pinned.ts";

/** https://central.sonatype.org/consume/consume-maven/ */
const central = "https://repo.maven.apache.org/maven2/";

/**
 * Fetches the one file of a build from Maven Central or the mirror. Maven's own settings are not read.
 *
 * @throws DownloadError
 */
export async function fetchMavenFile(
  { packages, executable }: PinnedBuild,
  folder: string,
  { environment, signal }: FetchContext,
): Promise<void> {
  const [{ name, version, path = "", integrity }] = packages as [PinnedPackage];
  const url = new URL(path, mirrorOf(environment)?.maven ?? central).href;
  await download({ what: `${name} ${version}`, url, file: join(folder, executable), integrity, signal });
}
