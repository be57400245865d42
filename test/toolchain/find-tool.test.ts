import { type ChildProcess, spawn } from "node:child_process";
import { chmod, mkdir, mkdtemp, readdir, rm, stat, utimes, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { delimiter, join } from "node:path";
import { inspect } from "node:util";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { run } from "../../src/process.ts";
import { type FindOptions, findTool } from "../../src/toolchain/find-tool.ts";
import { type PinnedTool, pinnedTool } from "../../src/toolchain/pinned.ts";
import { type FakePackage, NpmRegistry, pinOf } from "./npm-registry.ts";

const project = join(import.meta.dirname, "../..");

const tool: FakePackage = {
  name: "@fake/buf",
  version: "7.8.9",
  files: { "bin/buf": "#!/bin/sh\necho 7.8.9\n", "bin/buf.js": "console.log(require('dependency'));\n" },
};
const dependency: FakePackage = {
  name: "dependency",
  version: "1.0.0",
  files: { "index.js": "module.exports = 'the dependency';\n" },
};
const pinned: PinnedTool = {
  kind: "npm",
  version: "7.8.9",
  versionLine: "7.8.9",
  builds: [{ executable: "node_modules/@fake/buf/bin/buf", packages: [pinOf(tool)] }],
};
const pinnedScript: PinnedTool = {
  ...pinned,
  builds: [
    {
      executable: "node_modules/@fake/buf/bin/buf.js",
      runtime: "node",
      packages: [pinOf(tool), pinOf(dependency)],
    },
  ],
};

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "protomanager-tools-"));
});
afterEach(async () => {
  await rm(folder, { recursive: true, force: true });
});

function options(registry?: string): FindOptions {
  const environment = {
    PATH: "",
    HOME: folder,
    npm_config_registry: registry ?? "http://127.0.0.1:9/",
    // npm waits ten seconds before the first repetition.
    npm_config_fetch_retries: "0",
  };
  return { cacheFolder: join(folder, "cache"), offline: false, environment, pinned };
}

async function program(path: string, line: string): Promise<string> {
  await mkdir(join(path, ".."), { recursive: true });
  await writeFile(path, `#!/bin/sh\necho '${line}'\n`);
  await chmod(path, 0o755);
  return path;
}

describe("findTool", () => {
  it.each(["buf", "protoc", "protoc-gen-es"] as const)(
    "finds %s in the project's node_modules, and it reports the pinned version",
    async (name) => {
      const found = await findTool(name, {
        ...options(),
        pinned: pinnedTool(name),
        projectFolder: join(project, "src/toolchain"),
      });

      expect(found).toMatchObject({ name, version: pinnedTool(name).version, source: "project" });
      const { file, args } = found.command;
      const { stdout } = await run({ file, args: [...args, "--version"], cwd: folder });
      expect(stdout.toString().trim()).toBe(pinnedTool(name).versionLine);
    },
  );

  it("takes the first program on PATH that has the pinned version, and no npm shim", async () => {
    await program(join(folder, "a/buf"), "7.8.8");
    await program(join(folder, "node_modules/.bin/buf"), "7.8.9");
    const right = await program(join(folder, "b/buf"), "7.8.9");
    const PATH = ["a", "node_modules/.bin", "b"].map((part) => join(folder, part)).join(delimiter);

    const found = await findTool("buf", { ...options(), environment: { PATH } });

    expect(found).toMatchObject({ source: "path", command: { file: right } });
  });

  it("fetches the package, makes it executable, and finds it in the cache the next time", async () => {
    await using registry = await NpmRegistry.start([tool]);

    const first = await findTool("buf", options(registry.url));
    const second = await findTool("buf", { ...options(registry.url), offline: true });

    expect(first).toMatchObject({ source: "registry", version: "7.8.9", digest: pinOf(tool).integrity });
    expect(second).toEqual({ ...first, source: "cache" });
    expect(registry.requests).toEqual(["/@fake/buf", "/@fake/buf/-/it.tgz"]);
    expect((await run({ ...first.command, cwd: folder })).stdout.toString()).toBe("7.8.9\n");
    expect(await readdir(join(folder, "cache/tools"))).toHaveLength(1);
  });

  it("replaces a folder of the cache whose executable is gone", async () => {
    await using registry = await NpmRegistry.start([tool]);
    const { command } = await findTool("buf", options(registry.url));
    await rm(command.file);

    const again = await findTool("buf", options(registry.url));

    expect(again).toMatchObject({ source: "registry", command });
    expect((await run({ ...command, cwd: folder })).stdout.toString()).toBe("7.8.9\n");
    const others = (await readdir(join(folder, "cache/tools"))).filter((name) => !name.startsWith("buf-"));
    expect(others).toEqual([expect.stringMatching(/^\.unfinished-/)]);
  });

  it("fetches a script with its dependencies, to be run by this Node", async () => {
    await using registry = await NpmRegistry.start([tool, dependency]);

    const found = await findTool("buf", { ...options(registry.url), pinned: pinnedScript });

    expect(found.command.file).toBe(process.execPath);
    expect((await run({ ...found.command, cwd: folder })).stdout.toString()).toBe("the dependency\n");
  });

  it("tells the host of a registry, and never the password in its address", async () => {
    await using registry = await NpmRegistry.start([]);
    const { host } = new URL(registry.url);

    const failure = await findTool("buf", options(`http://ada:s3cret@${host}/`)).catch(
      (error: Error) => error,
    );

    expect(failure).toMatchObject({ message: expect.stringContaining(`@fake/buf@7.8.9 from ${host}: `) });
    expect(inspect(failure)).not.toContain("s3cret");
  });

  it("asks the registry of the user's .npmrc, never that of the folder it works in", async () => {
    await using registry = await NpmRegistry.start([tool]);
    await mkdir(join(folder, "home"));
    await writeFile(join(folder, "home/.npmrc"), `registry=${registry.url}\n`);
    await writeFile(join(folder, ".npmrc"), "registry=http://127.0.0.1:9/\n");
    await writeFile(join(folder, "package.json"), "{}");

    const found = await findTool("buf", {
      ...options(),
      environment: { PATH: "", HOME: join(folder, "home") },
    });

    expect(found.source).toBe("registry");
    expect(registry.requests).toEqual(["/@fake/buf", "/@fake/buf/-/it.tgz"]);
  });

  it("sends the credentials that npm's environment has for the registry", async () => {
    await using registry = await NpmRegistry.start([tool]);
    const key = `npm_config_${registry.url.replace("http:", "")}:_authToken`;
    const environment = { ...options(registry.url).environment, [key]: "for-this-registry" };

    await findTool("buf", { ...options(), environment });

    expect(registry.authorizations).toEqual(["Bearer for-this-registry", "Bearer for-this-registry"]);
  });

  it("names tool, version and cache when it is offline", async () => {
    await expect(findTool("buf", { ...options(), offline: true })).rejects.toThrow(
      `buf 7.8.9 is neither on PATH nor in the tool cache ${join(folder, "cache")}, and --offline`,
    );
  });

  it("says which platform has no build", async () => {
    const only = { ...pinned, builds: [{ ...pinned.builds[0]!, os: "plan9", cpu: "mips" }] };

    await expect(
      findTool("buf", { ...options(), pinned: only, platform: { os: "aix", cpu: "ppc64" } }),
    ).rejects.toThrow("buf 7.8.9 has no build for aix ppc64.");
  });

  it("refuses a package without a pinned checksum", async () => {
    const unknown = { ...pinned.builds[0]!, packages: [{ ...pinOf(tool), integrity: null }] };

    await expect(findTool("buf", { ...options(), pinned: { ...pinned, builds: [unknown] } })).rejects.toThrow(
      "@fake/buf@7.8.9: this version of ProtoManager has no checksum for it.",
    );
  });

  it.each<[what: string, served: FakePackage[], message: string]>([
    [
      "other bytes than the pinned ones",
      [{ ...tool, files: { "bin/buf": "#!/bin/sh\necho evil\n" } }],
      "its bytes are not the pinned ones",
    ],
    [
      "other bytes under the right checksum",
      [{ ...tool, served: () => Buffer.from("evil") }],
      "its bytes are not the pinned ones",
    ],
    [
      "half of the tarball",
      [{ ...tool, served: (bytes) => bytes.subarray(0, bytes.length / 2) }],
      "its bytes are not the pinned ones",
    ],
    ["nothing", [], "not found there"],
    ["another version only", [{ ...tool, version: "7.8.8" }], "not found there"],
  ])("leaves the cache without the tool when the registry serves %s", async (_what, served, message) => {
    await using registry = await NpmRegistry.start(served);

    await expect(findTool("buf", options(registry.url))).rejects.toThrow(
      `@fake/buf@7.8.9 from ${new URL(registry.url).host}: ${message}`,
    );

    expect(await readdir(join(folder, "cache/tools"))).toEqual([]);
  });

  it("says that the registry cannot be reached", async () => {
    await expect(findTool("buf", options())).rejects.toThrow(
      /^@fake\/buf@7\.8\.9 from 127\.0\.0\.1:9: .*\(ECONNREFUSED\)/,
    );
  });

  it("lets two runs fetch the same tool at the same time", async () => {
    await using registry = await NpmRegistry.start([tool]);
    let waiting = 0;
    let release = () => {};
    const both = new Promise<void>((resolve) => {
      release = resolve;
    });
    registry.beforeTarball = async () => {
      waiting += 1;
      if (waiting === 2) release();
      await both;
    };

    const found = await Promise.all([1, 2].map(() => findTool("buf", options(registry.url))));

    expect(found[0]).toEqual(found[1]);
    expect(await readdir(join(folder, "cache/tools"))).toHaveLength(1);
    expect((await run({ ...found[0]!.command, cwd: folder })).stdout.toString()).toBe("7.8.9\n");
  });

  it("starts anew after a kill in the middle of a download, and removes what a day-old one left", async () => {
    await using registry = await NpmRegistry.start([tool]);
    let child: ChildProcess | undefined;
    registry.beforeTarball = async () => {
      child?.kill("SIGKILL");
      await new Promise(() => {});
    };
    const script = `
      import { findTool } from ${JSON.stringify(join(project, "src/toolchain/find-tool.ts"))};
      await findTool("buf", ${JSON.stringify(options(registry.url))});
    `;
    child = spawn(process.execPath, ["--input-type=module", "--eval", script], { stdio: "ignore" });
    const signal = await new Promise((resolve) => child?.once("exit", (_code, signal) => resolve(signal)));
    expect(signal).toBe("SIGKILL");
    const [left] = await readdir(join(folder, "cache/tools"));
    expect(left).toMatch(/^\.unfinished-/);
    const path = join(folder, "cache/tools", left!);
    const longAgo = new Date((await stat(path)).mtimeMs - 25 * 60 * 60 * 1000);
    await utimes(path, longAgo, longAgo);

    registry.beforeTarball = async () => {};
    const found = await findTool("buf", options(registry.url));

    expect(found.source).toBe("registry");
    expect(await readdir(join(folder, "cache/tools"))).toEqual([expect.stringMatching(/^buf-7\.8\.9-/)]);
  });
});
