import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { unpinnedModules } from "../../src/toolchain/go-program.ts";
import type { PinnedTool } from "../../src/toolchain/pinned.ts";
import { type ToolSandbox, toolSandbox } from "./sandbox.ts";

const main = { name: "fake.example/plugin", version: "v1.2.3", integrity: "h1:main=" };
const dependency = { name: "fake.example/dependency", version: "v0.1.0", integrity: "h1:dependency=" };
const pinned: PinnedTool = {
  kind: "go",
  version: "v1.2.3",
  versionLine: "protoc-gen-go v1.2.3",
  builds: [
    {
      executable: "protoc-gen-go",
      program: "fake.example/plugin/cmd/protoc-gen-go",
      packages: [main, dependency],
    },
  ],
};
const build = `/tmp/protoc-gen-go: go1.26.8
	path	fake.example/plugin/cmd/protoc-gen-go
	mod	fake.example/plugin	v1.2.3	h1:main=
	dep	fake.example/dependency	v0.1.0	h1:dependency=
	build	-trimpath=true
`;

/** A go command that notes what it is told, "builds" a script, and says of it what is given. */
const fakeGo = (said: string) => `case "$1" in
install)
  echo "$@ GOPROXY=$GOPROXY GOSUMDB=$GOSUMDB CGO_ENABLED=$CGO_ENABLED GOMODCACHE=\${GOMODCACHE##*/} GOFLAGS=$GOFLAGS TOKEN=$GITHUB_TOKEN" >> "$HOME/told"
  printf '#!/bin/sh\\necho v1.2.3\\n' > "$GOBIN/protoc-gen-go" ;;
version)
  printf '${said.replaceAll("\n", "\\n").replaceAll("\t", "\\t")}' ;;
esac
`;

describe("unpinnedModules", () => {
  it("finds nothing in a program of pinned modules, be they all or fewer", () => {
    expect(unpinnedModules(build, [main, dependency])).toEqual([]);
    expect(unpinnedModules(build.replace(/\tdep.*\n/, ""), [main, dependency])).toEqual([]);
  });

  it.each([
    ["another sum", build.replace("h1:main=", "h1:evil="), "wanted v1.2.3 h1:main=, got v1.2.3 h1:evil="],
    ["another version", build.replace("v0.1.0", "v0.1.1"), "wanted v0.1.0 h1:dependency="],
    [
      "a module more",
      `${build}\tdep\tfake.example/more\tv1.0.0\th1:more=\n`,
      "fake.example/more: wanted none",
    ],
    ["a replaced module", `${build}\t=>\t./here\t\t\n`, "a module is replaced by ./here"],
    ["another program", "protoc-gen-go: go1.26.8\n", "fake.example/plugin is not in it"],
  ])("names %s", (_what, said, problem) => {
    expect(unpinnedModules(said, [main, dependency]).join()).toContain(problem);
  });
});

describe("a tool that go builds", () => {
  const told = (sandbox: ToolSandbox) => readFile(join(sandbox.folder, "told"), "utf8");

  it("is built with the settings of go alone, and lies in the cache afterwards", async () => {
    await using sandbox = await toolSandbox({ GOFLAGS: "-modcacherw", GITHUB_TOKEN: "secret" });
    await sandbox.program("go", fakeGo(build).replaceAll("$HOME", sandbox.folder));
    sandbox.environment.GOPROXY = "https://go.acme.example";

    const found = await sandbox.find("protoc-gen-go", pinned);
    const again = await sandbox.find("protoc-gen-go", pinned, { offline: true });

    expect(await told(sandbox)).toBe(
      "install -trimpath fake.example/plugin/cmd/protoc-gen-go@v1.2.3 GOPROXY=https://go.acme.example GOSUMDB= " +
        "CGO_ENABLED=0 GOMODCACHE= GOFLAGS=-modcacherw TOKEN=\n",
    );
    expect(found).toMatchObject({ source: "registry", version: "v1.2.3", digest: "h1:main=" });
    expect(again).toEqual({ ...found, source: "cache" });
  });

  it("goes to the mirror instead, which need not have the checksum database, past the user's module cache", async () => {
    await using sandbox = await toolSandbox({ PROTOMANAGER_MIRROR: "https://packages.acme.example" });
    await sandbox.program("go", fakeGo(build).replaceAll("$HOME", sandbox.folder));

    await sandbox.find("protoc-gen-go", pinned);

    expect(await told(sandbox)).toContain("GOPROXY=https://packages.acme.example/go/ GOSUMDB=off ");
  });

  it("is not in the cache when another module was linked in than the pinned one", async () => {
    await using sandbox = await toolSandbox();
    const go = fakeGo(build.replace("h1:main=", "h1:evil="));
    await sandbox.program("go", go.replaceAll("$HOME", sandbox.folder));

    await expect(sandbox.find("protoc-gen-go", pinned)).rejects.toThrow(
      /^fake\.example\/plugin\/cmd\/protoc-gen-go@v1\.2\.3: its modules are not the pinned ones \(.*h1:evil=/,
    );

    expect(await sandbox.cached()).toEqual([]);
  });

  it.each([
    ["verifying fake.example/plugin@v1.2.3: checksum mismatch", "the proxy serves something else"],
    ["requires go >= 1.30 (running go 1.26.8; GOTOOLCHAIN=local)", "Install a newer Go"],
    ["write: no space left on device", "Make room on the disk"],
    ["dial tcp: no such host", "Check the network, GOPROXY"],
  ])("tells what go said, as %s, and what to do", async (said, advice) => {
    await using sandbox = await toolSandbox();
    await sandbox.program("go", `echo 'go: ${said}' >&2; exit 1\n`);

    const failure = (await sandbox.find("protoc-gen-go", pinned).catch((error) => error)) as Error;

    expect(failure.name).toBe("DownloadError");
    expect(failure.message).toContain(`could not be built:\ngo: ${said}\n`);
    expect(failure.message).toContain(advice);
    expect(await sandbox.cached()).toEqual([]);
  });

  it("says that Go is missing", async () => {
    await using sandbox = await toolSandbox();

    await expect(sandbox.find("protoc-gen-go", pinned)).rejects.toThrow(
      "protoc-gen-go v1.2.3 is built with Go, and there is no go on PATH. Install Go",
    );
  });

  it("is found on PATH at the pinned version, and needs no Go then", async () => {
    await using sandbox = await toolSandbox();
    await sandbox.program("protoc-gen-go", "echo protoc-gen-go v1.2.3\n");

    expect(await sandbox.find("protoc-gen-go", pinned)).toMatchObject({ source: "path", version: "v1.2.3" });
  });
});
