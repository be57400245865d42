import { describe, expect, it } from "vitest";
import { propose } from "../../src/onboarding/propose.ts";
import { asProtos, generateOrganization } from "./organization.ts";

const protos = (name: string, files: Record<string, string>) => ({
  name,
  url: `github.com/acme/${name}`,
  files: Object.entries(files).map(([path, text]) => ({ path, text })),
});
const entryOf = (files: Record<string, string>) => propose([protos("a", files)]).entries[0]!;

describe("propose", () => {
  it("finds the roots from which imports resolve, or which packages ask for", () => {
    const { entries } = propose(asProtos(generateOrganization(8, 0)));

    expect(
      entries.map(({ name, protoDirs, mount, dependencies }) => [name, protoDirs, mount, dependencies]),
    ).toEqual([
      ["common", ["proto"], "", []],
      ["svc001", ["api", "internal/wire"], "", ["common"]],
      ["svc002", ["rpc"], "svc002", []],
      ["svc003", ["proto"], "", ["common"]],
      ["svc004", ["protos"], "", ["common"]],
      ["svc005", ["."], "", []],
      ["svc006", ["proto"], "", ["common"]],
      ["svc007", ["api", "internal/wire"], "", ["common"]],
    ]);
  });

  it("leaves copies and test data out", () => {
    const { entries } = propose(asProtos(generateOrganization(8, 0)));

    expect(entries[4]!.exclude).toEqual(["testdata/**"]);
  });

  it("takes a copy in when nobody else has what is imported", () => {
    const entry = entryOf({
      "proto/a.proto": 'syntax = "proto3";\nimport "google/api/http.proto";\n',
      "third_party/google/api/http.proto": 'syntax = "proto3";\npackage google.api;\n',
    });

    expect(entry.protoDirs).toEqual(["proto", "third_party"]);
  });

  it("reads what it can of a file that does not parse", () => {
    const { entries } = propose([
      protos("a", {
        "proto/a/v1/a.proto": 'syntax = "proto3";\npackage a.v1;\nimport "b/v1/b.proto";\nmessage {',
      }),
      protos("b", { "src/protobuf/b/v1/b.proto": 'syntax = "proto3";\npackage b.v1;\n' }),
    ]);

    expect(entries).toMatchObject([
      { protoDirs: ["proto"], dependencies: ["b"] },
      { protoDirs: ["src/protobuf"], dependencies: [] },
    ]);
  });

  it("finds a folder by what others import from it", () => {
    const { entries } = propose([
      protos("a", { "proto/a.proto": 'syntax = "proto3";\nimport "deep/b.proto";\n' }),
      protos("b", { "x/y/deep/b.proto": 'syntax = "proto3";\n' }),
    ]);

    expect(entries).toMatchObject([{ dependencies: ["b"] }, { protoDirs: ["x/y"] }]);
  });

  it("breaks a circle of repositories, and says which dependency it left out", () => {
    const one = (name: string, other: string) =>
      protos(name, {
        [`proto/${name}/${name}.proto`]: `syntax = "proto3";\nimport "${other}/${other}.proto";\n`,
      });
    const { entries, cut } = propose([one("a", "b"), one("b", "c"), one("c", "a")]);

    expect(entries.map(({ dependencies }) => dependencies)).toEqual([["b"], ["c"], []]);
    expect(cut).toEqual([{ from: "c", to: "a", cycle: ["a", "b", "c", "a"] }]);
  });

  it("names repositories as config.yaml takes them, each once", () => {
    const names = propose([
      protos(".github", {}),
      protos("github", {}),
      protos("a..b", {}),
      protos("x.lock", {}),
    ]);

    expect(names.entries.map(({ name }) => name)).toEqual(["github", "github-2", "a-b", "x"]);
  });

  it.each([
    [{ "p/a.proto": 'syntax = "proto3";\nimport "global.proto";\n' }, "merge", "global.proto"],
    [{ "p/a.proto": 'syntax = "proto3";\nmessage A {}\n' }, "merge", undefined],
    [{ "p/a.proto": 'syntax = "proto3";\nservice A {}\n' }, "import", undefined],
    [{ "p/a.proto": 'syntax = "proto3";\n', "p/b.proto": 'syntax = "proto2";\n' }, "merge", undefined],
  ])("chooses the mode of %j: %s", (files, mode, importPath) => {
    expect(propose([protos("a", files)])).toMatchObject({ mode, importPath });
    expect(propose([protos("a", files)], "merge").mode).toBe("merge");
  });
});
