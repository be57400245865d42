import { execFileSync } from "node:child_process";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { buildFor, pinnedTool } from "../../src/toolchain/pinned.ts";
import { wellKnownTypes } from "../../src/toolchain/well-known-types.ts";

const project = join(import.meta.dirname, "../..");

describe("the table of pinned tools", () => {
  it("is what package-lock.json and node_modules give", () => {
    execFileSync(process.execPath, ["scripts/pin-tools.ts", "--check"], { cwd: project });
  });

  it.each([
    ["linux", "x64", "node_modules/@bufbuild/buf-linux-x64/bin/buf"],
    ["linux", "arm64", "node_modules/@bufbuild/buf-linux-aarch64/bin/buf"],
    ["linux", "arm", "node_modules/@bufbuild/buf-linux-armv7/bin/buf"],
    ["darwin", "arm64", "node_modules/@bufbuild/buf-darwin-arm64/bin/buf"],
    ["win32", "x64", "node_modules/@bufbuild/buf-win32-x64/bin/buf.exe"],
  ])("knows buf for %s %s", (os, cpu, executable) => {
    expect(buildFor(pinnedTool("buf"), { os, cpu })?.executable).toBe(executable);
  });

  it("knows protoc for Windows, and no buf for AIX", () => {
    const protoc = buildFor(pinnedTool("protoc"), { os: "win32", cpu: "x64" });

    expect(protoc?.executable).toBe("node_modules/protoc/bin/protoc-win64.exe");
    expect(buildFor(pinnedTool("buf"), { os: "aix", cpu: "ppc64" })).toBeUndefined();
  });
});

describe("wellKnownTypes", () => {
  it("holds what protoc brings, by import name", () => {
    const files = wellKnownTypes();

    expect(files.get("google/protobuf/timestamp.proto")).toContain("message Timestamp {");
    expect([...files.keys()]).toContain("google/protobuf/compiler/plugin.proto");
    expect([...files.keys()].every((name) => name.startsWith("google/protobuf/"))).toBe(true);
  });
});
