import { describe, expect, it } from "vitest";
import { closedSets } from "../../src/verification/closed-sets.ts";
import { assembled } from "../assembly/assembled.ts";
import { proto3, type Repositories, type SystemOptions } from "../assembly/support.ts";

/** Repository and path of the targets of each set, and the names of all its files. */
function setsOf(repositories: Repositories, options: SystemOptions = {}) {
  const { assembly, problems } = assembled(repositories, options);
  if (assembly.files.length === 0) throw new Error(problems.join("\n"));
  const sets = closedSets(assembly.collected, { importPath: "global.proto", files: assembly.compilation });
  return sets.map(({ files, targets }) => ({
    targets: [...targets.values()].map(({ repository, path }) => `${repository}:${path}`),
    files: [...files.keys()].sort(),
  }));
}

describe("closedSets", () => {
  it("is one set for files that can be compiled together, with all they import", () => {
    const external = { "google/type/x.proto": proto3("google.type", "message X {}") };
    const user = proto3("a", 'import "google/type/x.proto"; message M { google.type.X x = 1; }');

    expect(
      setsOf({ types: external, a: { "a.proto": user }, b: { "b.proto": proto3("b", "message N {}") } }),
    ).toEqual([
      { targets: ["a:a.proto", "b:b.proto"], files: ["a.proto", "b.proto", "google/type/x.proto"] },
    ]);
  });

  it("gives files of one path sets of their own, and each the file that it imports", () => {
    const importing = (scope: string) =>
      proto3(scope, `import "same.proto"; message M { ${scope}s.S s = 1; }`);

    expect(
      setsOf(
        {
          a: { "same.proto": proto3("as", "message S {}"), "a.proto": importing("a") },
          b: { "same.proto": proto3("bs", "message S {}"), "b.proto": importing("b") },
        },
        { dependencies: { a: [], b: [] } },
      ),
    ).toEqual([
      { targets: ["a:a.proto", "a:same.proto"], files: ["a.proto", "same.proto"] },
      { targets: ["b:b.proto", "b:same.proto"], files: ["b.proto", "same.proto"] },
    ]);
  });

  it("keeps copies of one declaration apart", () => {
    const copy = proto3("c", "message M {}");

    expect(setsOf({ a: { "a.proto": copy }, b: { "b.proto": copy } })).toEqual([
      { targets: ["a:a.proto"], files: ["a.proto"] },
      { targets: ["b:b.proto"], files: ["b.proto"] },
    ]);
  });

  it("gives those who import the output the output, by the name they use", () => {
    const user = proto3("a", 'import "old.proto"; message M { g.v1.N n = 1; }');
    const system = { b: { "b.proto": proto3("b", "message N {}") }, a: { "a.proto": user } };

    const [set] = setsOf(system, { config: { aliases: ["old.proto"] } });

    expect(set).toEqual({
      targets: ["a:a.proto", "b:b.proto"],
      files: ["a.proto", "b.proto", "global.proto", "old.proto"],
    });
  });
});
