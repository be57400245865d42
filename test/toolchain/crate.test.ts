import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { run } from "../../src/process.ts";
import { crateUrl } from "../../src/toolchain/crate.ts";
import type { PinnedTool } from "../../src/toolchain/pinned.ts";
import { FileServer, sha256 } from "./file-server.ts";
import { tarball } from "./npm-registry.ts";
import { toolSandbox } from "./sandbox.ts";

const crate = tarball("protoc-gen-prost-1.2.3", {
  "Cargo.toml": "[package]\n",
  "Cargo.lock": "version = 4\n",
});
const pinned: PinnedTool = {
  kind: "crate",
  version: "1.2.3",
  versionLine: "1.2.3",
  builds: [
    {
      executable: "bin/protoc-gen-prost",
      packages: [{ name: "protoc-gen-prost", version: "1.2.3", integrity: sha256(crate) }],
    },
  ],
};

/** A cargo that notes its words and "builds" a script from the unpacked crate. */
const cargo = (folder: string) => `echo "$@" > ${folder}/told
while [ $# -gt 0 ]; do
  case "$1" in --root) root="$2" ;; --path) path="$2" ;; esac
  shift
done
test -f "$path/Cargo.lock" || exit 1
mkdir "$root/bin"
printf '#!/bin/sh\\necho built\\n' > "$root/bin/protoc-gen-prost"
`;
/** The system's tar, which has to be on PATH. */
const tar = 'PATH=/usr/bin:/bin exec tar "$@"\n';

async function scene(files: Record<string, string | Buffer>) {
  const server = await FileServer.start(files);
  const sandbox = await toolSandbox({ PROTOMANAGER_MIRROR: server.url });
  await sandbox.program("cargo", `PATH=/usr/bin:/bin\n${cargo(sandbox.folder)}`);
  await sandbox.program("tar", tar);
  return { server, sandbox };
}

describe("a tool that cargo builds", () => {
  it("is fetched where the index says, verified, and built as its lock file says", async () => {
    const { server, sandbox } = await scene({});
    await using _server = server;
    await using _sandbox = sandbox;
    server.files.set("/crates/config.json", JSON.stringify({ dl: `${server.url}dl` }));
    server.files.set("/dl/protoc-gen-prost/1.2.3/download", crate);

    const found = await sandbox.find("protoc-gen-prost", pinned);

    expect(found).toMatchObject({ source: "registry", digest: sha256(crate) });
    expect((await run({ ...found.command, cwd: sandbox.folder })).stdout.toString()).toBe("built\n");
    const told = await readFile(join(sandbox.folder, "told"), "utf8");
    expect(told).toMatch(/^install --quiet --locked --no-track --path .*protoc-gen-prost-1\.2\.3 --root /);
    expect(told).toContain(`source.protomanager-mirror.registry="sparse+${server.url}crates/"`);
    expect(await sandbox.find("protoc-gen-prost", pinned, { offline: true })).toEqual({
      ...found,
      source: "cache",
    });
  });

  it.each([
    ["https://x.test/dl", "https://x.test/dl/Prost-Gen/1.2.3/download"],
    ["https://x.test/{crate}-{version}.crate", "https://x.test/Prost-Gen-1.2.3.crate"],
    ["https://x.test/{prefix}/{lowerprefix}/{crate}", "https://x.test/Pr/os/pr/os/Prost-Gen"],
    ["https://x.test/{sha256-checksum}", "https://x.test/0102ff"],
  ])("lies where the index says: %s", (dl, url) => {
    const integrity = `sha256-${Buffer.from([1, 2, 255]).toString("base64")}`;
    expect(crateUrl(dl, { name: "Prost-Gen", version: "1.2.3", integrity })).toBe(url);
  });

  it("is not built from other bytes than the pinned ones", async () => {
    const { server, sandbox } = await scene({
      "/crates/dl/protoc-gen-prost-1.2.3.crate": tarball("protoc-gen-prost-1.2.3", { "Cargo.lock": "evil" }),
    });
    await using _server = server;
    await using _sandbox = sandbox;
    const dl = `${server.url}crates/dl/{crate}-{version}.crate`;
    server.files.set("/crates/config.json", JSON.stringify({ dl }));

    await expect(sandbox.find("protoc-gen-prost", pinned)).rejects.toThrow(
      "its bytes are not the pinned ones",
    );

    await expect(readFile(join(sandbox.folder, "told"))).rejects.toThrow("ENOENT");
    expect(await sandbox.cached()).toEqual([]);
  });

  it("tells what cargo said", async () => {
    const { server, sandbox } = await scene({ "/crates/dl/protoc-gen-prost/1.2.3/download": crate });
    await using _server = server;
    await using _sandbox = sandbox;
    server.files.set("/crates/config.json", JSON.stringify({ dl: `${server.url}crates/dl` }));
    await sandbox.program("cargo", "echo 'error: rustc 1.60.0 is not supported' >&2; exit 101\n");

    await expect(sandbox.find("protoc-gen-prost", pinned)).rejects.toThrow(
      "protoc-gen-prost 1.2.3 could not be built by cargo:\nerror: rustc 1.60.0 is not supported\n",
    );
  });

  it("says that Rust is missing, and that an index is none", async () => {
    const { server, sandbox } = await scene({ "/crates/config.json": "<html>" });
    await using _server = server;
    await using _sandbox = sandbox;
    await expect(sandbox.find("protoc-gen-prost", pinned)).rejects.toThrow(
      `${server.url}crates/config.json: has no address \`dl\` of its crates.`,
    );
    await using bare = await toolSandbox();

    await expect(bare.find("protoc-gen-prost", pinned)).rejects.toThrow(
      "protoc-gen-prost 1.2.3 is built with Rust, and there is no cargo on PATH. Install Rust",
    );
  });
});
