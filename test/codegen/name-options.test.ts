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
import { nameProblems } from "../../src/codegen/name-options.ts";
import { rubyProblems } from "../../src/codegen/ruby-strings.ts";
import { silentReporter } from "../../src/events.ts";
import { projectTool } from "../toolchain/tools.ts";

function withOptions(options: object): FileDescriptorProto[] {
  return [
    create(FileDescriptorProtoSchema, { name: "plain.proto" }),
    create(FileDescriptorProtoSchema, { name: "shop.proto", options }),
  ];
}

describe("nameProblems", () => {
  it.each([
    ["java", { javaOuterClassname: "../../Shop" }, "java_outer_classname"],
    ["kotlin", { javaOuterClassname: "a/Shop" }, "java_outer_classname"],
    ["java", { javaOuterClassname: "..\\Shop" }, "java_outer_classname"],
    [
      "protoc-gen-grpc-java",
      { javaPackage: "a;class Z{static{System.exit(3);}}class Y{}//" },
      "java_package",
    ],
    ["php", { phpNamespace: "Acme\\..\\..\\Shop" }, "php_namespace"],
    ["php", { phpMetadataNamespace: "../Shop" }, "php_metadata_namespace"],
    ["php", { phpMetadataNamespace: "/Shop" }, "php_metadata_namespace"],
    ["php", { phpClassPrefix: "..\\" }, "php_class_prefix"],
    ["php", { phpClassPrefix: "P{} system('touch x'); class X" }, "php_class_prefix"],
    [
      "objc",
      { objcClassPrefix: "A;\n__attribute__((constructor)) static void x(void){}\n@class B" },
      "objc_class_prefix",
    ],
    ["ruby", { rubyPackage: "Foo;system('touch x');module Bar" }, "ruby_package"],
    ["csharp", { csharpNamespace: "A { class B {} } namespace C" }, "csharp_namespace"],
  ])("names what is no name in the code of %s: %j", (generator, options, option) => {
    const [value] = Object.values(options);
    expect(nameProblems(withOptions(options), [generator])).toEqual([
      expect.stringContaining(`shop.proto: ${option} is ${JSON.stringify(value)}`),
    ]);
  });

  it.each([
    ["java", { javaPackage: "com.acme.shop", javaOuterClassname: "ShopProto" }],
    ["java", { phpNamespace: "../Shop" }],
    ["cpp", { javaOuterClassname: "../Shop" }],
    ["constructor", { javaOuterClassname: "../Shop" }],
    ["php", { phpNamespace: "Acme\\Shop", phpMetadataNamespace: "Acme\\Meta", phpClassPrefix: "SHP" }],
    ["php", { phpNamespace: "", phpClassPrefix: "" }],
    ["ruby", { rubyPackage: "Acme::Shop::V1" }],
    ["csharp", { csharpNamespace: "Acme.Shop.V1" }],
  ])("has nothing against names, or what is not read: %s %j", (generator, options) => {
    expect(nameProblems(withOptions(options), [generator])).toEqual([]);
  });
});

describe("rubyProblems", () => {
  it("names fields with texts that Ruby would run, at any depth", () => {
    const field = [
      { name: "a", jsonName: "J#{system('touch x')}" },
      { name: "b", defaultValue: "#$HOME" },
      { name: "c", jsonName: "c#", defaultValue: "{}" },
      { name: "d", defaultValue: "\" + system('touch x') + \"" },
    ];
    const file = [
      create(FileDescriptorProtoSchema, { name: "x.proto", messageType: [{ nestedType: [{ field }] }] }),
    ];

    expect(rubyProblems(file)).toEqual([
      expect.stringContaining("x.proto: json_name or default of the field a holds"),
      expect.stringContaining("x.proto: json_name or default of the field b holds"),
      expect.stringContaining("x.proto: json_name or default of the field d holds"),
    ]);
  });

  it("names files with such a text in an option, and none for a comment", () => {
    const of = (goPackage: string, leadingComments: string) =>
      create(FileDescriptorProtoSchema, {
        name: "x.proto",
        options: { goPackage },
        sourceCodeInfo: { location: [{ path: [4, 0], span: [1, 0, 3], leadingComments }] },
      });

    expect(rubyProblems([of("#{system('touch x')}", "")])).toEqual([
      expect.stringContaining("x.proto: an option holds"),
    ]);
    expect(rubyProblems([of("example.com/a#b", "#{comment}")])).toEqual([]);
  });
});

describe("generateCode", () => {
  it.each(["buf", "protoc"] as const)("does not start a protoc on such a file, under %s", async (engine) => {
    const folder = await mkdtemp(path.join(tmpdir(), "name-options-"));
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
