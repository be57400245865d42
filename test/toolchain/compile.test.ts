import { mkdtemp, readdir, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fromBinary, toBinary } from "@bufbuild/protobuf";
import { FileDescriptorProtoSchema, FileDescriptorSetSchema } from "@bufbuild/protobuf/wkt";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { type CompileResult, compileProtos, type Engine } from "../../src/toolchain/compile.ts";
import { projectTool } from "./tools.ts";

const buf = await projectTool("buf");
const protoc = await projectTool("protoc");
const engines = ["buf", "protoc"] as const;

let workFolder: string;
beforeEach(async () => {
  workFolder = await mkdtemp(join(tmpdir(), "protomanager-compile-"));
});
afterEach(async () => {
  expect(await readdir(workFolder)).toEqual([]);
  await rm(workFolder, { recursive: true });
});

async function compile(
  files: Record<string, string>,
  targets: string[],
  engine: Engine,
  tools: Parameters<typeof compileProtos>[0]["tools"] = { [engine]: engine === "buf" ? buf : protoc },
): Promise<CompileResult> {
  return await compileProtos({ files: new Map(Object.entries(files)), targets, engine, tools, workFolder });
}

function fileNames(result: CompileResult): string[] {
  if (!result.ok) throw new Error(JSON.stringify(result.messages));
  return fromBinary(FileDescriptorSetSchema, result.descriptorSet)
    .file.map(({ name }) => name)
    .sort();
}

describe("compileProtos", () => {
  it.each(engines)("%s gives the targets and what they import", async (engine) => {
    const files = {
      "a/a.proto": `
        edition = "2023";
        package a;
        import "google/protobuf/json_options.proto";
        import "google/protobuf/timestamp.proto";
        import "b.proto";
        message A { b.B b = 1; google.protobuf.Timestamp at = 2; }
      `,
      "b.proto": `syntax = "proto3"; package b; message B {}`,
      "unused.proto": `syntax = "proto3"; message {`,
    };

    const names = fileNames(await compile(files, ["a/a.proto"], engine));

    expect(names).toEqual(
      expect.arrayContaining(["a/a.proto", "b.proto", "google/protobuf/timestamp.proto"]),
    );
    expect(names).not.toContain("unused.proto");
  });

  it.each([
    ["buf", "o.proto", /^Failure: proto: required field Rule\.needed not set$/],
    [
      "protoc",
      "o.proto",
      /^protoc aborted\nCan't parse message .* missing required fields: \(rule\)\.needed\n/,
    ],
    // protoc does not look at what it only imports.
    ["protoc", "p.proto", /^option \(rule\) is incomplete: .* Rule\.needed .*: required field not set$/],
  ] as const)("%s refuses an incomplete option, compiling %s", async (engine, target, message) => {
    const text = `
      syntax = "proto2";
      import "google/protobuf/descriptor.proto";
      message Rule { required int32 needed = 1; optional int32 min = 2; }
      extend google.protobuf.FieldOptions { optional Rule rule = 50001; }
      message M { optional int32 n = 1 [(rule).min = 1]; }
    `;

    const files = {
      "o.proto": text,
      "p.proto": 'syntax = "proto3"; import "o.proto"; message P { M m = 1; }',
    };

    expect(await compile(files, [target], engine)).toEqual({
      ok: false,
      messages: [expect.objectContaining({ compiler: engine, message: expect.stringMatching(message) })],
    });
  });

  it("gives the same bytes of descriptors from both, however their options are written", async () => {
    const files = {
      "o.proto": `
        edition = "2023";
        import "google/protobuf/descriptor.proto";
        message Rule {
          string a = 1;
          string b = 2;
          Rule inner = 3;
          repeated Rule list = 4;
          map<string, Rule> map = 5;
        }
        extend google.protobuf.MessageOptions {
          string kept = 50001 [retention = RETENTION_SOURCE];
          string also = 50000;
          Rule rule = 50003;
          repeated Rule rules = 50004;
          repeated int32 numbers = 50005;
        }
        message Whole {
          option (kept) = "k";
          option deprecated = true;
          option (also) = "a";
          option (rule) = {
            list: [{ b: "1" a: "2" }, {}]
            b: "x"
            map: [{ key: "b" value: { b: "1" a: "2" } }, { key: "a" }]
            inner: { b: "2" a: "1" }
          };
          option (rules) = { b: "1" a: "2" };
          option (numbers) = 2;
          option (numbers) = 1;
        }
        // In pieces.
        message Pieces { // At the end of a line.
          option (rule).inner.b = "x";
          option (rule).a = "y";
          option (rule).inner.a = "z";
        }
      `,
    };

    const sets = await Promise.all(engines.map((engine) => compile(files, ["o.proto"], engine)));

    const [first, second] = sets.map((set) => {
      if (!set.ok) throw new Error(JSON.stringify(set.messages));
      return fromBinary(FileDescriptorSetSchema, set.descriptorSet).file.find(
        ({ name }) => name === "o.proto",
      )!;
    });
    const comments = (file: typeof first) =>
      file?.sourceCodeInfo?.location.flatMap(({ leadingComments, trailingComments }) =>
        [leadingComments, trailingComments].filter(Boolean),
      );
    expect(comments(first)).toEqual([" In pieces.\n", " At the end of a line.\n"]);
    expect(comments(second)).toEqual(comments(first));
    const bytes = [first, second].map((file) => {
      const { sourceCodeInfo: _, ...rest } = file!;
      return Buffer.from(toBinary(FileDescriptorProtoSchema, rest)).toString("hex");
    });
    expect(bytes[0]).toBe(bytes[1]);
  });

  it.each<[Engine, string, string]>([
    ["buf", "cannot find `Missing` in this scope", "imported file does not exist"],
    ["protoc", '"Missing" is not defined.', 'Import "none.proto" was not found or had errors.'],
  ])("%s says where and what is wrong", async (engine, missingType, missingImport) => {
    const bad = `syntax = "proto3";\npackage a;\nimport "ok.proto";\nmessage A { Missing m = 1; }`;
    const lost = `syntax = "proto3";\nimport "none.proto";`;
    const files = { "a/bad.proto": bad, "ok.proto": `syntax = "proto3";`, "lost.proto": lost };

    const typed = await compile(files, ["a/bad.proto"], engine);
    const imported = await compile(files, ["lost.proto"], engine);

    expect(typed).toEqual({
      ok: false,
      messages: [{ compiler: engine, path: "a/bad.proto", line: 4, column: 13, message: missingType }],
    });
    expect(imported).toEqual({
      ok: false,
      messages: expect.arrayContaining([
        { compiler: engine, path: "lost.proto", line: 2, column: 1, message: missingImport },
      ]),
    });
  });

  it("lets the other compiler object where both are given", async () => {
    const repeated = `
      syntax = "proto2";
      message M { extensions 100 to 200; }
      extend M { optional string one = 100; }
      extend M { optional string two = 100; }
    `;

    const result = await compile({ "m.proto": repeated }, ["m.proto"], "protoc", { buf, protoc });

    if (result.ok) throw new Error("compiled");
    expect(new Set(result.messages.map(({ compiler }) => compiler))).toEqual(new Set(["buf", "protoc"]));
  });

  it.each(["@x.proto", "-x.proto", "with space/ü.proto", "--plugin=x/a.proto"])(
    "compiles %s as a file, whatever its name looks like",
    async (name) => {
      const files = { [name]: `syntax = "proto3"; message M {}` };

      const results = await Promise.all(engines.map((engine) => compile(files, [name], engine)));

      expect(results.map(fileNames)).toEqual([[name], [name]]);
    },
  );

  it.each([
    "/etc/x.proto",
    "../x.proto",
    "a/../../x.proto",
    "buf.yaml",
    "a\nb.proto",
    "c:x.proto",
    "a\\b.proto",
    "a//b.proto",
  ])("refuses to write %j", async (name) => {
    await expect(compile({ [name]: "" }, [], "buf")).rejects.toThrow("cannot be an import name");
  });
});
