/**
 * A plugin that protoc cannot start, because it takes a program and arguments, is spoken to directly: a request on its
 * standard input, a response on its output. It is given what buf would give it, so its output is the same.
 */

import { mkdir, readFile, writeFile } from "node:fs/promises";
import { dirname, join, posix } from "node:path";
import { create, fromBinary, toBinary } from "@bufbuild/protobuf";
import {
  CodeGeneratorRequestSchema,
  type CodeGeneratorResponse,
  CodeGeneratorResponseSchema,
  FileDescriptorSetSchema,
} from "@bufbuild/protobuf/wkt";
import { runAny } from "../process.ts";
import { descriptorsForPlugins } from "../toolchain/canonical-descriptors.ts";
import type { ToolCommand } from "../toolchain/tool.ts";
import { descriptorsFile, type EngineRequest } from "./engine.ts";

/**
 * Writes what the plugin generates into a folder of the work folder.
 *
 * @returns what went wrong, or undefined.
 */
export async function runPlugin(
  command: ToolCommand,
  options: readonly string[],
  files: readonly string[],
  outFolder: string,
  { folder, surroundings, signal, reporter }: EngineRequest,
): Promise<string | undefined> {
  const { exitCode, stdout, stderr } = await runAny({
    ...command,
    cwd: folder,
    env: surroundings,
    input: await pluginRequest(join(folder, descriptorsFile), options, files),
    maxOutputBytes: 1024 * 1024 * 1024,
    signal,
  });
  if (stderr.trim() !== "") reporter.foreign("plugin", stderr);
  if (exitCode !== 0) return stderr.trim() || `the plugin ended with exit code ${exitCode}`;
  const response = fromBinary(CodeGeneratorResponseSchema, stdout);
  return response.error || (await writeResponse(response, join(folder, outFolder)));
}

async function pluginRequest(
  descriptorSet: string,
  options: readonly string[],
  files: readonly string[],
): Promise<Uint8Array> {
  const bytes = await readFile(descriptorSet);
  const wanted = new Set(files);
  const request = create(CodeGeneratorRequestSchema, {
    fileToGenerate: [...files],
    parameter: options.join(","),
    protoFile: descriptorsForPlugins(bytes),
    sourceFileDescriptors: fromBinary(FileDescriptorSetSchema, bytes).file.filter(({ name }) =>
      wanted.has(name),
    ),
  });
  return toBinary(CodeGeneratorRequestSchema, request);
}

async function writeResponse({ file }: CodeGeneratorResponse, folder: string): Promise<string | undefined> {
  for (const { name, content, insertionPoint } of file) {
    if (insertionPoint !== "") return `${name}: insertion points are not supported with the engine protoc`;
    if (name.split(/[/\\]/).includes("..") || posix.isAbsolute(name) || name.includes(":")) {
      return `${JSON.stringify(name)}: it lies outside the output folder.`;
    }
    const path = join(folder, name);
    await mkdir(dirname(path), { recursive: true });
    await writeFile(path, content);
  }
  return undefined;
}
