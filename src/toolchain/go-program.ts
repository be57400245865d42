/** Go programs: `go install` at the pinned version, then a look at which modules were linked in. */

import { rm } from "node:fs/promises";
import { join } from "node:path";
import { CommandError, type Environment, run } from "../process.ts";
import type { FetchContext } from "./fetch-build.ts";
import { mirrorOf } from "./mirror.ts";
import type { PinnedBuild, PinnedPackage } from "./pinned.ts";
import { goSettings } from "./registry-settings.ts";
import { machineProgram, only, saidBy } from "./runtimes.ts";
import { DownloadError } from "./tool-errors.ts";

/** The first build of a program also compiles parts of Go's own library. */
const timeoutMs = 20 * 60 * 1000;

/**
 * Builds a program into a folder. The go command compares modules with the checksum database where it is told to use one;
 * what it recorded in the program is compared with the pinned sums in any case, before anyone can start it.
 *
 * @throws ToolError without Go, DownloadError
 */
export async function buildGoProgram(
  build: PinnedBuild,
  executable: string,
  folder: string,
  { purpose, environment, signal }: FetchContext,
): Promise<void> {
  const go = await machineProgram("go", `${purpose} is built with Go`, environment);
  const [main] = build.packages as [PinnedPackage];
  const what = `${build.program}@${main.version}`;
  const modules = join(folder, ".modules");
  const proxy = mirrorOf(environment) === undefined ? "GOPROXY" : "PROTOMANAGER_MIRROR";
  const env = {
    ...only([...goSettings, "GOFLAGS"], environment),
    ...mirrorSettings(environment, modules),
    PATH: environment.PATH ?? environment.Path,
    GOBIN: folder,
    GOWORK: "off",
    // One build for all: no C compiler takes part, and no path of this machine.
    CGO_ENABLED: "0",
  };
  try {
    await run({ file: go, args: ["install", "-trimpath", what], cwd: folder, env, timeoutMs, signal });
  } catch (error) {
    if (!(error instanceof CommandError)) throw error;
    throw new DownloadError(explain(what, proxy, saidBy(error)), { cause: error });
  }
  const file = join(folder, executable);
  const { stdout } = await run({ file: go, args: ["version", "-m", file], cwd: folder, env, signal });
  const problems = unpinnedModules(stdout.toString("utf8"), build.packages);
  if (problems.length === 0) return await rm(modules, { recursive: true, force: true });
  throw new DownloadError(
    `${what}: its modules are not the pinned ones (${problems.join("; ")}). ` +
      `The download was damaged, or ${proxy} serves other modules under these names.`,
  );
}

/**
 * A mirror need not have the checksum database: the sums of all that is linked in are pinned. What nobody has compared
 * yet stays out of the user's module cache.
 */
function mirrorSettings(environment: Environment, modules: string): Environment {
  const mirror = mirrorOf(environment);
  if (mirror === undefined) return {};
  if (environment.GOSUMDB) return { GOPROXY: mirror.go };
  const flags = [environment.GOFLAGS, "-modcacherw"].filter(Boolean).join(" ");
  return { GOPROXY: mirror.go, GOSUMDB: "off", GOMODCACHE: modules, GOFLAGS: flags };
}

/** What `go version -m` says was linked in and is not pinned so; also a first module that is missing. */
export function unpinnedModules(versionOutput: string, pinned: readonly PinnedPackage[]): string[] {
  const pins = new Map(pinned.map(({ name, version, integrity }) => [name, `${version} ${integrity}`]));
  const problems: string[] = [];
  const linked = new Set<string>();
  for (const line of versionOutput.split(/\r?\n/)) {
    const [, kind, name = "", version = "", sum = ""] = line.split("\t");
    if (kind === "=>") problems.push(`a module is replaced by ${name}`);
    if (kind !== "mod" && kind !== "dep") continue;
    linked.add(name);
    const found = `${version} ${sum}`;
    if (found !== pins.get(name)) problems.push(`${name}: wanted ${pins.get(name) ?? "none"}, got ${found}`);
  }
  const first = pinned[0]?.name ?? "";
  if (!linked.has(first)) problems.push(`${first} is not in it`);
  return problems;
}

/** @param proxy - the variable that names it */
function explain(what: string, proxy: string, stderr: string): string {
  const told = `${what} could not be built:\n${stderr}\n`;
  if (/checksum mismatch|SECURITY ERROR/.test(stderr)) {
    return `${told}Its bytes are not those that the checksum database knows: the proxy serves something else.`;
  }
  if (/requires go >= /.test(stderr)) {
    return `${told}Install a newer Go, or let the go command fetch one (GOTOOLCHAIN=auto).`;
  }
  if (/no space left|not enough space/i.test(stderr)) return `${told}Make room on the disk, then run again.`;
  return `${told}Check the network, ${proxy} and GOFLAGS.`;
}
