/** Wheels of PyPI, laid out by pip in a folder of their own. */

import { rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { CommandError, run } from "../process.ts";
import { withoutChecksum } from "./download.ts";
import type { FetchContext } from "./fetch-build.ts";
import { mirrorOf } from "./mirror.ts";
import type { PinnedBuild, PinnedPackage } from "./pinned.ts";
import { pythonLaunchers } from "./python-launchers.ts";
import { pipSettings } from "./registry-settings.ts";
import { machinePython, only, saidBy } from "./runtimes.ts";
import { DownloadError } from "./tool-errors.ts";

/**
 * Lays out the wheels that fit this machine's Python, and the script that starts the tool. pip compares each with the
 * pinned checksums before it unpacks it, and nothing of a wheel runs.
 *
 * @throws ToolError without Python, DownloadError
 */
export async function installWheels(
  { packages, executable }: PinnedBuild,
  folder: string,
  { purpose, environment, signal }: FetchContext,
): Promise<void> {
  const python = await machinePython(`${purpose} runs on Python`, environment);
  const requirements = join(folder, "requirements.txt");
  await writeFile(requirements, packages.map(requirement).join(""));
  const mirror = mirrorOf(environment);
  const index = mirror === undefined ? "PIP_INDEX_URL" : "PROTOMANAGER_MIRROR";
  const env = {
    ...only(pipSettings, environment),
    ...(mirror && { PIP_INDEX_URL: mirror.pypi, PIP_EXTRA_INDEX_URL: undefined, PIP_FIND_LINKS: undefined }),
    PIP_DISABLE_PIP_VERSION_CHECK: "1",
    PIP_NO_INPUT: "1",
    // Both may stand in the user's pip.conf, and forbid a folder of one's own.
    PIP_USER: "0",
    PIP_REQUIRE_VIRTUALENV: "0",
  };
  // biome-ignore format: words of one command
  const args = [
    "-m", "pip", "install", "--quiet", "--require-hashes", "--no-deps", "--only-binary=:all:", "--no-compile",
    "--target", folder, "--requirement", requirements,
  ];
  try {
    await run({ file: python.file, args, cwd: folder, env, signal });
  } catch (error) {
    if (!(error instanceof CommandError)) throw error;
    throw new DownloadError(explain(packages, index, saidBy(error)), { cause: error });
  }
  await rm(requirements);
  // Scripts with the path of this Python in their first line.
  await rm(join(folder, "bin"), { recursive: true, force: true });
  await writeFile(join(folder, executable), pythonLaunchers[executable] ?? "");
}

/** A line for pip: any wheel of this version that has one of the pinned checksums. */
function requirement({ name, version, integrity }: PinnedPackage): string {
  if (integrity === null) throw withoutChecksum(`${name} ${version}`);
  const hashes = integrity.split(" ").map((sum) => {
    const digits = Buffer.from(sum.replace(/^sha256-/, ""), "base64").toString("hex");
    return ` --hash=sha256:${digits}`;
  });
  return `${name}==${version}${hashes.join("")}\n`;
}

/** @param index - the variable that names it */
function explain(packages: readonly PinnedPackage[], index: string, stderr: string): string {
  const names = packages.map(({ name, version }) => `${name} ${version}`).join(" and ");
  const told = `${names} could not be installed by pip:\n${stderr}\n`;
  if (/No module named pip/.test(stderr)) return `${told}Install pip for this Python.`;
  if (/DO NOT MATCH THE HASHES/.test(stderr)) {
    return (
      `${told}The bytes are not the pinned ones, and nothing was unpacked. ` +
      "The download was damaged, or the index serves another package under this name."
    );
  }
  // pip finds no distribution either when it cannot ask.
  if (/No matching distribution/.test(stderr) && !/connection broken/.test(stderr)) {
    return `${told}The index has no wheel of it for this Python: use Python 3.10 or later, or check ${index}.`;
  }
  if (/No space left|not enough space/i.test(stderr)) return `${told}Make room on the disk, then run again.`;
  return `${told}Check the network, ${index} and the proxy.`;
}
