/** The real compilers on protos in memory: what they say, and the descriptors they make. */

import { mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import path from "node:path";
import { fromBinary } from "@bufbuild/protobuf";
import { type FileDescriptorSet, FileDescriptorSetSchema } from "@bufbuild/protobuf/wkt";
import { type CommandResult, runAny } from "../../src/process.ts";

const require = createRequire(import.meta.url);

/** The native buf of this platform's optional package. */
export function bufPath(): string {
  const manifest = require.resolve("@bufbuild/buf/package.json");
  const { optionalDependencies } = require(manifest) as { optionalDependencies: Record<string, string> };
  const fromBuf = createRequire(manifest);
  const program = process.platform === "win32" ? "buf.exe" : "buf";
  for (const name of Object.keys(optionalDependencies)) {
    try {
      return fromBuf.resolve(`${name}/bin/${program}`);
    } catch {
      // Another platform's package, which npm did not install.
    }
  }
  throw new Error("no @bufbuild/buf-* package for this platform is installed; run npm ci");
}

/** The native protoc that npm's `protoc` package carries for this platform. */
export function protocPath(): string {
  const manifest = require.resolve("protoc/package.json");
  const assets = createRequire(manifest)("./assets.json") as {
    platform: string;
    arch: string;
    executable: string;
  }[];
  const asset = assets.find(({ platform, arch }) => platform === process.platform && arch === process.arch);
  if (asset === undefined) throw new Error(`npm's protoc has none for ${process.platform} ${process.arch}`);
  return path.join(path.dirname(manifest), "bin", asset.executable);
}

/** Folder with `google/protobuf/*.proto`. */
export function protocIncludes(): string {
  return path.join(path.dirname(require.resolve("protoc/package.json")), "include");
}

/** What buf and protoc have against the files; empty when both accept all of them. */
export async function compilerErrors(files: ReadonlyMap<string, string>): Promise<string> {
  return (await Promise.all([bufErrors(files), protocErrors(files)])).join("");
}

/** What buf has against the files; empty when it accepts all of them. */
export function bufErrors(files: ReadonlyMap<string, string>): Promise<string> {
  return staged(files, async (folder) => errorsOf(await buildWithBuf(folder)));
}

/** What protoc has against the files; empty when it accepts all of them. */
export function protocErrors(files: ReadonlyMap<string, string>): Promise<string> {
  return staged(files, async (folder) => errorsOf(await buildWithProtoc(folder, [...files.keys()], [])));
}

function errorsOf({ exitCode, stdout, stderr }: CommandResult): string {
  return exitCode === 0 ? "" : stdout.toString() + stderr;
}

/** Descriptors of all files and their imports, with comments, made by protoc. */
export async function descriptorsOf(files: ReadonlyMap<string, string>): Promise<FileDescriptorSet> {
  return staged(files, async (folder) => {
    const output = path.join(folder, "..", "image.binpb");
    const options = ["--include_imports", "--include_source_info", `--descriptor_set_out=${output}`];
    const { exitCode, stderr } = await buildWithProtoc(folder, [...files.keys()], options);
    if (exitCode !== 0) throw new Error(stderr);
    return fromBinary(FileDescriptorSetSchema, await readFile(output));
  });
}

async function staged<T>(
  files: ReadonlyMap<string, string>,
  use: (folder: string) => Promise<T>,
): Promise<T> {
  const top = await mkdtemp(path.join(tmpdir(), "protos-"));
  const folder = path.join(top, "protos");
  try {
    for (const [name, text] of files) {
      const target = path.join(folder, ...name.split("/"));
      await mkdir(path.dirname(target), { recursive: true });
      await writeFile(target, text);
    }
    return await use(folder);
  } finally {
    await rm(top, { recursive: true, force: true });
  }
}

function buildWithBuf(folder: string): Promise<CommandResult> {
  const env = { BUF_CACHE_DIR: path.join(folder, "..", "buf-cache") };
  return runAny({
    file: bufPath(),
    args: ["build", ".", "-o", path.join("..", "buf.binpb")],
    cwd: folder,
    env,
  });
}

function buildWithProtoc(
  folder: string,
  names: readonly string[],
  options: readonly string[],
): Promise<CommandResult> {
  const output = options.length > 0 ? options : [`--descriptor_set_out=${path.join("..", "protoc.binpb")}`];
  const args = ["-I.", `-I${protocIncludes()}`, ...output, ...names];
  return runAny({ file: protocPath(), args, cwd: folder });
}
