/**
 * A plugin under the engine protoc is spoken to directly: a request on its standard input, a response on its output. It is
 * given what buf would give it, so its output is the same. protoc would tell it its own version, which some write down,
 * and cannot start a program with arguments.
 */

import { mkdir, readFile, writeFile } from "node:fs/promises";
import { dirname, join, posix } from "node:path";
import { create, fromBinary, toBinary } from "@bufbuild/protobuf";
import {
  type CodeGeneratorRequest,
  CodeGeneratorRequestSchema,
  type CodeGeneratorResponse,
  CodeGeneratorResponse_Feature,
  CodeGeneratorResponseSchema,
  type DescriptorProto,
  FileDescriptorSetSchema,
} from "@bufbuild/protobuf/wkt";
import { runAny } from "../process.ts";
import { descriptorsForPlugins } from "../toolchain/canonical-descriptors.ts";
import type { ToolCommand } from "../toolchain/tool.ts";
import { descriptorsFile, type EngineRequest } from "./engine.ts";
import { insertAtPoint } from "./insertion-points.ts";

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
  const request = await pluginRequest(join(folder, descriptorsFile), options, files);
  const { exitCode, stdout, stderr } = await runAny({
    ...command,
    cwd: folder,
    env: surroundings,
    input: toBinary(CodeGeneratorRequestSchema, request),
    maxOutputBytes: 1024 * 1024 * 1024,
    signal,
  });
  if (stderr.trim() !== "") reporter.foreign("plugin", stderr);
  if (exitCode !== 0) return stderr.trim() || `the plugin ended with exit code ${exitCode}`;
  const response = parseResponse(stdout);
  if (response === undefined) {
    return "what the plugin printed is not a CodeGeneratorResponse. Let it print nothing else to its standard output.";
  }
  return (
    response.error ||
    unsupported(request, response) ||
    (await writeResponse(response, join(folder, outFolder)))
  );
}

function parseResponse(bytes: Uint8Array): CodeGeneratorResponse | undefined {
  try {
    return fromBinary(CodeGeneratorResponseSchema, bytes);
  } catch {
    return undefined;
  }
}

/** What a file needs that the plugin does not say it knows, as protoc and buf refuse it. */
function unsupported(
  { fileToGenerate, protoFile }: CodeGeneratorRequest,
  { supportedFeatures }: CodeGeneratorResponse,
): string | undefined {
  const knows = (feature: CodeGeneratorResponse_Feature) => (supportedFeatures & BigInt(feature)) !== 0n;
  const wanted = new Set(fileToGenerate);
  for (const file of protoFile.filter(({ name }) => wanted.has(name))) {
    if (file.syntax === "editions" && !knows(CodeGeneratorResponse_Feature.SUPPORTS_EDITIONS)) {
      return `${file.name} is an edition, which the plugin does not support`;
    }
    if (!knows(CodeGeneratorResponse_Feature.PROTO3_OPTIONAL) && file.messageType.some(hasProto3Optional)) {
      return `${file.name} has optional fields of proto3, which the plugin does not support`;
    }
  }
  return undefined;
}

function hasProto3Optional({ field, nestedType }: DescriptorProto): boolean {
  return field.some(({ proto3Optional }) => proto3Optional) || nestedType.some(hasProto3Optional);
}

async function pluginRequest(
  descriptorSet: string,
  options: readonly string[],
  files: readonly string[],
): Promise<CodeGeneratorRequest> {
  const bytes = await readFile(descriptorSet);
  const wanted = new Set(files);
  return create(CodeGeneratorRequestSchema, {
    fileToGenerate: [...files],
    parameter: options.join(","),
    protoFile: descriptorsForPlugins(bytes),
    sourceFileDescriptors: fromBinary(FileDescriptorSetSchema, bytes).file.filter(({ name }) =>
      wanted.has(name),
    ),
  });
}

/** What comes without a name goes on with what comes before it, says plugin.proto. */
function joined(files: CodeGeneratorResponse["file"]): CodeGeneratorResponse["file"] | string {
  const whole: CodeGeneratorResponse["file"] = [];
  for (const file of files) {
    const last = whole.at(-1);
    if (file.name !== "") whole.push(file);
    else if (last === undefined) return "the first file in the plugin's response has no name.";
    else if (file.insertionPoint !== "") {
      return `a file without a name has the insertion point ${JSON.stringify(file.insertionPoint)}.`;
    } else last.content += file.content;
  }
  return whole;
}

async function writeResponse(response: CodeGeneratorResponse, folder: string): Promise<string | undefined> {
  const files = joined(response.file);
  if (typeof files === "string") return files;
  for (const { name, content, insertionPoint } of files) {
    if (name.split(/[/\\]/).includes("..") || posix.isAbsolute(name) || /[:\u0000-\u001f]/.test(name)) {
      return `${JSON.stringify(name)}: it lies outside the output folder, or is no name of a file.`;
    }
    const path = join(folder, name);
    if (insertionPoint === "") {
      await mkdir(dirname(path), { recursive: true });
      await writeFile(path, content);
      continue;
    }
    const before = await readFile(path, "utf8").catch(() => "");
    const after = insertAtPoint(before, insertionPoint, content);
    if (after === undefined) {
      return `${name}: an earlier generator has to write it, with the insertion point ${JSON.stringify(insertionPoint)}.`;
    }
    await writeFile(path, after);
  }
  return undefined;
}
