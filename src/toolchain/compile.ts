/** Protos into descriptors, by buf or protoc, or by both where both are at hand. */

import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { allDone } from "../all-done.ts";
import { CommandError, type CommandResult, runAny } from "../process.ts";
import { canonicalDescriptors, IncompleteOptionError } from "./canonical-descriptors.ts";
import { type CompilerMessage, parseBufAnnotations, parseProtocErrors } from "./compiler-messages.ts";
import { stageBufWorkspace, stageProtos } from "./stage-protos.ts";
import type { Tool } from "./tool.ts";
import { wellKnownTypes } from "./well-known-types.ts";

export type Engine = "buf" | "protoc";

export interface CompileRequest {
  /** Import name → text: the targets and what they import; `google/protobuf/**` comes with the compiler. */
  files: ReadonlyMap<string, string>;
  /** Import names of `files` to compile. */
  targets: readonly string[];
  /** Whose descriptors are given back. */
  engine: Engine;
  /** The engine's tool. The other one, when it is given, has to accept the protos as well. */
  tools: { readonly [engine in Engine]?: Tool | undefined };
  /** A folder for what is staged, which is removed again. */
  workFolder: string;
  signal?: AbortSignal | undefined;
}

export type CompileResult =
  /** A serialised `google.protobuf.FileDescriptorSet` of the targets and all their imports, with source info, canonical. */
  | { ok: true; descriptorSet: Uint8Array }
  /** At least one message. `compiler` is the one that said it. */
  | { ok: false; messages: (CompilerMessage & { compiler: Engine })[] };

const targetsFolder = "targets";
const importsFolder = "imports";
const builtInFolder = "built-in";
const newerFolder = "newer";

/** Files that the pinned protoc brings and the pinned buf does not yet, or older: they came with protobuf 36. */
const newerThanBuf = [
  "google/protobuf/descriptor.proto",
  "google/protobuf/json_options.proto",
  "google/protobuf/json_enumvalue_options.proto",
];

/** @throws CommandError when a compiler cannot be started or does not end. */
export async function compileProtos(request: CompileRequest): Promise<CompileResult> {
  const { engine, tools, targets, signal } = request;
  if (tools[engine] === undefined) throw new Error(`compileProtos: no ${engine} was given`);
  const folder = await mkdtemp(join(request.workFolder, "compile-"));
  try {
    await stage(folder, request);
    const results = await allDone([
      tools.buf && compileWithBuf(tools.buf, folder, signal),
      tools.protoc && compileWithProtoc(tools.protoc, targets, folder, signal),
    ]);
    const messages = results.flatMap((result) => result ?? []);
    if (messages.length > 0) return { ok: false, messages };
    return canonicalResult(engine, await readFile(join(folder, `${engine}.binpb`)));
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** What a compiler has written, in canonical form. */
export function canonicalResult(compiler: Engine, descriptorSet: Uint8Array): CompileResult {
  try {
    return { ok: true, descriptorSet: canonicalDescriptors(descriptorSet) };
  } catch (error) {
    if (!(error instanceof IncompleteOptionError)) throw error;
    return { ok: false, messages: [{ compiler, ...nowhere, message: error.message }] };
  }
}

const nowhere = { path: undefined, line: undefined, column: undefined };

async function stage(folder: string, { files, targets }: CompileRequest): Promise<void> {
  const wanted = new Set(targets);
  const part = (isTarget: boolean) => new Map([...files].filter(([name]) => wanted.has(name) === isTarget));
  await allDone([
    stageProtos(join(folder, targetsFolder), part(true)),
    stageProtos(join(folder, importsFolder), part(false)),
    stageProtos(join(folder, builtInFolder), wellKnownTypes()),
    stageProtos(
      join(folder, newerFolder),
      new Map(newerThanBuf.map((name) => [name, wellKnownTypes().get(name)!])),
    ),
    stageBufWorkspace(folder, [{ path: targetsFolder }, { path: importsFolder }, { path: newerFolder }]),
  ]);
}

type Messages = (CompilerMessage & { compiler: Engine })[];

async function compileWithBuf(tool: Tool, folder: string, signal?: AbortSignal): Promise<Messages> {
  const args = [
    "build",
    targetsFolder,
    "--as-file-descriptor-set",
    "--error-format",
    "json",
    "-o",
    "buf.binpb",
  ];
  const result = await runAny({
    file: tool.command.file,
    args: [...tool.command.args, ...args],
    cwd: folder,
    env: bufEnvironment(folder),
    signal,
  });
  return failureMessages("buf", result, parseBufAnnotations(result.stderr, [targetsFolder, importsFolder]));
}

async function compileWithProtoc(
  tool: Tool,
  targets: readonly string[],
  folder: string,
  signal?: AbortSignal,
): Promise<Messages> {
  const folders = [targetsFolder, importsFolder, builtInFolder];
  const args = [
    ...folders.map((name) => `--proto_path=${name}`),
    "--descriptor_set_out=protoc.binpb",
    "--include_imports",
    "--include_source_info",
    "--retain_options",
    // With our folder's name before it no import name is an option or a file of arguments.
    ...targets.map((target) => `${targetsFolder}/${target}`),
  ];
  await writeFile(join(folder, "arguments"), `${args.join("\n")}\n`);
  const { file, args: first } = tool.command;
  try {
    const result = await runAny({ file, args: [...first, "@arguments"], cwd: folder, signal });
    return failureMessages("protoc", result, parseProtocErrors(result.stderr, folders));
  } catch (error) {
    // At some protos protoc aborts, as at an incomplete option: it has refused them, without a place.
    if (!(error instanceof CommandError) || error.signal !== "SIGABRT") throw error;
    const said = error.result!.stderr.replaceAll(LOG_PREFIX, "").trim();
    return [{ compiler: "protoc", ...nowhere, message: `protoc aborted\n${said}` }];
  }
}

/** Severity, time, process and place in protoc's own source. */
const LOG_PREFIX = /^[A-Z]\d{4} [\d:.]+ +\d+ [\w.]+:\d+\] /gm;

function failureMessages(
  compiler: Engine,
  result: CommandResult,
  parsed: readonly CompilerMessage[],
): Messages {
  if (result.exitCode === 0) return [];
  const text = result.stderr.trim() || `${compiler} ended with exit code ${result.exitCode}`;
  const messages = parsed.length > 0 ? parsed : [{ ...nowhere, message: text }];
  return messages.map(({ path, line, column, message }) => ({ compiler, path, line, column, message }));
}

/** buf keeps its cache where its work is, and asks no registry for modules: none is ever named. */
export function bufEnvironment(folder: string): Record<string, string> {
  return { BUF_CACHE_DIR: join(folder, ".buf-cache") };
}
