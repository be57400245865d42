import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { describe, expect, it } from "vitest";
import { importsOf } from "../../examples/split.ts";
import { run } from "../../src/process.ts";
import { generateSystem, withOneField } from "./generate-system.ts";

const protoc = join(import.meta.dirname, "..", "..", "node_modules", ".bin", "protoc");

describe("generateSystem", () => {
  it("gives the same bytes for the same seed, and others for another", () => {
    const first = generateSystem(10, { seed: 7 });

    expect(generateSystem(10, { seed: 7 })).toEqual(first);
    expect(generateSystem(10, { seed: 8 })).not.toEqual(first);
  });

  it("gives protos that compile together", async () => {
    const folder = await mkdtemp(join(tmpdir(), "protomanager-bench-test-"));
    const paths: string[] = [];
    for (const { files } of generateSystem(20).repositories) {
      for (const [path, text] of files) {
        await mkdir(dirname(join(folder, path)), { recursive: true });
        await writeFile(join(folder, path), text);
        paths.push(path.replace(/^proto\//, ""));
      }
    }

    const args = ["-Iproto", `--descriptor_set_out=${join(folder, "out.binpb")}`, ...paths];
    const result = await run({ file: protoc, args, cwd: folder });
    await rm(folder, { recursive: true });

    expect(result.stderr).toBe("");
  });

  it("imports what it declares as dependencies, and nothing else", () => {
    const { repositories } = generateSystem(30);

    for (const { files, dependencies } of repositories) {
      const imported = new Set([...files.values()].flatMap(importsOf));
      const expected = dependencies.map((name) => `${name.replaceAll("-", "_")}/v1/file_0.proto`);
      expect([...imported].sort()).toEqual(expected);
    }
    expect(repositories.some(({ dependencies }) => dependencies.length > 0)).toBe(true);
  });
});

describe("withOneField", () => {
  it("changes one line of one file", () => {
    const [repository] = generateSystem(1).repositories;

    const changed = withOneField(repository!);

    expect(changed.size).toBe(1);
    for (const [path, text] of changed) {
      const before = repository!.files.get(path)!.split("\n");
      const added = text.split("\n").filter((line) => !before.includes(line));
      expect(added).toEqual(["  string added = 7;"]);
    }
  });
});
