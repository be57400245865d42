/** Checksums as PyPI, Maven Central and crates.io publish them. */

import type { PinnedBuild, PinnedPackage, PinnedTool } from "../../src/toolchain/pinned.ts";

export interface WheelTool {
  wheels: Readonly<Record<string, string>>;
  executable: string;
  versionLine: string | null;
}

export interface MavenTool {
  group: string;
  artifact: string;
  version: string;
  extension: string;
  /** With the platform that each is for. */
  classifiers: Readonly<Record<string, { os?: string; cpu?: string }>>;
  runtime?: "java";
  versionLine: string | null;
}

export interface CrateTool {
  version: string;
  versionLine: string | null;
}

export async function wheelTool({ wheels, executable, versionLine }: WheelTool): Promise<PinnedTool> {
  const packages = await Promise.all(
    Object.entries(wheels).map(([name, version]) => pinWheels(name, version)),
  );
  const builds: PinnedBuild[] = [{ executable, runtime: "python", packages }];
  return { kind: "wheel", version: packages[0]!.version, versionLine, builds };
}

/** All wheels of one version, for pip to choose from. */
async function pinWheels(name: string, version: string): Promise<PinnedPackage> {
  const text = await get(`https://pypi.org/simple/${name}/`, "application/vnd.pypi.simple.v1+json");
  const { files } = JSON.parse(text) as { files: { filename: string; hashes: { sha256: string } }[] };
  const prefix = `${name.replaceAll("-", "_")}-${version}-`;
  const wheels = files.filter(({ filename }) => filename.startsWith(prefix) && filename.endsWith(".whl"));
  if (wheels.length === 0) throw new Error(`${name} ${version}: PyPI has no wheel of it`);
  wheels.sort((a, b) => (a.filename < b.filename ? -1 : 1));
  return { name, version, integrity: wheels.map(({ hashes }) => sha256(hashes.sha256)).join(" ") };
}

export async function mavenTool(tool: MavenTool): Promise<PinnedTool> {
  const { group, artifact, version, extension, classifiers, runtime, versionLine } = tool;
  const builds = await Promise.all(
    Object.entries(classifiers).map(async ([classifier, platform]): Promise<PinnedBuild> => {
      const file = `${artifact}-${version}-${classifier}.${extension}`;
      const path = `${group.replaceAll(".", "/")}/${artifact}/${version}/${file}`;
      const integrity = sha256(await get(`https://repo.maven.apache.org/maven2/${path}.sha256`));
      return {
        ...platform,
        executable: file,
        ...(runtime && { runtime }),
        packages: [{ name: `${group}:${artifact}`, version, path, integrity }],
      };
    }),
  );
  return { kind: "maven", version, versionLine, builds };
}

export async function crateTool(name: string, { version, versionLine }: CrateTool): Promise<PinnedTool> {
  const index = await get(`https://index.crates.io/${name.slice(0, 2)}/${name.slice(2, 4)}/${name}`);
  const releases = index
    .split("\n")
    .filter(Boolean)
    .map((line) => JSON.parse(line) as { vers: string; cksum: string });
  const release = releases.find(({ vers }) => vers === version);
  if (release === undefined) throw new Error(`${name} ${version}: crates.io has no such release`);
  const packages = [{ name, version, integrity: sha256(release.cksum) }];
  return { kind: "crate", version, versionLine, builds: [{ executable: `bin/${name}`, packages }] };
}

async function get(url: string, accept = "*/*"): Promise<string> {
  const response = await fetch(url, { headers: { accept } });
  if (!response.ok) throw new Error(`${url}: status ${response.status}`);
  return (await response.text()).trim();
}

/** Hexadecimal digits → the form of Subresource Integrity. */
function sha256(digits: string): string {
  if (!/^[0-9a-f]{64}$/.test(digits)) throw new Error(`${digits}: is no SHA-256`);
  return `sha256-${Buffer.from(digits, "hex").toString("base64")}`;
}
