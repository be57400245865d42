/** The buf.yaml that docs/layouts.md gives to whoever lints a hub. */

import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { runAny } from "../../src/process.ts";
import { assembled } from "../assembly/assembled.ts";
import { oneFileEach } from "../assembly/support.ts";
import { writeFiles } from "../run/scene.ts";
import { bufPath } from "../support/compilers.ts";

const config = {
  output: "protos/global.proto",
  importPath: "global.proto",
  package: "acme.global",
  goPackage: "example.com/acme",
  layout: "parts",
} as const;

describe("lint of a hub in parts", () => {
  it("finds nothing that merging makes unavoidable, and has no exception to spare", async () => {
    const file = (name: string) =>
      `syntax = "proto3";\npackage ${name}.v1;\nmessage Item { string id = 1; }\nenum Kind { UNKNOWN = 0; }\n` +
      "service Api { rpc Get(Item) returns (Item); rpc Put(Item) returns (Item); }\n";
    const { files } = assembled(oneFileEach({ a: file("a"), b: file("b") }), { config });
    const documented = await documentedConfig();

    expect(await lint(files, documented)).toEqual([]);
    const exceptions = documented.match(/[A-Z]+(?:_[A-Z]+)+/g)!;
    const strict = documented.replace(/ +except:[\s\S]*/, "");
    expect(await lint(files, strict)).toEqual(exceptions.toSorted());
  });
});

async function documentedConfig(): Promise<string> {
  const page = await readFile(path.join(import.meta.dirname, "../../docs/layouts.md"), "utf8");
  return page.match(/```yaml\n(version: v2\n[\s\S]*?)```/)![1]!;
}

/** Rules that found something, sorted. */
async function lint(files: ReadonlyMap<string, string>, bufYaml: string): Promise<string[]> {
  const folder = await mkdtemp(path.join(tmpdir(), "lint-"));
  try {
    await writeFiles(folder, { ...Object.fromEntries(files), "buf.yaml": bufYaml });
    const { stdout, stderr } = await runAny({
      file: bufPath(),
      args: ["lint", "--error-format", "json"],
      cwd: folder,
      env: { BUF_CACHE_DIR: path.join(folder, "cache") },
    });
    expect(stderr).toBe("");
    const lines = stdout
      .toString()
      .split("\n")
      .filter((line) => line !== "");
    return [...new Set(lines.map((line) => (JSON.parse(line) as { type: string }).type))].sort();
  } finally {
    await rm(folder, { recursive: true });
  }
}
