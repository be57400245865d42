/** Go programs: every module that is linked in on any platform, with the checksum that go.sum has for it. */

import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { PinnedPackage, PinnedTool } from "../../src/toolchain/pinned.ts";

export interface GoTool {
  module: string;
  program: string;
  version: string;
  versionLine: string | null;
}

export function goTool(name: string, { module, program, version, versionLine }: GoTool): PinnedTool {
  const folder = mkdtempSync(join(tmpdir(), "pin-tools-"));
  const go = (args: string[], os?: string) =>
    execFileSync("go", args, {
      cwd: folder,
      encoding: "utf8",
      stdio: ["ignore", "pipe", "inherit"],
      env: { ...process.env, GOFLAGS: "-mod=mod", GOWORK: "off", CGO_ENABLED: "0", ...(os && { GOOS: os }) },
    });
  try {
    go(["mod", "init", "example.com/pin"]);
    go(["get", "-tool", `${program}@${version}`]);
    const linked = new Set<string>();
    for (const os of ["linux", "darwin", "windows"]) {
      const modules = go(
        ["list", "-deps", "-f", "{{with .Module}}{{.Path}} {{.Version}}{{end}}", program],
        os,
      );
      for (const line of modules.split("\n").filter(Boolean)) linked.add(line);
    }
    const sums = new Map(
      readFileSync(join(folder, "go.sum"), "utf8")
        .split("\n")
        .map((line) => line.split(" "))
        .map(([path, version, sum]) => [`${path} ${version}`, sum ?? ""]),
    );
    const pin = (line: string): PinnedPackage => {
      const [name = "", version = ""] = line.split(" ");
      const integrity = sums.get(line);
      if (!integrity) throw new Error(`${name}@${version}: go.sum has no checksum`);
      return { name, version, integrity };
    };
    const first = `${module} ${version}`;
    if (!linked.delete(first)) throw new Error(`${program}: is not of ${module}@${version}`);
    const packages = [first, ...[...linked].sort()].map(pin);
    return { kind: "go", version, versionLine, builds: [{ executable: name, program, packages }] };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
