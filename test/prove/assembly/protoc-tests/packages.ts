/** The packages that carry protoc's own test protos, fetched with the client of their registry and checked. */

import { createHash } from "node:crypto";
import { glob, mkdir, readFile, writeFile } from "node:fs/promises";
import path from "node:path";
import { runAny } from "../../../../src/process.ts";

export interface ProtocSources {
  /** As in tables. */
  name: string;
  /** Of the archive. */
  sha256: string;
  /** Folder of the archive under which protoc's own repository lies. */
  top: string;
  /** Fetches the archive into an empty folder and gives its path. */
  fetch(folder: string): Promise<string>;
}

/** No npm package carries them. */
export const packages: readonly ProtocSources[] = [
  {
    // The newest that has the editions' tests.
    name: "crate protobuf-src 2.1.1, protobuf 27.1",
    sha256: "6217c3504da19b85a3a4b2e9a5183d635822d83507ba0986624b5c05b83bfc40",
    top: "protobuf-src-2.1.1+27.1/protobuf",
    fetch: (folder) => fetchCrate("protobuf-src", "2.1.1", folder),
  },
  {
    name: "Debian's source package of protobuf 3.21.12",
    sha256: "930c2c3b5ecc6c9c12615cf5ad93f1cd6e12d0aba862b572e076259970ac3a53",
    top: "protobuf-3.21.12",
    fetch: (folder) => fetchDebianSource("protobuf", "3.21.12", folder),
  },
];

/** Unpacks a package whose archive has the pinned digest; gives the folder of protoc's repository. */
export async function unpack(sources: ProtocSources, folder: string): Promise<string> {
  await mkdir(folder, { recursive: true });
  const archive = await sources.fetch(folder);
  const sha256 = createHash("sha256")
    .update(await readFile(archive))
    .digest("hex");
  if (sha256 !== sources.sha256) throw new Error(`${sources.name}: the archive's sha256 is ${sha256}`);
  await run("tar", ["-xzf", archive], folder);
  return path.join(folder, sources.top);
}

async function fetchCrate(name: string, version: string, folder: string): Promise<string> {
  const manifest = `[package]\nname = "pinned"\nversion = "0.0.0"\n[lib]\npath = "lib.rs"\n`;
  await writeFile(path.join(folder, "Cargo.toml"), `${manifest}[dependencies]\n${name} = "=${version}"\n`);
  await writeFile(path.join(folder, "lib.rs"), "");
  await run("cargo", ["fetch"], folder, { CARGO_HOME: path.join(folder, "cargo-home") });
  return only(folder, `cargo-home/registry/cache/*/${name}-${version}*.crate`);
}

/** Asks the archives that the machine is set up for, with its lists of packages left as they are. */
async function fetchDebianSource(name: string, version: string, folder: string): Promise<string> {
  const format = "deb-src $(REPO_URI) $(CODENAME) $(COMPONENT)";
  const { stdout } = await run(
    "apt-get",
    ["indextargets", "--format", format, "Created-By: Packages"],
    folder,
  );
  const lists = path.join(folder, "lists");
  await mkdir(path.join(lists, "partial"), { recursive: true });
  await writeFile(path.join(folder, "sources.list"), [...new Set(stdout.toString().split("\n"))].join("\n"));
  const options = [
    `-oDir::Etc::sourcelist=${path.join(folder, "sources.list")}`,
    "-oDir::Etc::sourceparts=/dev/null",
    `-oDir::State::lists=${lists}`,
  ];
  await run("apt-get", [...options, "update"], folder);
  await run("apt-get", [...options, "source", "--download-only", name], folder);
  return only(folder, `${name}_${version}.orig.tar.gz`);
}

async function only(folder: string, pattern: string): Promise<string> {
  for await (const found of glob(pattern, { cwd: folder })) return path.join(folder, found);
  throw new Error(`the registry's client gave no ${pattern}`);
}

async function run(file: string, args: string[], cwd: string, env?: Record<string, string>) {
  const result = await runAny({ file, args, cwd, ...(env && { env }) });
  if (result.exitCode !== 0) throw new Error(`${file} ${args.join(" ")}: ${result.stderr.trim()}`);
  return result;
}
