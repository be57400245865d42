import { access, chmod, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { create, toBinary } from "@bufbuild/protobuf";
import {
  type FileDescriptorProto,
  FileDescriptorProtoSchema,
  FileDescriptorSetSchema,
} from "@bufbuild/protobuf/wkt";
import { describe, expect, it } from "vitest";
import { generateCode } from "../../src/codegen/generate-code.ts";
import { placeProblems } from "../../src/codegen/place-options.ts";
import { silentReporter } from "../../src/events.ts";
import { projectTool } from "../toolchain/tools.ts";

function withOptions(options: object): FileDescriptorProto[] {
  return [
    create(FileDescriptorProtoSchema, { name: "plain.proto" }),
    create(FileDescriptorProtoSchema, { name: "shop.proto", options }),
  ];
}

describe("placeProblems", () => {
  it.each([
    ["java", { javaOuterClassname: "../../Shop" }, "java_outer_classname"],
    ["kotlin", { javaOuterClassname: "a/Shop" }, "java_outer_classname"],
    ["java", { javaOuterClassname: "..\\Shop" }, "java_outer_classname"],
    ["php", { phpNamespace: "Acme\\..\\..\\Shop" }, "php_namespace"],
    ["php", { phpMetadataNamespace: "../Shop" }, "php_metadata_namespace"],
    ["php", { phpMetadataNamespace: "/Shop" }, "php_metadata_namespace"],
    ["php", { phpClassPrefix: "..\\" }, "php_class_prefix"],
  ])("names what would lead %s out of its folder: %j", (builtIn, options, option) => {
    const [value] = Object.values(options);
    expect(placeProblems(withOptions(options), builtIn)).toEqual([
      expect.stringContaining(`shop.proto: ${option} is ${JSON.stringify(value)}`),
    ]);
  });

  it.each([
    ["java", { javaOuterClassname: "ShopProto" }],
    ["java", { phpNamespace: "../Shop" }],
    ["cpp", { javaOuterClassname: "../Shop" }],
    ["constructor", { javaOuterClassname: "../Shop" }],
    ["php", { phpNamespace: "Acme\\Shop", phpMetadataNamespace: "Acme\\Meta", phpClassPrefix: "SHP" }],
    ["php", { phpNamespace: "", phpClassPrefix: "" }],
  ])("has nothing against what stays inside, or is not read: %s %j", (builtIn, options) => {
    expect(placeProblems(withOptions(options), builtIn)).toEqual([]);
  });
});

describe("generateCode", () => {
  it.each(["buf", "protoc"] as const)("does not start a protoc on such a file, under %s", async (engine) => {
    const folder = await mkdtemp(path.join(tmpdir(), "place-options-"));
    const started = path.join(folder, "started");
    await writeFile(path.join(folder, "old-protoc"), `#!/bin/sh\necho > '${started}'\n`);
    await chmod(path.join(folder, "old-protoc"), 0o755);
    const file = withOptions({ javaOuterClassname: "../../Shop" });

    const { outputs, failures } = await generateCode({
      descriptorSet: toBinary(FileDescriptorSetSchema, create(FileDescriptorSetSchema, { file })),
      targets: ["plain.proto", "shop.proto"],
      languages: [{ name: "java", plugin: undefined, protocPath: "./old-protoc", out: "java", opt: [] }],
      engine,
      tools: { buf: await projectTool("buf") },
      hubFolder: folder,
      workFolder: folder,
      environment: {},
      reporter: silentReporter,
    });

    expect(failures).toEqual([
      { language: "java", message: expect.stringContaining("java_outer_classname") },
    ]);
    expect(outputs).toEqual([]);
    await expect(access(started)).rejects.toThrow("ENOENT");
    await rm(folder, { recursive: true });
  });
});
