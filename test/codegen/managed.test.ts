import { mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { fromBinary } from "@bufbuild/protobuf";
import { FieldOptions_JSType, FileDescriptorSetSchema } from "@bufbuild/protobuf/wkt";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { generateCode } from "../../src/codegen/generate-code.ts";
import { applyManaged } from "../../src/codegen/managed/apply.ts";
import { managedOptions } from "../../src/codegen/managed/rules.ts";
import type { ManagedConfig } from "../../src/config/config.ts";
import { fileOptions } from "../../src/config/managed-options.ts";
import { silentReporter } from "../../src/events.ts";
import { run } from "../../src/process.ts";
import { bufEnvironment, compileProtos } from "../../src/toolchain/compile.ts";
import { projectTool } from "../toolchain/tools.ts";

const plain: ManagedConfig = { disable: [], override: [] };
const file = { path: "acme/weather/v1/weather_api.proto", package: "acme.weather.v1" };

describe("managedOptions", () => {
  it("has buf's defaults", () => {
    expect(Object.fromEntries(managedOptions(file, plain))).toEqual({
      java_package: "com.acme.weather.v1",
      java_outer_classname: "WeatherApiProto",
      java_multiple_files: true,
      java_string_check_utf8: false,
      csharp_namespace: "Acme.Weather.V1",
      objc_class_prefix: "AWX",
      php_namespace: "Acme\\Weather\\V1",
      php_metadata_namespace: "Acme\\Weather\\V1\\GPBMetadata",
      ruby_package: "Acme::Weather::V1",
      cc_enable_arenas: true,
      optimize_for: "SPEED",
    });
  });

  it.each<[string, Partial<ManagedConfig>, string, string | boolean | undefined]>([
    [
      "a Go prefix",
      { override: [{ fileOption: "go_package_prefix", value: "x.y/gen" }] },
      "go_package",
      "x.y/gen/acme/weather/v1;weatherv1",
    ],
    [
      "a suffix beside the default prefix",
      { override: [{ fileOption: "java_package_suffix", value: "pb" }] },
      "java_package",
      "com.acme.weather.v1.pb",
    ],
    [
      "the later of a prefix and a value",
      {
        override: [
          { fileOption: "java_package_prefix", value: "dev" },
          { fileOption: "java_package", value: "one" },
        ],
      },
      "java_package",
      "one",
    ],
    [
      "a prefix after a value",
      {
        override: [
          { fileOption: "java_package", value: "one" },
          { fileOption: "java_package_prefix", value: "dev" },
        ],
      },
      "java_package",
      "dev.acme.weather.v1",
    ],
    [
      "a folder's value",
      { override: [{ fileOption: "optimize_for", path: "acme/weather", value: "CODE_SIZE" }] },
      "optimize_for",
      "CODE_SIZE",
    ],
    [
      "no value of a folder beside it",
      { override: [{ fileOption: "optimize_for", path: "acme/wea", value: "CODE_SIZE" }] },
      "optimize_for",
      "SPEED",
    ],
    ["a disabled option", { disable: [{ fileOption: "ruby_package" }] }, "ruby_package", undefined],
    [
      "a disabled prefix, which leaves the file's own",
      { disable: [{ fileOption: "java_package_prefix" }] },
      "java_package",
      undefined,
    ],
    ["a disabled repository", { disable: [{ module: "weather" }] }, "java_multiple_files", undefined],
    ["another repository", { disable: [{ module: "tides" }] }, "java_multiple_files", true],
  ])("gives %s", (_title, rules, option, expected) => {
    const options = managedOptions({ ...file, module: "weather" }, { ...plain, ...rules });

    expect(options.get(option)).toBe(expected);
  });
});

const engine = "buf";
const tools = { buf: await projectTool("buf"), protoc: await projectTool("protoc") };
const protos = new Map([
  [
    "acme/list/v1beta1/list-api.proto",
    'syntax = "proto3"; package acme.list.v1beta1; option java_package = "own";\n' +
      'import "acme/foo_bar.proto";\n' +
      "message Page { int64 size = 1; uint64 at = 2 [jstype = JS_NUMBER]; acme.Foo foo = 3; message In { sint64 x = 1; } }",
  ],
  ["acme/foo_bar.proto", 'syntax = "proto3"; package acme; message Foo { string id = 1; }'],
]);

describe("applyManaged", () => {
  let folder: string;
  let descriptorSet: Uint8Array;
  beforeAll(async () => {
    folder = await mkdtemp(path.join(tmpdir(), "managed-"));
    const targets = [...protos.keys()];
    const compiled = await compileProtos({ files: protos, targets, engine, tools, workFolder: folder });
    if (!compiled.ok) throw new Error(JSON.stringify(compiled.messages));
    descriptorSet = compiled.descriptorSet;
  });
  afterAll(() => rm(folder, { recursive: true }));

  it("makes generators give what they give in buf's managed mode", async () => {
    const config: ManagedConfig = {
      disable: [{ fileOption: "ruby_package", path: "acme/foo_bar.proto" }],
      override: [
        { fileOption: "java_package_prefix", value: "dev" },
        { fileOption: "csharp_namespace_prefix", value: "Shop" },
        { fileOption: "php_metadata_namespace_suffix", value: "Meta" },
      ],
    };
    const builtIns = ["java", "csharp", "php", "ruby", "objc"];

    const managed = applyManaged(descriptorSet, protos.keys(), config, () => undefined);
    const { outputs, failures } = await generateCode({
      descriptorSet: managed,
      targets: [...protos.keys()],
      languages: builtIns.map((name) => ({
        name,
        plugin: undefined,
        protocBuiltin: name,
        out: name,
        opt: [],
      })),
      engine,
      tools,
      hubFolder: folder,
      workFolder: folder,
      environment: { PATH: "" },
      reporter: silentReporter,
    });

    expect(failures).toEqual([]);
    const files = outputs.flatMap((output) => output.files);
    const ours = Object.fromEntries(files.map((one) => [one.path, Buffer.from(one.content).toString()]));
    expect(ours).toEqual(await generatedByBuf(builtIns));
  });

  async function generatedByBuf(builtIns: readonly string[]): Promise<Record<string, string>> {
    const template = {
      version: "v2",
      managed: {
        enabled: true,
        disable: [{ file_option: "ruby_package", path: "acme/foo_bar.proto" }],
        override: [
          { file_option: "java_package_prefix", value: "dev" },
          { file_option: "csharp_namespace_prefix", value: "Shop" },
          { file_option: "php_metadata_namespace_suffix", value: "Meta" },
        ],
      },
      inputs: [{ binary_image: "all.binpb" }],
      plugins: builtIns.map((name) => ({
        protoc_builtin: name,
        protoc_path: tools.protoc.command.file,
        out: `buf/${name}`,
        strategy: "all",
      })),
    };
    await writeFile(path.join(folder, "all.binpb"), descriptorSet);
    await writeFile(path.join(folder, "buf.gen.yaml"), JSON.stringify(template));
    const { file: program, args } = tools.buf.command;
    await run({ file: program, args: [...args, "generate"], cwd: folder, env: bufEnvironment(folder) });
    const top = path.join(folder, "buf");
    const names = (await readdir(top, { recursive: true, withFileTypes: true })).filter((one) =>
      one.isFile(),
    );
    const texts = names.map(async ({ parentPath, name }) => {
      const found = path.join(parentPath, name);
      return [path.relative(top, found).split(path.sep).join("/"), await readFile(found, "utf8")] as const;
    });
    return Object.fromEntries(await Promise.all(texts));
  }

  it("sets jstype where every file option is left as it is", () => {
    const config: ManagedConfig = {
      disable: fileOptions.map((fileOption) => ({ fileOption })),
      override: [{ fieldOption: "jstype", value: "JS_STRING" }],
    };

    const managed = applyManaged(descriptorSet, protos.keys(), config, () => undefined);

    const [before] = fromBinary(FileDescriptorSetSchema, descriptorSet).file.slice(-1);
    const [list] = fromBinary(FileDescriptorSetSchema, managed).file.slice(-1);
    expect(list!.options).toEqual(before!.options);
    expect(list!.messageType[0]!.field[0]!.options?.jstype).toBe(FieldOptions_JSType.JS_STRING);
  });

  it("sets jstype of 64-bit fields, and changes no file but the targets", () => {
    const config: ManagedConfig = {
      disable: [{ fieldOption: "jstype", field: "acme.list.v1beta1.Page.at" }],
      override: [{ fieldOption: "jstype", value: "JS_STRING" }],
    };
    const [target] = protos.keys();

    const managed = applyManaged(descriptorSet, [target!], config, () => undefined);

    const [foo, list] = fromBinary(FileDescriptorSetSchema, managed).file;
    const page = list!.messageType[0]!;
    expect(page.field.map(({ options }) => options?.jstype)).toEqual([
      FieldOptions_JSType.JS_STRING,
      FieldOptions_JSType.JS_NUMBER,
      undefined,
    ]);
    expect(page.nestedType[0]!.field[0]!.options?.jstype).toBe(FieldOptions_JSType.JS_STRING);
    expect(list!.options?.javaPackage).toBe("com.acme.list.v1beta1");
    expect(foo).toEqual(fromBinary(FileDescriptorSetSchema, descriptorSet).file[0]);
  });
});
