import { chmod, mkdir, mkdtemp, readdir, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type GenerateRequest, type GenerateResult, generateCode } from "../../src/codegen/generate-code.ts";
import type { LanguageProfile } from "../../src/codegen/profiles/profile.ts";
import { profileOf, profiles } from "../../src/codegen/profiles/profiles.ts";
import type { LanguageConfig } from "../../src/config/config.ts";
import { silentReporter } from "../../src/events.ts";
import { compileProtos, type Engine } from "../../src/toolchain/compile.ts";
import { projectTool } from "../toolchain/tools.ts";

const tools = {
  buf: await projectTool("buf"),
  protoc: await projectTool("protoc"),
  "protoc-gen-es": await projectTool("protoc-gen-es"),
};
const engines = ["buf", "protoc"] as const;

const files = new Map([
  [
    "global.proto",
    `
      edition = "2023";
      package shop.v1;
      import "acme/type/money.proto";
      import "google/protobuf/timestamp.proto";
      option java_multiple_files = true;
      option objc_class_prefix = "SHP";
      // What is bought.
      message Order {
        option (acme.type.source) = "only in sources";
        option (acme.type.label) = { text: "t" tail: 5 name: "n" note: "inside" inner: { red: true tail: 1 } };
        string id = 1; // Never empty.
        acme.type.Money total = 2 [(acme.type.note) = "n"];
        google.protobuf.Timestamp at = 3;
        map<string, Kind> kinds = 4;
      }
      enum Kind { KIND_UNSPECIFIED = 0; KIND_GIFT = 1; }
      service Orders { rpc Get(Order) returns (stream Order); }
    `,
  ],
  [
    "acme/type/money.proto",
    `
      syntax = "proto3";
      package acme.type;
      import "google/protobuf/descriptor.proto";
      message Money { int64 units = 1; }
      message Label {
        string name = 1;
        string text = 2;
        oneof color { bool red = 3; string other = 4; }
        int32 tail = 5;
        Label inner = 6;
        string note = 7 [retention = RETENTION_SOURCE];
      }
      extend google.protobuf.MessageOptions {
        Label label = 50001;
        string source = 50003 [retention = RETENTION_SOURCE];
      }
      extend google.protobuf.FieldOptions { string note = 50002; }
    `,
  ],
]);
const targets = ["global.proto"];

let folder: string;
const descriptorSets = new Map<Engine, Uint8Array>();
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "protomanager codegen-"));
  await mkdir(join(folder, "work"));
  for (const engine of engines) {
    const compiled = await compileProtos({ files, targets, engine, tools, workFolder: folder });
    if (!compiled.ok) throw new Error(JSON.stringify(compiled.messages));
    descriptorSets.set(engine, compiled.descriptorSet);
  }
});
afterAll(async () => {
  expect(await readdir(join(folder, "work"))).toEqual([]);
  await rm(folder, { recursive: true });
});

function language(name: string, more: Partial<LanguageConfig> = {}): LanguageConfig {
  return { name, plugin: undefined, out: `gen/${name}`, opt: [], ...more };
}

async function generate(
  engine: Engine,
  configs: LanguageConfig[],
  more: Partial<GenerateRequest> = {},
): Promise<GenerateResult> {
  return await generateCode({
    descriptorSet: descriptorSets.get(engine)!,
    targets,
    languages: configs,
    engine,
    tools,
    hubFolder: folder,
    workFolder: join(folder, "work"),
    environment: { PATH: "" },
    reporter: silentReporter,
    ...more,
  });
}

/** A plugin that answers every request with one file. */
async function plugin(name: string, path: string, script = ""): Promise<string> {
  const text = `#!${process.execPath}
    const fs = require("node:fs");
    fs.readFileSync(0);
    ${script}
    const field = (tag, bytes) => Buffer.concat([Buffer.from([tag, bytes.length]), bytes]);
    const content = Buffer.from(typeof answer === "undefined" ? "text" : answer);
    const long = Buffer.concat([Buffer.from([0x7a, (content.length & 127) | 128, content.length >> 7]), content]);
    const file = Buffer.concat([field(0x0a, Buffer.from(${JSON.stringify(path)})), long]);
    const header = Buffer.from([0x7a, (file.length & 127) | 128, file.length >> 7]);
    // supported_features, minimum_edition and maximum_edition: editions up to 2023.
    const features = Buffer.from([0x10, 0x03, 0x18, 0xe6, 0x07, 0x20, 0xe8, 0x07]);
    process.stdout.write(Buffer.concat([features, header, file]));
  `;
  await writeFile(join(folder, name), text);
  await chmod(join(folder, name), 0o755);
  return `./${name}`;
}

/** Names of its generators that need no tool but those that the tests have. */
function atHand({ generators }: LanguageProfile): string[] {
  return generators
    .filter(({ plugin }) => "builtIn" in plugin || plugin.tool === "protoc-gen-es")
    .map(({ name }) => name);
}

/** Path → content, one character a byte. */
function texts({ outputs }: GenerateResult): Record<string, string> {
  const files = outputs.flatMap(({ files }) => files);
  return Object.fromEntries(
    files.map(({ path, content }) => [path, Buffer.from(content).toString("latin1")]),
  );
}

/** The descriptor that TypeScript's code embeds, one character a byte. */
function fileDescriptor(result: GenerateResult): string {
  const encoded = /fileDesc\("([^"]+)"/.exec(texts(result)["gen/typescript/global_pb.ts"] ?? "")?.[1];
  return Buffer.from(encoded ?? "", "base64").toString("latin1");
}

function paths(result: GenerateResult): string[] {
  expect(result.failures).toEqual([]);
  return result.outputs.flatMap(({ files }) => files.map(({ path }) => path));
}

describe("generateCode", () => {
  it("gives the same files from buf and protoc, for every built-in language", async () => {
    const configs = profiles.flatMap((profile) => {
      const plugins = atHand(profile);
      return plugins.length === 0 ? [] : [language(profile.name, { plugins })];
    });

    const [byBuf, byProtoc] = await Promise.all(engines.map((engine) => generate(engine, configs)));

    expect(byBuf!.failures).toEqual([]);
    expect(byBuf!.outputs.map((output) => output.language)).toEqual(configs.map(({ name }) => name));
    expect(texts(byProtoc!)).toEqual(texts(byBuf!));
    expect(fileDescriptor(byProtoc!)).toContain("shop.v1");
    expect(fileDescriptor(byProtoc!)).not.toContain("only in sources");
  });

  it.each<[language: string, files: string[]]>([
    ["cpp", ["global.pb.cc", "global.pb.h"]],
    ["csharp", ["Shop/V1/Global.cs"]],
    ["objc", ["Global.pbobjc.h", "Global.pbobjc.m"]],
    ["python", ["global_pb2.py", "global_pb2.pyi"]],
    ["ruby", ["global_pb.rb"]],
    [
      "rust",
      [
        "acme/type/money.u.pb.rs",
        "global.u.pb.rs",
        "google/protobuf/descriptor.u.pb.rs",
        "google/protobuf/generated.rs",
      ],
    ],
    ["typescript", ["acme/type/money_pb.ts", "global_pb.ts"]],
  ])("generates %s into its folder", async (name, expected) => {
    const result = await generate("protoc", [language(name, { plugins: atHand(profileOf(name)!) })]);

    expect(paths(result)).toEqual(expected.map((file) => `gen/${name}/${file}`));
  });

  it("generates Kotlin together with the Java it extends, and PHP with its metadata", async () => {
    const result = await generate("protoc", [
      language("kotlin", { plugins: ["java", "kotlin"] }),
      language("php"),
    ]);

    expect(paths(result)).toEqual(
      expect.arrayContaining([
        "gen/kotlin/shop/v1/Order.java",
        "gen/kotlin/shop/v1/OrderKt.kt",
        "gen/php/GPBMetadata/PBGlobal.php",
        "gen/php/Shop/V1/Order.php",
      ]),
    );
  });

  it.each(engines)("%s passes options on, in place of the default of the same key", async (engine) => {
    const result = await generate(engine, [
      language("typescript", { opt: ["target=js+dts", "import_extension=js"] }),
    ]);

    expect(paths(result)).toContain("gen/typescript/global_pb.js");
    const text = Buffer.from(
      result.outputs[0]!.files.find(({ path }) => path.endsWith("global_pb.js"))!.content,
    );
    expect(text.toString()).toContain('from "./acme/type/money_pb.js"');
  });

  it.each(engines)(
    "%s runs a plugin of the hub without what Actions and the caller keep in the environment",
    async (engine) => {
      process.env.INPUT_TOKEN = "secret";
      process.env.GITHUB_ENV = "secret";
      process.env.ACTIONS_RUNTIME_TOKEN = "secret";
      try {
        const path = await plugin(
          "protoc-gen-environment",
          "environment.json",
          "const answer = JSON.stringify(Object.keys(process.env));",
        );

        const result = await generate(engine, [language("environment", { plugin: path, out: "gen" })]);

        expect(paths(result)).toEqual(["gen/environment.json"]);
        const names = JSON.parse(Buffer.from(result.outputs[0]!.files[0]!.content).toString()) as string[];
        expect(names).toContain("PATH");
        expect(names.filter((name) => /^(?:INPUT|GITHUB|ACTIONS)_/.test(name))).toEqual([]);
      } finally {
        delete process.env.INPUT_TOKEN;
        delete process.env.GITHUB_ENV;
        delete process.env.ACTIONS_RUNTIME_TOKEN;
      }
    },
  );

  it.each(engines)("%s finds a plugin on PATH by its short name", async (engine) => {
    await plugin("protoc-gen-short", "short.txt");

    const result = await generate(engine, [language("short", { plugin: "short" })], {
      environment: { PATH: folder },
    });

    expect(paths(result)).toEqual(["gen/short/short.txt"]);
  });

  it.each(engines)(
    "%s names the language whose plugin fails, with what it printed, and keeps the others",
    async (engine) => {
      const path = await plugin("protoc-gen-bad", "x", `console.error("no such luck"); process.exit(3);`);

      const result = await generate(engine, [language("ruby"), language("bad", { plugin: path })]);

      expect(result.outputs.map((output) => output.language)).toEqual(["ruby"]);
      expect(result.failures).toEqual([
        { language: "bad", message: expect.stringContaining("no such luck") },
      ]);
    },
  );

  it.each(engines)("%s says that a plugin printed something else than a response", async (engine) => {
    const path = await plugin("protoc-gen-chatty", "x", 'console.log("hello, I generate code");');

    const result = await generate(engine, [language("chatty", { plugin: path })]);

    const message = engine === "protoc" ? /is not a CodeGeneratorResponse/ : /chatty/;
    expect(result.failures).toEqual([{ language: "chatty", message: expect.stringMatching(message) }]);
  });

  it.each<[Engine, string]>([
    ["buf", "../escaped.txt"],
    ["buf", "/escaped.txt"],
    ["buf", "a/../../../escaped.txt"],
    ["buf", ".github/workflows/x.yml"],
    ["protoc", "../escaped.txt"],
    ["protoc", "a/../../../escaped.txt"],
    ["protoc", ".GIT/hooks/x"],
  ])("%s writes nothing for a plugin that asks for %s", async (engine, path) => {
    const evil = await plugin("protoc-gen-evil", path);

    const result = await generate(engine, [language("evil", { plugin: evil, out: "." })]);

    expect(result.outputs).toEqual([]);
    expect(result.failures).toEqual([{ language: "evil", message: expect.not.stringContaining("edition") }]);
    expect((await readdir(folder, { recursive: true })).join()).not.toContain("escaped");
  });

  it("refuses a link that a plugin made", async () => {
    const path = await plugin("protoc-gen-link", "file.txt", `fs.symlinkSync("/etc", "out/0/etc");`);

    const result = await generate("protoc", [language("link", { plugin: path })]);

    expect(result.failures).toEqual([
      { language: "link", message: '"gen/link/etc": a symbolic link is not generated code.' },
    ]);
  });

  it.each<[name: string, config: Partial<LanguageConfig>, message: string]>([
    ["cobol", {}, "no generator is built in for it. Built in are go, python, typescript, java,"],
    ["cpp", { protocPath: "protoc-of-old" }, "protoc_path protoc-of-old is not on PATH."],
    ["own", { plugin: "protoc-gen-none" }, "the plugin protoc-gen-none is not on PATH."],
    ["own", { plugin: "./none" }, "is not a program that may be run. Check the path"],
    ["java", { opt: ["a\nb"] }, "holds a control character"],
  ])("says what to do about %s %j", async (name, config, message) => {
    const result = await generate("buf", [language(name, config)]);

    expect(result.outputs).toEqual([]);
    expect(result.failures).toEqual([{ language: name, message: expect.stringContaining(message) }]);
  });

  it("tells the later of two languages that write one file differently", async () => {
    const one = await plugin("protoc-gen-one", "same.txt", `const answer = "one";`);
    const two = await plugin("protoc-gen-two", "Same.txt", `const answer = "two";`);

    const result = await generate("buf", [
      language("one", { plugin: one, out: "gen" }),
      language("two", { plugin: two, out: "gen" }),
    ]);

    expect(result.outputs.map((output) => output.language)).toEqual(["one"]);
    expect(result.failures).toEqual([
      { language: "two", message: expect.stringContaining("gen/Same.txt: one generates this file too") },
    ]);
  });
});
