// Makes src/toolchain/tools.json and src/toolchain/well-known-types.json from package-lock.json and node_modules.
// Where the lock has no integrity (packages of other platforms) the registry is asked, and what it does not serve
// keeps the integrity of the last run or none. `--check` writes nothing, asks nobody and fails on a stale table.
import { existsSync, globSync, readFileSync, writeFileSync } from "node:fs";
import { join, relative, sep } from "node:path";
import pacote from "pacote";
import { npmOptions } from "../src/toolchain/npm-options.ts";
import type { PinnedBuild, PinnedPackage, PinnedTool, ToolName } from "../src/toolchain/pinned.ts";

interface LockEntry {
  version: string;
  integrity?: string;
  dependencies?: Record<string, string>;
  optionalDependencies?: Record<string, string>;
}

/** The names in buf's packages that differ from Node's `process.arch`. */
const processors: Record<string, string> = { aarch64: "arm64", armv7: "arm" };

const root = join(import.meta.dirname, "..");
const tablePath = join(root, "src/toolchain/tools.json");
const typesPath = join(root, "src/toolchain/well-known-types.json");
const checking = process.argv.includes("--check");

const lock = readJson<{ packages: Record<string, LockEntry> }>(join(root, "package-lock.json")).packages;
const known = knownIntegrities();

const table: Partial<Record<ToolName, PinnedTool>> = {
  buf: bufTool(),
  protoc: protocTool(),
  "protoc-gen-es": protocGenEsTool(),
};
if (!checking) await askRegistry(packagesOf(table));

const stale = [
  update(tablePath, table),
  update(typesPath, wellKnownTypes(join(root, "node_modules/protoc/include"))),
].filter((path) => path !== undefined);
if (checking && stale.length > 0) {
  console.error(
    `${stale.join(" and ")}: not what package-lock.json gives. Run \`npm run tools\` and commit.`,
  );
  process.exit(1);
}

function bufTool(): PinnedTool {
  const main = entryAt("node_modules/@bufbuild/buf");
  const builds = Object.keys(main.optionalDependencies ?? {}).map((name): PinnedBuild => {
    const path = `node_modules/${name}`;
    const [os, cpu] = name.split("-").slice(1) as [string, string];
    const executable = `${path}/bin/buf${os === "win32" ? ".exe" : ""}`;
    return { os, cpu: processors[cpu] ?? cpu, executable, packages: [pin(path)] };
  });
  return { version: main.version, versionLine: main.version, builds };
}

function protocTool(): PinnedTool {
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
      packages: [pin(path)],
    }),
  );
  return { version, versionLine: `libprotoc ${upstreamVersion.replace(/^v/, "")}`, builds };
}

function protocGenEsTool(): PinnedTool {
  const path = "node_modules/@bufbuild/protoc-gen-es";
  const { version } = entryAt(path);
  const build: PinnedBuild = {
    executable: `${path}/bin/protoc-gen-es`,
    script: true,
    packages: closure(path).map(pin),
  };
  return { version, versionLine: `protoc-gen-es v${version}`, builds: [build] };
}

/** The package and all it depends on, found as Node finds them: in the nearest node_modules folder above. */
function closure(start: string): string[] {
  const found = new Set([start]);
  for (const path of found) {
    for (const name of Object.keys(entryAt(path).dependencies ?? {})) found.add(nearest(path, name));
  }
  return [...found];
}

function nearest(path: string, name: string): string {
  for (let folder = path; ; folder = folder.slice(0, folder.lastIndexOf("/node_modules/"))) {
    const candidate = `${folder}/node_modules/${name}`;
    if (lock[candidate] !== undefined) return candidate;
    if (!folder.includes("/node_modules/")) break;
  }
  entryAt(`node_modules/${name}`);
  return `node_modules/${name}`;
}

function entryAt(path: string): LockEntry {
  const entry = lock[path];
  if (entry === undefined) throw new Error(`package-lock.json has no ${path}. Run \`npm install\`.`);
  return entry;
}

function pin(path: string): PinnedPackage {
  const { version, integrity } = entryAt(path);
  const name = path.slice(path.lastIndexOf("node_modules/") + "node_modules/".length);
  return { name, version, path, integrity: integrity ?? known.get(`${name}@${version}`) ?? null };
}

function packagesOf(tools: Record<string, PinnedTool>): PinnedPackage[] {
  return Object.values(tools).flatMap((tool) => tool.builds.flatMap((build) => build.packages));
}

function knownIntegrities(): Map<string, string | null> {
  if (!existsSync(tablePath)) return new Map();
  const packages = packagesOf(readJson<Record<string, PinnedTool>>(tablePath));
  return new Map(packages.map(({ name, version, integrity }) => [`${name}@${version}`, integrity]));
}

async function askRegistry(packages: PinnedPackage[]): Promise<void> {
  const options = await npmOptions(process.env, root);
  for (const wanted of packages.filter(({ integrity }) => integrity === null)) {
    try {
      const manifest = await pacote.manifest(`${wanted.name}@${wanted.version}`, options);
      wanted.integrity = manifest._integrity ?? null;
    } catch (error) {
      const { code } = error as { code?: string };
      console.warn(`${wanted.name}@${wanted.version}: no integrity, the registry answers ${code ?? error}`);
    }
  }
}

/** Import name → text of the files that come with protoc; the compiler's own plugin interface is one of them. */
function wellKnownTypes(include: string): Record<string, string> {
  const paths = globSync("google/protobuf/**/*.proto", { cwd: include }).map((path) =>
    path.split(sep).join("/"),
  );
  return Object.fromEntries(paths.sort().map((path) => [path, readFileSync(join(include, path), "utf8")]));
}

/** Writes a file that differs, or when checking only returns its path. */
function update(path: string, content: unknown): string | undefined {
  const text = `${JSON.stringify(content, null, 2)}\n`;
  if (existsSync(path) && readFileSync(path, "utf8") === text) return undefined;
  if (!checking) {
    writeFileSync(path, text);
    console.log(`Wrote ${relative(root, path)}.`);
  }
  return relative(root, path);
}

function readJson<T>(path: string): T {
  return JSON.parse(readFileSync(path, "utf8")) as T;
}
