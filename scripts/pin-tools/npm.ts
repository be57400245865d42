/** npm packages, by package-lock.json or by a lock made for the purpose. */

import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { PinnedBuild, PinnedPackage, PinnedTool } from "../../src/toolchain/pinned.ts";

interface LockEntry {
  version: string;
  integrity?: string;
  dependencies?: Record<string, string>;
  optionalDependencies?: Record<string, string>;
}

/** The names in buf's packages that differ from Node's `process.arch`. */
const processors: Record<string, string> = { aarch64: "arm64", armv7: "arm" };

/** What an npm lock says of packages, and how tools stand in the table by it. */
export class NpmLock {
  readonly #entries: Record<string, LockEntry>;

  constructor(path: string) {
    this.#entries = readJson<{ packages: Record<string, LockEntry> }>(path).packages;
  }

  buf(): PinnedTool {
    const main = this.#entryAt("node_modules/@bufbuild/buf");
    const builds = Object.keys(main.optionalDependencies ?? {}).map((name): PinnedBuild => {
      const path = `node_modules/${name}`;
      const [os, cpu] = name.split("-").slice(1) as [string, string];
      const executable = `${path}/bin/buf${os === "win32" ? ".exe" : ""}`;
      return { os, cpu: processors[cpu] ?? cpu, executable, packages: [this.#pin(path)] };
    });
    return { kind: "npm", version: main.version, versionLine: main.version, builds };
  }

  /** @param root the folder whose node_modules has it installed */
  protoc(root: string): PinnedTool {
    const path = "node_modules/protoc";
    const { version, upstreamVersion } = readJson<{ version: string; upstreamVersion: string }>(
      join(root, path, "package.json"),
    );
    const assets = readJson<{ platform: string; arch: string; executable: string }[]>(
      join(root, path, "assets.json"),
    );
    const builds = assets.map(
      (asset): PinnedBuild => ({
        os: asset.platform,
        cpu: asset.arch,
        executable: `${path}/bin/${asset.executable}`,
        packages: [this.#pin(path)],
      }),
    );
    const versionLine = `libprotoc ${upstreamVersion.replace(/^v/, "")}`;
    return { kind: "npm", version, versionLine, builds };
  }

  /** A plugin that is a script, run by Node on every platform. */
  script(name: string, executable: string, versionLine: (version: string) => string | null): PinnedTool {
    const path = `node_modules/${name}`;
    const { version } = this.#entryAt(path);
    const build: PinnedBuild = {
      executable: `${path}/${executable}`,
      runtime: "node",
      packages: this.#closure(path).map((path) => this.#pin(path)),
    };
    return { kind: "npm", version, versionLine: versionLine(version), builds: [build] };
  }

  /** The package and all it depends on, found as Node finds them: in the nearest node_modules folder above. */
  #closure(start: string): string[] {
    const found = new Set([start]);
    for (const path of found) {
      for (const name of Object.keys(this.#entryAt(path).dependencies ?? {})) {
        found.add(this.#nearest(path, name));
      }
    }
    return [...found];
  }

  #nearest(path: string, name: string): string {
    for (let folder = path; ; folder = folder.slice(0, folder.lastIndexOf("/node_modules/"))) {
      const candidate = `${folder}/node_modules/${name}`;
      if (this.#entries[candidate] !== undefined) return candidate;
      if (!folder.includes("/node_modules/")) break;
    }
    this.#entryAt(`node_modules/${name}`);
    return `node_modules/${name}`;
  }

  #entryAt(path: string): LockEntry {
    const entry = this.#entries[path];
    if (entry === undefined) throw new Error(`package-lock.json has no ${path}. Run \`npm install\`.`);
    return entry;
  }

  #pin(path: string): PinnedPackage {
    const { version, integrity } = this.#entryAt(path);
    const name = path.slice(path.lastIndexOf("node_modules/") + "node_modules/".length);
    return { name, version, path, integrity: integrity ?? null };
  }
}

/** The lock of one package and its newest dependencies; nothing is installed. */
export function lockFor(name: string, version: string): NpmLock {
  const folder = mkdtempSync(join(tmpdir(), "pin-tools-"));
  try {
    writeFileSync(join(folder, "package.json"), JSON.stringify({ dependencies: { [name]: version } }));
    execFileSync("npm", ["install", "--package-lock-only", "--ignore-scripts", "--no-audit"], {
      cwd: folder,
      stdio: ["ignore", "ignore", "inherit"],
      // npm is a script on Windows.
      shell: process.platform === "win32",
    });
    return new NpmLock(join(folder, "package-lock.json"));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function readJson<T>(path: string): T {
  return JSON.parse(readFileSync(path, "utf8")) as T;
}
