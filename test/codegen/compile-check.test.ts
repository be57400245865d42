import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { expect, it } from "vitest";
import { compileCheck } from "../../src/codegen/compile-check/compile-check.ts";

it("asks the protoc_path of the hub's folder for the version that the code is of", async () => {
  const folder = await mkdtemp(path.join(tmpdir(), "compile-check-"));
  const put = async (name: string, line: string) => {
    await mkdir(path.dirname(path.join(folder, name)), { recursive: true });
    await writeFile(path.join(folder, name), `#!/bin/sh\necho '${line}'\n`, { mode: 0o755 });
  };
  try {
    await put("hub/my/protoc", "libprotoc 9.8");
    await put("bin/g++", "g++ 1");
    await put("bin/pkg-config", "36.2.0");

    const [result] = await compileCheck({
      outputs: [{ language: "cpp", files: [] }],
      languages: [{ name: "cpp", plugin: undefined, protocPath: "./my/protoc", out: "gen/cpp", opt: [] }],
      services: false,
      goFiles: [],
      protoc: undefined,
      hubFolder: path.join(folder, "hub"),
      workFolder: folder,
      environment: { PATH: path.join(folder, "bin") },
      offline: true,
      now: () => 0,
    });

    expect(result?.outcome).toBe("missing");
    expect(result?.message).toContain("the runtime here is 36.2.0, and the code is of protoc 9.8");
  } finally {
    await rm(folder, { recursive: true });
  }
});
