import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { create, fromBinary, toBinary } from "@bufbuild/protobuf";
import { FileDescriptorSetSchema } from "@bufbuild/protobuf/wkt";
import { describe, expect, it } from "vitest";
import { withPlainComments } from "../../src/codegen/comment-lines.ts";
import { generateCode } from "../../src/codegen/generate-code.ts";
import { silentReporter } from "../../src/events.ts";
import { compileProtos } from "../../src/toolchain/compile.ts";
import { projectTool } from "../toolchain/tools.ts";

function described(comment: string): Uint8Array {
  const location = [
    { path: [4, 0], span: [1, 0, 3], leadingComments: comment },
    { path: [4, 1], span: [2, 0, 3], trailingComments: comment, leadingDetachedComments: ["one", comment] },
    { path: [4, 2], span: [3, 0, 3] },
  ];
  const set = create(FileDescriptorSetSchema, { file: [{ name: "a.proto", sourceCodeInfo: { location } }] });
  return toBinary(FileDescriptorSetSchema, set);
}

describe("withPlainComments", () => {
  it.each(["\r", "\r\n", "\v", "\f", "\u0085", "\u2028", "\u2029"])("puts a line feed for %j", (end) => {
    expect(withPlainComments(described(` a${end}b${end}`))).toEqual(described(" a\nb\n"));
  });

  it.each(["go:generate sh -c id", "line x.go:1", "export F"])(
    "puts a blank before the directive %j",
    (text) => {
      const comment = `${text}\n more of ${text}\n${text}\n`;
      expect(withPlainComments(described(comment))).toEqual(
        described(` ${text}\n more of ${text}\n ${text}\n`),
      );
    },
  );

  it.each(["", " ", "\t "])("takes build constraints apart, behind %j too", (blanks) => {
    expect(withPlainComments(described(`${blanks}+build ignore\n a +build\n +builder\n`))).toEqual(
      described(`${blanks}+ build ignore\n a +build\n +builder\n`),
    );
  });

  it("gives the same bytes where there is nothing to do, however they are encoded", () => {
    const plain = described(" a\n\tb \u00e9\n");
    expect(withPlainComments(plain)).toBe(plain);
  });

  it("leaves unset what is unset", () => {
    const set = fromBinary(FileDescriptorSetSchema, withPlainComments(described("\r")));
    expect(Object.hasOwn(set.file[0]!.sourceCodeInfo!.location[2]!, "leadingComments")).toBe(false);
  });
});

describe("generateCode", () => {
  it.each(["buf", "protoc"] as const)("keeps a comment in a comment of C#, under %s", async (engine) => {
    const folder = await mkdtemp(path.join(tmpdir(), "comment-lines-"));
    const tools = { buf: await projectTool("buf"), protoc: await projectTool("protoc") };
    const targets = ["shop.proto"];
    const hostile = "class Hostile {}";
    const text = `syntax = "proto3";\n// Order.\u2028${hostile}\u0085${hostile}\r${hostile}\nmessage Order {}\n`;
    const files = new Map([["shop.proto", text]]);
    const compiled = await compileProtos({ files, targets, engine, tools, workFolder: folder });
    if (!compiled.ok) throw new Error(JSON.stringify(compiled.messages));

    const { outputs } = await generateCode({
      descriptorSet: compiled.descriptorSet,
      targets,
      languages: [{ name: "csharp", plugin: undefined, out: "csharp", opt: [] }],
      engine,
      tools,
      hubFolder: folder,
      workFolder: folder,
      environment: {},
      reporter: silentReporter,
    });
    await rm(folder, { recursive: true });

    const code = Buffer.from(outputs[0]!.files[0]!.content).toString();
    const lines = code.split(/[\r\n\u0085\u2028\u2029]/).filter((line) => line.includes(hostile));
    expect(lines.length).toBeGreaterThan(0);
    expect(lines.filter((line) => !/^\s*\/\/\//.test(line))).toEqual([]);
  });
});
