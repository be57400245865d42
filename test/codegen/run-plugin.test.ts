import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { create, type MessageInitShape, toBinary } from "@bufbuild/protobuf";
import { CodeGeneratorResponseSchema, FileDescriptorSetSchema } from "@bufbuild/protobuf/wkt";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { descriptorsFile } from "../../src/codegen/engine.ts";
import { runPlugin } from "../../src/codegen/run-plugin.ts";
import { silentReporter } from "../../src/events.ts";

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), "run-plugin-"));
  await mkdir(path.join(folder, "out"));
  await writeFile(
    path.join(folder, descriptorsFile),
    toBinary(FileDescriptorSetSchema, create(FileDescriptorSetSchema)),
  );
});
afterEach(() => rm(folder, { recursive: true }));

/** Runs a plugin that answers so. */
async function answer(file: NonNullable<MessageInitShape<typeof CodeGeneratorResponseSchema>["file"]>) {
  const response = toBinary(CodeGeneratorResponseSchema, create(CodeGeneratorResponseSchema, { file }));
  await writeFile(path.join(folder, "response"), response);
  const script = 'process.stdin.resume(); process.stdout.write(require("node:fs").readFileSync("response"))';
  return runPlugin({ file: process.execPath, args: ["-e", script] }, [], [], "out", {
    folder,
    targetsOf: () => [],
    targetsAndImportsOf: () => [],
    tools: {},
    surroundings: {},
    signal: undefined,
    reporter: silentReporter,
  });
}

describe("runPlugin", () => {
  it("goes on with the file before where a file has no name", async () => {
    expect(await answer([{ name: "a/x.txt", content: "one " }, { content: "two" }])).toBe(undefined);
    expect(await readFile(path.join(folder, "out/a/x.txt"), "utf8")).toBe("one two");
  });

  it("goes on at an insertion point where a file has no name", async () => {
    const first = { name: "x.txt", content: "// @@protoc_insertion_point(p)\nend" };
    const files = [first, { name: "x.txt", insertionPoint: "p", content: "one" }, { content: " two\n" }];

    expect(await answer(files)).toBe(undefined);
    expect(await readFile(path.join(folder, "out/x.txt"), "utf8")).toBe(
      "one two\n// @@protoc_insertion_point(p)\nend",
    );
  });

  it("refuses an insertion point without a name", async () => {
    const files = [
      { name: "x.txt", content: "// @@protoc_insertion_point(p)\n" },
      { insertionPoint: "p", content: "one" },
    ];
    expect(await answer(files)).toContain('without a name has the insertion point "p"');
  });

  it.each([
    ["", "has no name"],
    ["../x", "outside the output folder"],
    ["/x", "outside the output folder"],
    ["x:y", "outside the output folder"],
    ["x\0y", "is no name of a file"],
  ])("refuses a file called %j", async (name, message) => {
    expect(await answer([{ name, content: "x" }])).toContain(message);
    expect(await readdir(path.join(folder, "out"))).toEqual([]);
  });
});
