/** npm packages, from the registry onto the disk: verified first, then unpacked. */

import { mkdir, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { allDone } from "../all-done.ts";
import { messageOf } from "../errors.ts";
import { describeSystemError } from "../system-error.ts";
import { withoutChecksum } from "./download.ts";
import type { FetchContext } from "./fetch-build.ts";
import { mirrorOf } from "./mirror.ts";
import { npmOptions } from "./npm-options.ts";
import type { PinnedPackage } from "./pinned.ts";
import { DownloadError } from "./tool-errors.ts";

/**
 * Lays packages out below a folder as npm does, without running any of their scripts.
 *
 * @param folder empty; on failure its content is of no use.
 * @throws DownloadError
 */
export async function unpackPackages(
  packages: readonly PinnedPackage[],
  folder: string,
  { environment }: Pick<FetchContext, "environment">,
): Promise<void> {
  const downloads = join(folder, ".downloads");
  await mkdir(downloads);
  // npm takes the nearest folder with a package.json for the project whose .npmrc counts.
  await writeFile(join(downloads, "package.json"), "{}");
  const [{ default: pacote }, npm] = await Promise.all([
    import("pacote"),
    npmOptions(environment, downloads),
  ]);
  const mirror = mirrorOf(environment);
  const setting = mirror === undefined ? "npm_config_registry" : "PROTOMANAGER_MIRROR";
  // A cache of our own: the machine's may be written by others. `before` would hide a release younger than it.
  const options = {
    ...npm,
    registry: mirror?.npm ?? String(npm.registry),
    cache: join(downloads, "cache"),
    before: null,
    preferOffline: false,
    offline: false,
  };
  await allDone(
    packages.map(async (wanted, index) => {
      const spec = `${wanted.name}@${wanted.version}`;
      const { integrity } = wanted;
      if (integrity === null) throw withoutChecksum(spec);
      const tarball = join(downloads, `${index}.tgz`);
      try {
        await pacote.tarball.file(spec, tarball, { ...options, integrity });
        await pacote.extract(`file:${tarball}`, join(folder, wanted.path ?? wanted.name), {
          ...options,
          integrity,
        });
      } catch (error) {
        throw new DownloadError(explain(spec, options.registry, setting, error));
      }
    }),
  );
  await rm(downloads, { recursive: true, force: true });
}

/** @param setting - what names the registry */
function explain(spec: string, registry: string, setting: string, error: unknown): string {
  const { code } = error as { code?: string };
  const from = `${spec} from ${URL.parse(registry)?.host ?? "the registry"}`;
  // It may repeat the address, and that may hold a password.
  const reason = messageOf(error).replace(/\/\/[^\s/@]*@/g, "//");
  switch (code) {
    case "EINTEGRITY":
      return (
        `${from}: its bytes are not the pinned ones (${reason}). Nothing was unpacked. ` +
        "The download was damaged, or a mirror serves another package under this name."
      );
    case "E404":
    case "ETARGET":
      return `${from}: not found there. Check ${setting}.`;
    case "E401":
    case "E403":
      return `${from}: the registry refuses access (${code}). Check the credentials in the user's .npmrc.`;
    default: {
      const refused = describeSystemError(error);
      if (refused !== undefined) return `${from}: ${refused}`;
      return (
        `${from}: ${reason}${code ? ` (${code})` : ""}. ` + `Check the network, ${setting} and the proxy.`
      );
    }
  }
}
