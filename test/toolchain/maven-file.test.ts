import { stat } from "node:fs/promises";
import { describe, expect, it } from "vitest";
import { run } from "../../src/process.ts";
import type { PinnedTool } from "../../src/toolchain/pinned.ts";
import { freePort } from "../support/free-port.ts";
import { FileServer, sha256 } from "./file-server.ts";
import { toolSandbox } from "./sandbox.ts";

const bytes = "#!/bin/sh\necho generated\n";
const path = "io/fake/plugin/1.2.3/plugin-1.2.3-any.exe";
const pinned: PinnedTool = {
  kind: "maven",
  version: "1.2.3",
  versionLine: null,
  builds: [
    {
      executable: "plugin.exe",
      packages: [{ name: "io.fake:plugin", version: "1.2.3", path, integrity: sha256(bytes) }],
    },
  ],
};
const jar: PinnedTool = { ...pinned, builds: [{ ...pinned.builds[0]!, runtime: "java" }] };

describe("a tool from a Maven repository", () => {
  it("is fetched below the mirror, can be started, and is in the cache the next time", async () => {
    await using server = await FileServer.start({ [`/tools/maven/${path}`]: bytes });
    await using sandbox = await toolSandbox({ PROTOMANAGER_MIRROR: `${server.url}tools` });

    const first = await sandbox.find("protoc-gen-grpc-java", pinned);
    const second = await sandbox.find("protoc-gen-grpc-java", pinned, { offline: true });

    expect(first).toMatchObject({ version: "1.2.3", source: "registry", digest: sha256(bytes) });
    expect(second).toEqual({ ...first, source: "cache" });
    expect(server.requests).toEqual([`/tools/maven/${path}`]);
    expect((await stat(first.command.file)).mode & 0o111).not.toBe(0);
    expect((await run({ ...first.command, cwd: sandbox.folder })).stdout.toString()).toBe("generated\n");
  });

  it.each<[what: string, serve: (server: FileServer) => void, message: RegExp]>([
    [
      "other bytes",
      (server) => void server.files.set(`/maven/${path}`, "#!/bin/sh\necho evil\n"),
      /its bytes are not the pinned ones \(wanted sha256-.*, got sha256-.*\)/,
    ],
    [
      "half of the bytes",
      (server) => {
        server.truncates = true;
      },
      /other side closed|terminated|aborted/,
    ],
    ["nothing", (server) => server.files.clear(), /not found there/],
  ])("is not in the cache when the mirror serves %s", async (_what, serve, message) => {
    await using server = await FileServer.start({ [`/maven/${path}`]: bytes });
    await using sandbox = await toolSandbox({ PROTOMANAGER_MIRROR: server.url });
    serve(server);

    const failure = await sandbox.find("protoc-gen-grpc-java", pinned).catch((error: Error) => error);

    expect(failure).toMatchObject({ name: "DownloadError", message: expect.stringMatching(message) });
    expect((failure as Error).message).toMatch(/^io\.fake:plugin 1\.2\.3 from 127\.0\.0\.1:\d+: /);
    expect(await sandbox.cached()).toEqual([]);
  });

  it("says that the mirror cannot be reached", async () => {
    const port = await freePort();
    await using sandbox = await toolSandbox({ PROTOMANAGER_MIRROR: `http://127.0.0.1:${port}/` });

    await expect(sandbox.find("protoc-gen-grpc-java", pinned)).rejects.toThrow(
      /^io\.fake:plugin 1\.2\.3 from 127\.0\.0\.1:\d+: .*ECONNREFUSED.*Check the network, PROTOMANAGER_MIRROR/,
    );
  });

  it("is started by the Java on PATH when it is a jar, and says when there is none", async () => {
    await using server = await FileServer.start({ [`/maven/${path}`]: bytes });
    await using sandbox = await toolSandbox({ PROTOMANAGER_MIRROR: server.url });
    await expect(sandbox.find("protoc-gen-grpc-kotlin", jar)).rejects.toThrow(
      "protoc-gen-grpc-kotlin 1.2.3 runs on Java, and there is no java on PATH. Install a Java runtime",
    );
    expect(server.requests).toEqual([]);
    await sandbox.program("java", 'echo "$1"\n');

    const { command } = await sandbox.find("protoc-gen-grpc-kotlin", jar);

    expect((await run({ ...command, cwd: sandbox.folder })).stdout.toString()).toBe("-jar\n");
  });
});
