import { describe, expect, it } from "vitest";
import { ConfigError } from "../../src/errors.ts";
import { narrowTargets } from "../../src/run/narrow-targets.ts";
import type { Source } from "../../src/sources/source.ts";

const globalProto = { output: "global.proto", importPath: "global.proto", mode: "import", layout: "file" };
const config = { globalProto } as Parameters<typeof narrowTargets>[0];
const protos = { "git/v1/a.proto": "git.v1", "git/v2/b.proto": "git.v2", "docker/c.proto": "docker.v1" };
const assembly = {
  targets: ["global.proto", ...Object.keys(protos)],
  compilation: new Map(Object.entries(protos).map(([path, name]) => [path, `package ${name};`])),
  names: undefined,
};
const source = (name: string, ...paths: string[]) =>
  ({
    name,
    roots: [{ folder: "", prefix: "" }],
    files: paths.map((path) => ({ path, text: "" })),
  }) as unknown as Source;
const sources = [source("forge", "git/v1/a.proto", "git/v2/b.proto"), source("images", "docker/c.proto")];

describe("narrowTargets", () => {
  it.each<[packages: string[] | undefined, expected: string[]]>([
    [undefined, assembly.targets],
    [["git.v1"], ["git/v1/a.proto"]],
    [["git"], ["git/v1/a.proto", "git/v2/b.proto"]],
    [["images"], ["docker/c.proto"]],
    [
      ["git.v2", "images"],
      ["git/v2/b.proto", "docker/c.proto"],
    ],
  ])("of %j are %j", (packages, expected) => {
    expect(narrowTargets(config, assembly, sources, packages)).toEqual(expected);
  });

  it("are those of a package and what it imports", () => {
    const compilation = new Map(assembly.compilation)
      .set("docker/c.proto", 'package docker.v1; import "git/v2/b.proto"; import "x/external.proto";')
      .set("git/v2/b.proto", 'package git.v2; import "git/v1/a.proto";');

    expect(narrowTargets(config, { ...assembly, compilation }, sources, ["images"])).toEqual([
      "git/v1/a.proto",
      "git/v2/b.proto",
      "docker/c.proto",
    ]);
  });

  it("are all where everything is one file", () => {
    const merged = { globalProto: { ...config.globalProto, mode: "merge" as const } };

    expect(narrowTargets(merged, assembly, sources, ["git"])).toEqual(assembly.targets);
  });

  it("are parts by the package or the repository that they are made of", () => {
    const parts = {
      globalProto: { ...config.globalProto, mode: "merge" as const, layout: "parts" as const },
    };
    const made = {
      targets: ["x/global.proto", "x/global_git_v1.proto", "x/global_images.proto"],
      compilation: new Map<string, string>(),
      names: {
        version: 1,
        package: "x",
        wrappers: {},
        symbols: {},
        parts: { "git.v1": "global_git_v1.proto", "repo:images": "global_images.proto" },
      },
    } as unknown as Parameters<typeof narrowTargets>[1];

    expect(narrowTargets(parts, made, [], ["git"])).toEqual(["x/global_git_v1.proto"]);
    expect(narrowTargets(parts, made, [], ["images"])).toEqual(["x/global_images.proto"]);
  });

  it("refuses a name that is nothing's, and tells what there is", () => {
    const narrow = () => narrowTargets(config, assembly, sources, ["gt.v1"]);

    expect(narrow).toThrow(ConfigError);
    expect(narrow).toThrow(
      '--packages: gt.v1 is neither a repository nor a proto package of global.proto. Did you mean "git.v1"?',
    );
  });
});
