// Makes src/toolchain/tools.json and src/toolchain/well-known-types.json: from package-lock.json and node_modules the
// tools that our own tests install, from the registries those in scripts/pin-tools/versions.ts. What is known of a
// version is not asked again, and what a registry does not serve stays without a checksum.
// `--check` writes nothing, asks nobody and fails on a stale table.
import { existsSync, globSync, readFileSync, writeFileSync } from "node:fs";
import { join, relative, sep } from "node:path";
import pacote from "pacote";
import { npmOptions } from "../src/toolchain/npm-options.ts";
import { type PinnedPackage, type PinnedTool, type ToolName, toolNames } from "../src/toolchain/pinned.ts";
import { goTool } from "./pin-tools/go.ts";
import { lockFor, NpmLock } from "./pin-tools/npm.ts";
import { crateTool, mavenTool, wheelTool } from "./pin-tools/registries.ts";
import { crateTools, goTools, mavenTools, npmTools, wheelTools } from "./pin-tools/versions.ts";

const root = join(import.meta.dirname, "..");
const tablePath = join(root, "src/toolchain/tools.json");
const typesPath = join(root, "src/toolchain/well-known-types.json");
const checking = process.argv.includes("--check");

const before = existsSync(tablePath)
  ? (JSON.parse(readFileSync(tablePath, "utf8")) as Partial<Record<ToolName, PinnedTool>>)
  : {};

const lock = new NpmLock(join(root, "package-lock.json"));
const made: Record<string, PinnedTool> = {
  buf: lock.buf(),
  protoc: lock.protoc(root),
  "protoc-gen-es": lock.script(
    "@bufbuild/protoc-gen-es",
    "bin/protoc-gen-es",
    (version) => `protoc-gen-es v${version}`,
  ),
};
const integrities = new Map(
  npmPackagesOf(before).map(({ name, version, integrity }) => [`${name}@${version}`, integrity]),
);
for (const wanted of npmPackagesOf(made)) {
  wanted.integrity ??= integrities.get(`${wanted.name}@${wanted.version}`) ?? null;
}

for (const [name, tool] of Object.entries(npmTools)) {
  const { package: npmPackage, version, executable, versionLine } = tool;
  await pin(name, tool, () => lockFor(npmPackage, version).script(npmPackage, executable, () => versionLine));
}
for (const [name, tool] of Object.entries(goTools)) await pin(name, tool, () => goTool(name, tool));
for (const [name, tool] of Object.entries(wheelTools)) {
  const version = Object.values(tool.wheels)[0]!;
  await pin(name, { ...tool, version }, () => wheelTool(tool));
}
for (const [name, tool] of Object.entries(mavenTools)) await pin(name, tool, () => mavenTool(tool));
for (const [name, tool] of Object.entries(crateTools)) await pin(name, tool, () => crateTool(name, tool));

if (!checking) await askRegistry(npmPackagesOf(made));
const table = Object.fromEntries(toolNames.map((name) => [name, made[name]]));

const stale = [
  update(tablePath, table),
  update(typesPath, wellKnownTypes(join(root, "node_modules/protoc/include"))),
].filter((path) => path !== undefined);
if (checking && stale.length > 0) {
  console.error(
    `${stale.join(" and ")}: not what package-lock.json and scripts/pin-tools/versions.ts give. ` +
      "Run `npm run tools` and commit.",
  );
  process.exit(1);
}

/** Takes a tool from the last table when its version is the same, unless all are wanted anew (`--all`). */
async function pin(
  name: string,
  wanted: { version: string; versionLine: string | null },
  look: () => PinnedTool | Promise<PinnedTool>,
): Promise<void> {
  const known = before[name as ToolName];
  const same = known?.version === wanted.version && known.versionLine === wanted.versionLine;
  if (same && !process.argv.includes("--all")) made[name] = known;
  else if (!checking) made[name] = await look();
}

function npmPackagesOf(tools: Readonly<Record<string, PinnedTool>>): PinnedPackage[] {
  return Object.values(tools)
    .filter(({ kind }) => kind === "npm")
    .flatMap(({ builds }) => builds.flatMap(({ packages }) => packages));
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
