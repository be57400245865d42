import { chmod, mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";

const require = createRequire(import.meta.url);

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), "on-path-"));
  for (const name of [
    "checkout/tool",
    "checkout/bin/tool",
    "a/tool",
    "b/tool",
    "checkout/tool.exe",
    "b/tool.exe",
  ]) {
    await mkdir(path.dirname(path.join(folder, name)), { recursive: true });
    await writeFile(path.join(folder, name), "#!/bin/sh\n");
    await chmod(path.join(folder, name), 0o755);
  }
});
afterAll(() => rm(folder, { recursive: true }));

/** As it is in the checkout on a platform: `which` asks for that when it is loaded, so it is loaded anew. */
async function found(platform: NodeJS.Platform, entries: readonly string[], more = {}): Promise<string[]> {
  vi.resetModules();
  for (const file of Object.keys(require.cache)) {
    if (/node_modules[/\\](?:which|isexe)[/\\]/.test(file)) delete require.cache[file];
  }
  vi.spyOn(process, "platform", "get").mockReturnValue(platform);
  vi.spyOn(process, "cwd").mockReturnValue(path.join(folder, "checkout"));
  vi.doMock("which", () => ({ default: require("which") }));
  try {
    const { onPath } = await import("../src/on-path.ts");
    return await onPath("tool", { PATH: entries.join(path.delimiter), ...more });
  } finally {
    vi.doUnmock("which");
    vi.restoreAllMocks();
  }
}

describe("onPath", () => {
  const b = () => path.join(folder, "b");
  const a = () => path.join(folder, "a");
  const places = (files: readonly string[]) => files.map((file) => path.relative(folder, file));

  it("finds all, in the order of PATH, also in quotation marks", async () => {
    expect(places(await found("linux", [b(), path.join(folder, "none"), `"${a()}"`]))).toEqual([
      "b/tool",
      "a/tool",
    ]);
  });

  it.each(["linux", "win32"] as const)("looks into no current folder on %s", async (platform) => {
    const relative = path.relative(process.cwd(), path.join(folder, "checkout/bin"));
    const files = await found(platform, ["", ".", "bin", relative, b()], { PATHEXT: ".exe" });

    expect(new Set(places(files))).toEqual(new Set([platform === "win32" ? "b/tool.exe" : "b/tool"]));
  });

  it("finds nothing without PATH", async () => {
    expect(await found("linux", [], { PATH: undefined })).toEqual([]);
  });
});

describe("startable", () => {
  it("starts no program of the folder a child runs in by its name on Windows", async () => {
    const { run } = await import("../src/process.ts");
    const cwd = path.join(folder, "checkout");
    const start = (PATH: string) => run({ file: "tool", args: [], cwd, env: { PATH } });
    expect((await start("bin")).exitCode).toBe(0);

    vi.spyOn(process, "platform", "get").mockReturnValue("win32");
    try {
      await expect(start("bin")).rejects.toThrow("tool: could not be started: there is no such program");
      expect((await start(path.join(folder, "b"))).exitCode).toBe(0);
    } finally {
      vi.restoreAllMocks();
    }
  });
});
