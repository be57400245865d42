import { rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { installTools, listTools, verificationExitCode, verifyTools } from "../../src/commands/toolchain.ts";
import { describeTools, describeVerification } from "../../src/report/describe-toolchain.ts";
import { writeManifest } from "../../src/toolchain/manifest.ts";
import { pinnedTool, type ToolName } from "../../src/toolchain/pinned.ts";
import { environment, type Scene, setScene, writeFiles } from "../run/scene.ts";

const request = { config: "config.yaml", tools: undefined };

/** A cache with one tool in it. */
async function sceneWithTool(): Promise<{ scene: Scene; tool: string }> {
  const scene = await setScene();
  const tool = join(scene.folder, "cache/tools/protoc-gen-go-v1.0.0-0123456789abcdef");
  await writeFiles(tool, { "protoc-gen-go": "the program", "lib/data": "its data" });
  await writeManifest(tool, "protoc-gen-go", "v1.0.0");
  return { scene, tool };
}

describe("listTools", () => {
  it("tells of each tool where it is, and what it lacks, and fetches nothing", async () => {
    await using scene = await setScene();
    const names = ["buf", "protoc-gen-go", "protoc-gen-grpc-kotlin"] as const;
    const path = environment().PATH!.split(":")[0]!;

    const tools = await listTools({ ...request, tools: names }, scene.edges({ environment: { PATH: path } }));

    const { version } = pinnedTool("protoc-gen-go");
    expect(tools).toEqual([
      {
        ...{ name: "buf", version: pinnedTool("buf").version, kind: "npm", source: "path" },
        ...{ path: join(path, "buf"), digest: expect.stringMatching(/^sha256:/) },
      },
      { name: "protoc-gen-go", version, kind: "go", source: null, path: null, digest: null },
      expect.objectContaining({ source: null, problem: expect.stringContaining("there is no java on PATH") }),
    ]);
    const [heading, ...lines] = describeTools(tools).trimEnd().split("\n");
    expect(heading).toMatch(/^TOOL +VERSION +FROM +FOUND +DIGEST +PATH$/);
    expect(lines[1]).toMatch(
      new RegExp(`^protoc-gen-go +${version} +the Go module proxy +- +- +not here; \`toolchain install\``),
    );
  });
});

describe("installTools", () => {
  it("takes from config.yaml what is needed", async () => {
    await using scene = await setScene();
    await scene.write({
      "config.yaml":
        'system: {name: shop}\nrepositories: [{name: a, url: "https://github.com/acme/a"}]\n' +
        "global_proto: {output: global.proto, package: shop.v1}\ngenerate: {languages: []}\n",
    });

    expect(await installTools(request, scene.edges())).toEqual([
      expect.objectContaining({ name: "buf", source: "path" }),
    ]);
  });

  it("says once that a mirror is no address, which is wrong usage", async () => {
    await using scene = await setScene();
    const edges = scene.edges({ environment: { PATH: "", PROTOMANAGER_MIRROR: "mirror" } });

    await expect(installTools({ ...request, tools: ["buf", "protoc"] }, edges)).rejects.toMatchObject({
      exitCode: 2,
      problems: ["PROTOMANAGER_MIRROR: is not an address that starts with https:// or http://."],
    });
  });

  it("names every tool that failed", async () => {
    await using scene = await setScene();
    const edges = scene.edges({ environment: { PATH: "" } });

    await expect(
      installTools({ ...request, tools: ["protoc-gen-go", "protoc-gen-prost"] }, edges),
    ).rejects.toThrow(/^protoc-gen-go .* no go on PATH.*\nprotoc-gen-prost .* no cargo on PATH/);
  });
});

describe("verifyTools", () => {
  it("finds nothing where all is as it was installed", async () => {
    const { scene } = await sceneWithTool();
    await using _ = scene;

    const verified = await verifyTools(request, scene.edges());

    expect(verified).toEqual({
      verified: [{ folder: "protoc-gen-go-v1.0.0-0123456789abcdef", problems: [] }],
      absent: [],
    });
    expect(describeVerification(verified, "/cache")).toBe("1 tool in /cache: as installed.\n");
  });

  it.each<[what: string, damage: (tool: string) => Promise<void>, problem: string]>([
    [
      "changed",
      (tool) => writeFile(join(tool, "protoc-gen-go"), "the Program"),
      "protoc-gen-go has other bytes than when it was installed",
    ],
    ["missing", (tool) => rm(join(tool, "lib/data")), "lib/data is missing"],
    ["new", (tool) => writeFile(join(tool, "lib/more"), ""), "lib/more was not there"],
    [
      "a broken manifest",
      (tool) => writeFile(join(tool, "manifest.json"), "{"),
      "it has no manifest that can be read",
    ],
  ])("names a file that is %s", async (_what, damage, problem) => {
    const { scene, tool } = await sceneWithTool();
    await using _ = scene;
    await damage(tool);

    const verification = await verifyTools(request, scene.edges());

    expect(verification.verified[0]?.problems).toEqual([problem]);
    expect(describeVerification(verification, "/cache")).toContain(
      `protoc-gen-go-v1.0.0-0123456789abcdef: ${problem}\nDelete that folder below /cache`,
    );
  });

  it("looks at the named tools only, and names those that the cache has not", async () => {
    const { scene } = await sceneWithTool();
    await using _ = scene;
    const verify = (...tools: ToolName[]) => verifyTools({ ...request, tools }, scene.edges());

    expect(await verify("buf", "protoc")).toEqual({ verified: [], absent: ["buf", "protoc"] });
    expect((await verify("protoc-gen-go")).verified).toHaveLength(1);

    const both = await verify("protoc-gen-go", "protoc");
    expect(describeVerification(both, "/cache")).toBe(
      "1 tool in /cache: as installed.\n" +
        "protoc: not in /cache; `protomanager toolchain install protoc` fetches it.\n",
    );
    expect(verificationExitCode(both)).toBe(1);
  });

  it("finds a named tool by its folder when it has no manifest", async () => {
    const { scene, tool } = await sceneWithTool();
    await using _ = scene;
    await rm(join(tool, "manifest.json"));

    const verification = await verifyTools({ ...request, tools: ["protoc-gen-go"] }, scene.edges());

    expect(verification.verified[0]?.problems).toEqual(["it has no manifest that can be read"]);
    expect(verificationExitCode(verification)).toBe(1);
  });

  it("says that nothing was compared", () => {
    const nothing = { verified: [], absent: [] };
    expect(describeVerification(nothing, "/cache")).toBe("Nothing was compared: no tool is in /cache.\n");
    expect(verificationExitCode(nothing)).toBe(0);
  });
});
