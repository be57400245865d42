import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { create, toBinary } from "@bufbuild/protobuf";
import { CodeGeneratorResponseSchema, FileDescriptorSetSchema } from "@bufbuild/protobuf/wkt";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { findDifferences } from "../../src/codegen/determinism.ts";
import { generateCode } from "../../src/codegen/generate-code.ts";
import type { LanguageConfig } from "../../src/config/config.ts";
import { silentReporter } from "../../src/events.ts";
import type { Tool } from "../../src/toolchain/tool.ts";
import type { ToolName } from "../../src/toolchain/tool-names.ts";
import { projectTool } from "../toolchain/tools.ts";

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), "determinism-"));
});
afterEach(() => rm(folder, { recursive: true }));

type Contents = [here: string, elsewhere: string];

/** A plugin that writes one file, in another time zone with other content. */
async function plugin(name: ToolName, file: string, ...[here, elsewhere]: Contents): Promise<Tool> {
  for (const [place, content] of Object.entries({ here, elsewhere })) {
    const response = create(CodeGeneratorResponseSchema, { file: [{ name: file, content }] });
    const bytes = toBinary(CodeGeneratorResponseSchema, response);
    await writeFile(path.join(folder, `${name}-${place}`), bytes);
  }
  const script = `process.stdin.resume().on("end", () => {
    const place = process.env.TZ === "Asia/Kathmandu" ? "elsewhere" : "here";
    process.stdout.write(require("node:fs").readFileSync(process.argv[1] + "-" + place));
  });`;
  const command = { file: process.execPath, args: ["-e", script, path.join(folder, name)] };
  return { name, version: "1", command, digest: "", source: "path" };
}

describe("findDifferences", () => {
  it.each<
    [what: string, base: Contents, addition: Contents, blamed: [plugins: string[], files: string[]] | []]
  >([
    ["neither", ["a", "a"], ["b", "b"], []],
    ["the generator that another adds to", ["a", "A"], ["b", "b"], [["protoc-gen-prost"], ["rust/x.rs"]]],
    ["the generator that adds", ["a", "a"], ["b", "B"], [["protoc-gen-tonic"], ["rust/x.tonic.rs"]]],
    // With a base that differs nothing can be told of what adds to it.
    ["the first of both", ["a", "A"], ["b", "B"], [["protoc-gen-prost"], ["rust/x.rs", "rust/x.tonic.rs"]]],
  ])("blames %s", async (_what, base, addition, [plugins, files]) => {
    const file = [{ name: "x.proto", package: "x", syntax: "proto3", service: [{ name: "S" }] }];
    const language: LanguageConfig = {
      name: "rust",
      plugin: undefined,
      plugins: ["protoc-gen-prost", "protoc-gen-tonic"],
      out: "rust",
      opt: [],
    };
    const request = {
      descriptorSet: toBinary(FileDescriptorSetSchema, create(FileDescriptorSetSchema, { file })),
      targets: ["x.proto"],
      languages: [language],
      engine: "buf" as const,
      tools: {
        buf: await projectTool("buf"),
        "protoc-gen-prost": await plugin("protoc-gen-prost", "x.rs", ...base),
        "protoc-gen-tonic": await plugin("protoc-gen-tonic", "x.tonic.rs", ...addition),
      },
      hubFolder: folder,
      workFolder: folder,
      environment: {},
      reporter: silentReporter,
    };
    const { outputs, failures } = await generateCode(request);
    expect(failures).toEqual([]);

    expect(await findDifferences(outputs, request, true)).toEqual(
      plugins === undefined ? [] : [{ language: "rust", plugins, files }],
    );
  });
});
