import { readFile } from "node:fs/promises";
import { basename, join } from "node:path";
import { describe, expect, it } from "vitest";
import type { PinnedTool } from "../../src/toolchain/pinned.ts";
import { toolSandbox } from "./sandbox.ts";

const wheels = [Buffer.alloc(32, 1), Buffer.alloc(32, 2)];
const integrity = wheels.map((digest) => `sha256-${digest.toString("base64")}`).join(" ");
const pinned: PinnedTool = {
  kind: "wheel",
  version: "1.2.3",
  versionLine: null,
  builds: [
    {
      executable: "protoc-gen-mypy.py",
      runtime: "python",
      packages: [{ name: "mypy-protobuf", version: "1.2.3", integrity }],
    },
  ],
};

/** A Python that tells of itself what it is asked, and notes what its pip is told. */
const python = (folder: string, suffix: string, pip = "") => `PATH=/usr/bin:/bin
if [ "$1" = -I ]; then printf '3\\n%s\\n%s\\n' "$0" ${suffix}; exit; fi
${pip}
echo "$@ PIP_INDEX_URL=$PIP_INDEX_URL PIP_FIND_LINKS=$PIP_FIND_LINKS TOKEN=$GITHUB_TOKEN" > ${folder}/told
cp requirements.txt ${folder}
`;

describe("a tool from wheels", () => {
  it("is installed by pip, which is told every pinned checksum, and is started by the same Python", async () => {
    await using sandbox = await toolSandbox({
      PIP_INDEX_URL: "https://pypi.acme.example/simple",
      GITHUB_TOKEN: "secret",
    });
    await sandbox.program("python3", python(sandbox.folder, ".cpython-312-x86_64-linux-gnu.so"));

    const found = await sandbox.find("protoc-gen-mypy", pinned);

    const told = await readFile(join(sandbox.folder, "told"), "utf8");
    expect(told).toContain("--require-hashes --no-deps --only-binary=:all: --no-compile --target");
    expect(told).toContain("PIP_INDEX_URL=https://pypi.acme.example/simple PIP_FIND_LINKS= TOKEN=\n");
    const hashes = wheels.map((digest) => ` --hash=sha256:${digest.toString("hex")}`).join("");
    expect(await readFile(join(sandbox.folder, "requirements.txt"), "utf8")).toBe(
      `mypy-protobuf==1.2.3${hashes}\n`,
    );
    expect(found).toMatchObject({
      source: "registry",
      command: { file: join(sandbox.folder, "bin/python3") },
    });
    expect(found.command.args.map((argument) => basename(argument))).toEqual([
      ...["-S", "-E", "-B"],
      "protoc-gen-mypy.py",
    ]);
    const script = await readFile(found.command.args.at(-1)!, "utf8");
    expect(script).toContain("from mypy_protobuf.main import main");
  });

  it("has a place in the cache for each kind of Python", async () => {
    await using sandbox = await toolSandbox();
    await sandbox.program("python3", python(sandbox.folder, ".cpython-312-darwin.so"));
    await sandbox.find("protoc-gen-mypy", pinned);
    await sandbox.find("protoc-gen-mypy", pinned, { offline: true });
    await sandbox.program("python3", python(sandbox.folder, ".cpython-313-darwin.so"));

    await expect(sandbox.find("protoc-gen-mypy", pinned, { offline: true })).rejects.toThrow("--offline");
  });

  it("goes to the mirror alone", async () => {
    await using sandbox = await toolSandbox({
      PROTOMANAGER_MIRROR: "https://packages.acme.example",
      PIP_FIND_LINKS: "/srv/wheels",
    });
    await sandbox.program("python3", python(sandbox.folder, ".so"));

    await sandbox.find("protoc-gen-mypy", pinned);

    expect(await readFile(join(sandbox.folder, "told"), "utf8")).toContain(
      "PIP_INDEX_URL=https://packages.acme.example/pypi/simple/ PIP_FIND_LINKS= ",
    );
  });

  it.each([
    ["ERROR: THESE PACKAGES DO NOT MATCH THE HASHES", "The bytes are not the pinned ones"],
    ["ERROR: No matching distribution found for mypy-protobuf", "use Python 3.10 or later"],
    [
      "connection broken by ProxyError ... No matching distribution found",
      "Check the network, PIP_INDEX_URL",
    ],
    ["python3: No module named pip", "Install pip for this Python"],
    ["OSError: [Errno 28] No space left on device", "Make room on the disk"],
  ])("tells what pip said, as %s, and what to do", async (said, advice) => {
    await using sandbox = await toolSandbox();
    await sandbox.program("python3", python(sandbox.folder, ".so", `echo '${said}' >&2; exit 1`));

    const failure = (await sandbox.find("protoc-gen-mypy", pinned).catch((error) => error)) as Error;

    expect(failure.message).toContain(`mypy-protobuf 1.2.3 could not be installed by pip:\n${said}\n`);
    expect(failure.message).toContain(advice);
    expect(await sandbox.cached()).toEqual([]);
  });

  it("says that no Python starts, and takes one that does", async () => {
    await using sandbox = await toolSandbox();
    await sandbox.program(
      "python3",
      "echo 'Python was not found; run without arguments to install' >&2; exit 9\n",
    );
    await expect(sandbox.find("protoc-gen-mypy", pinned)).rejects.toThrow(
      "protoc-gen-mypy 1.2.3 runs on Python, and no Python 3 on PATH starts. Install Python, 3.10 or later",
    );
    await sandbox.program("python", python(sandbox.folder, ".so"));

    const { command } = await sandbox.find("protoc-gen-mypy", pinned);

    expect(command.file).toBe(join(sandbox.folder, "bin/python"));
  });
});
