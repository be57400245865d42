/** Each tool of a cache is started once: compilers tell their version, plugins generate from one message and one service. */

import { readFile, writeFile } from "node:fs/promises";
import path from "node:path";
import { create, fromBinary, toBinary } from "@bufbuild/protobuf";
import {
  CodeGeneratorRequestSchema,
  CodeGeneratorResponseSchema,
  FileDescriptorSetSchema,
} from "@bufbuild/protobuf/wkt";
import { messageOf } from "../../../../src/errors.ts";
import { run } from "../../../../src/process.ts";
import { findTool } from "../../../../src/toolchain/find-tool.ts";
import { pinnedTool, type ToolName } from "../../../../src/toolchain/pinned.ts";
import type { Tool } from "../../../../src/toolchain/tool.ts";
import type { Findings } from "../../line-result.ts";
import type { Machine } from "./machine.ts";

const proto = `syntax = "proto3";
package acme.v1;
option go_package = "acme.example/v1;acmev1";
message Ping { string text = 1; }
service Pings { rpc Send(Ping) returns (Ping); }
`;
/** What a file that the plugin generates has to say. */
const expected: readonly [ToolName, file: string, says: string][] = [
  ["protoc-gen-es", "ping_pb.js", "Describes the message acme.v1.Ping"],
  ["protoc-gen-ts_proto", "ping.ts", "export interface Ping"],
  ["protoc-gen-go", "acme.example/v1/ping.pb.go", "type Ping struct"],
  ["protoc-gen-go-grpc", "acme.example/v1/ping_grpc.pb.go", "type PingsClient interface"],
  ["protoc-gen-connect-go", "acme.example/v1/acmev1connect/ping.connect.go", "type PingsClient interface"],
  ["grpc_python_plugin", "ping_pb2_grpc.py", "class PingsStub"],
  ["protoc-gen-mypy", "ping_pb2.pyi", "class Ping("],
  ["protoc-gen-grpc-java", "acme/v1/PingsGrpc.java", "public final class PingsGrpc"],
  ["protoc-gen-grpc-kotlin", "acme/v1/PingGrpcKt.kt", "object PingsGrpcKt"],
  ["protoc-gen-prost", "acme/v1/acme.v1.rs", "pub struct Ping"],
  ["protoc-gen-tonic", "acme/v1/acme.v1.tonic.rs", "pub mod pings_client"],
  ["protoc-gen-doc", "index.html", "acme.v1"],
  ["protoc-gen-openapiv2", "ping.swagger.json", '"swagger": "2.0"'],
];

/** What each tool did, by name, for a table; nothing is fetched. */
export async function generateWithAll(fresh: Machine, findings: Findings): Promise<Map<string, string>> {
  const { cacheFolder, environment } = fresh;
  const find = (name: ToolName) => findTool(name, { cacheFolder, environment, offline: true });
  const done = new Map<string, string>();
  for (const name of ["buf", "protoc"] as const) {
    const { stdout } = await run({
      file: (await find(name)).command.file,
      args: ["--version"],
      cwd: fresh.folder,
    });
    const line = stdout.toString("utf8").trim();
    findings.check(line === pinnedTool(name).versionLine, `${name}: its version is ${line}`);
    done.set(name, line);
  }
  const request = await pluginRequest(await find("protoc"), fresh.folder);
  for (const [name, file, says] of expected) {
    const problem = await find(name).then(
      (tool) => generate(tool, request, fresh.folder, file, says),
      (error: unknown) => messageOf(error),
    );
    findings.check(problem === undefined, `${name}: ${problem}`);
    if (problem === undefined) done.set(name, file);
  }
  return done;
}

async function pluginRequest(protoc: Tool, folder: string): Promise<Uint8Array> {
  await writeFile(path.join(folder, "ping.proto"), proto);
  const args = ["-I.", "--descriptor_set_out=ping.binpb", "ping.proto"];
  await run({ file: protoc.command.file, args, cwd: folder });
  const set = fromBinary(FileDescriptorSetSchema, await readFile(path.join(folder, "ping.binpb")));
  const request = create(CodeGeneratorRequestSchema, {
    fileToGenerate: ["ping.proto"],
    protoFile: set.file,
  });
  return toBinary(CodeGeneratorRequestSchema, request);
}

async function generate(
  { command }: Tool,
  request: Uint8Array,
  folder: string,
  file: string,
  says: string,
): Promise<string | undefined> {
  const { stdout } = await run({ ...command, cwd: folder, input: request });
  const response = fromBinary(CodeGeneratorResponseSchema, stdout);
  if (response.error) return response.error;
  const output = response.file.find(({ name }) => name === file);
  if (output?.content.includes(says)) return undefined;
  return `${file} does not say "${says}"; generated were ${response.file.map(({ name }) => name).join(", ")}`;
}
