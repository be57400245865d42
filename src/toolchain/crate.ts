/** Crates: the archive is verified, then built with the dependencies that its own lock file has checksums of. */

import { mkdir, rm } from "node:fs/promises";
import { join } from "node:path";
import { CommandError, run } from "../process.ts";
import { download, downloadText } from "./download.ts";
import type { FetchContext } from "./fetch-build.ts";
import { mirrorOf } from "./mirror.ts";
import type { PinnedBuild, PinnedPackage } from "./pinned.ts";
import { cargoSettings } from "./registry-settings.ts";
import { machineProgram, only, saidBy } from "./runtimes.ts";
import { DownloadError } from "./tool-errors.ts";

/** https://doc.rust-lang.org/cargo/reference/registry-index.html#sparse-protocol */
const cratesIo = "https://index.crates.io/";

const timeoutMs = 30 * 60 * 1000;

/** @throws ToolError without cargo, DownloadError */
export async function buildCrate(
  { packages }: PinnedBuild,
  folder: string,
  { purpose, environment, signal }: FetchContext,
): Promise<void> {
  const cargo = await machineProgram("cargo", `${purpose} is built with Rust`, environment);
  const [{ name, version, integrity }] = packages as [PinnedPackage];
  const work = join(folder, ".build");
  await mkdir(work);
  const index = mirrorOf(environment)?.crates;
  const archive = join(work, "crate.tgz");
  const url = await archiveUrl(index ?? cratesIo, { name, version, integrity }, signal);
  await download({ what: `${name} ${version}`, url, file: archive, integrity, signal });
  // Every system has a tar; names without a colon, which some of them take for another machine.
  await run({ file: "tar", args: ["-xzf", "crate.tgz"], cwd: work, signal });

  const mirrored = index === undefined ? [] : replacedBy(index);
  // biome-ignore format: words of one command
  const args = [
    "install", "--quiet", "--locked", "--no-track", "--path", join(work, `${name}-${version}`), "--root", folder, ...mirrored,
  ];
  const env = {
    ...only(cargoSettings, environment),
    PATH: environment.PATH ?? environment.Path,
    CARGO_TARGET_DIR: join(work, "target"),
  };
  try {
    await run({ file: cargo, args, cwd: work, env, timeoutMs, signal });
  } catch (error) {
    if (!(error instanceof CommandError)) throw error;
    const stderr = saidBy(error);
    throw new DownloadError(
      `${name} ${version} could not be built by cargo:\n${stderr}\n` +
        "Check the network, cargo's config.toml, and that Rust is recent.",
      { cause: error },
    );
  }
  await rm(work, { recursive: true });
}

/** An address with its markers filled in; without any, the usual path follows it. */
export function crateUrl(dl: string, { name, version, integrity }: CrateName): string {
  const prefix = prefixOf(name);
  const markers: Readonly<Record<string, string>> = {
    crate: name,
    version,
    prefix,
    lowerprefix: prefix.toLowerCase(),
    "sha256-checksum": Buffer.from((integrity ?? "").replace(/^sha256-/, ""), "base64").toString("hex"),
  };
  const url = dl.replace(/\{([a-z0-9-]+)\}/g, (written, marker: string) =>
    Object.hasOwn(markers, marker) ? markers[marker]! : written,
  );
  return url === dl ? `${dl}/${name}/${version}/download` : url;
}

type CrateName = Pick<PinnedPackage, "name" | "version" | "integrity">;

/** Folders by which an index keeps crates: `1`, `2`, `3/a`, `ab/cd`. */
function prefixOf(name: string): string {
  if (name.length <= 2) return `${name.length}`;
  return name.length === 3 ? `3/${name[0]}` : `${name.slice(0, 2)}/${name.slice(2, 4)}`;
}

/** Where an index says that its crates lie: https://doc.rust-lang.org/cargo/reference/registry-index.html#index-configuration */
async function archiveUrl(
  index: string,
  { name, version, integrity }: CrateName,
  signal: AbortSignal | undefined,
): Promise<string> {
  const text = await downloadText("the index of crates", new URL("config.json", index).href, signal);
  const dl = downloadTemplate(text);
  if (dl === undefined) throw new DownloadError(`${index}config.json: has no address \`dl\` of its crates.`);
  return crateUrl(dl, { name, version, integrity });
}

function downloadTemplate(text: string): string | undefined {
  try {
    const { dl } = JSON.parse(text) as { dl?: unknown };
    return typeof dl === "string" && URL.canParse(dl) ? dl : undefined;
  } catch {
    return undefined;
  }
}

function replacedBy(index: string): string[] {
  // biome-ignore format: two settings
  return [
    "--config", 'source.crates-io.replace-with="protomanager-mirror"',
    "--config", `source.protomanager-mirror.registry=${JSON.stringify(`sparse+${index}`)}`,
  ];
}
