/** npm packages, from the registry onto the disk: verified first, then unpacked. */

import { mkdir, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { allDone } from "../all-done.ts";
import { messageOf, ProtoManagerError } from "../errors.ts";
import type { Environment } from "../process.ts";
import { npmOptions } from "./npm-options.ts";
import type { PinnedPackage } from "./pinned.ts";

/** A package that the registry did not give, or gave with other bytes than the pinned ones. */
export class DownloadError extends ProtoManagerError {
  override readonly name = "DownloadError";
}

/**
 * Lays packages out below a folder as npm does, without running any of their scripts.
 *
 * @param folder empty; on failure its content is of no use.
 * @throws DownloadError
 */
export async function unpackPackages(
  packages: readonly PinnedPackage[],
  folder: string,
  environment: Environment,
): Promise<void> {
  const downloads = join(folder, ".downloads");
  await mkdir(downloads);
  // npm takes the nearest folder with a package.json for the project whose .npmrc counts.
  await writeFile(join(downloads, "package.json"), "{}");
  const [{ default: pacote }, npm] = await Promise.all([
    import("pacote"),
    npmOptions(environment, downloads),
  ]);
  // A cache of our own: the machine's may be written by others. `before` would hide a release younger than it.
  const options = {
    ...npm,
    cache: join(downloads, "cache"),
    before: null,
    preferOffline: false,
    offline: false,
  };
  await allDone(
    packages.map(async (wanted, index) => {
      const spec = `${wanted.name}@${wanted.version}`;
      const { integrity } = wanted;
      if (integrity === null) {
        throw new DownloadError(
          `${spec}: this version of ProtoManager has no checksum for it. ` +
            "Put the tool on PATH at the pinned version instead.",
        );
      }
      const tarball = join(downloads, `${index}.tgz`);
      try {
        await pacote.tarball.file(spec, tarball, { ...options, integrity });
        await pacote.extract(`file:${tarball}`, join(folder, wanted.path ?? wanted.name), {
          ...options,
          integrity,
        });
      } catch (error) {
        throw new DownloadError(explain(spec, String(npm.registry), error), { cause: error });
      }
    }),
  );
  await rm(downloads, { recursive: true, force: true });
}

function explain(spec: string, registry: string, error: unknown): string {
  const { code } = error as { code?: string };
  switch (code) {
    case "EINTEGRITY":
      return (
        `${spec} from ${registry}: its bytes are not the pinned ones (${messageOf(error)}). Nothing was unpacked. ` +
        "The download was damaged, or a mirror serves another package under this name."
      );
    case "E404":
    case "ETARGET":
      return `${spec} from ${registry}: not found there. Check npm_config_registry, or put the tool on PATH.`;
    case "E401":
    case "E403":
      return `${spec} from ${registry}: the registry refuses access (${code}). Check the credentials in the user's .npmrc.`;
    default:
      return (
        `${spec} from ${registry}: ${messageOf(error)}${code ? ` (${code})` : ""}. ` +
        "Check the network, npm_config_registry and the proxy, or put the tool on PATH."
      );
  }
}
