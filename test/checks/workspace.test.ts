import { describe, expect, it } from "vitest";
import { type CheckedProtos, workspacesOf } from "../../src/checks/workspace.ts";

function protos(repository: string, files: Record<string, string>): CheckedProtos {
  return {
    repository,
    files: Object.entries(files).map(([importName, text]) => ({ importName, path: importName, text })),
  };
}

const repositoriesOf = (workspaces: ReturnType<typeof workspacesOf>) =>
  workspaces.map(({ modules }) => modules.map((module) => module.protos.repository));

describe("workspacesOf", () => {
  it("checks each repository in one workspace, where all other files can be imported", () => {
    const names = Array.from({ length: 70 }, (_, index) => `service_${index}`);

    const workspaces = workspacesOf(
      names.map((name) => protos(name, { [`${name}.proto`]: name })),
      new Map([["external.proto", "external"]]),
    );

    expect(repositoriesOf(workspaces)).toEqual([names.slice(0, 50), names.slice(50)]);
    for (const { modules, imports } of workspaces) {
      const files = [...modules.flatMap((module) => [...module.files.keys()]), ...imports.keys()];
      expect(files.sort()).toEqual([...names.map((name) => `${name}.proto`), "external.proto"].sort());
    }
  });

  it("keeps repositories apart that have an import name with other content", () => {
    const a = protos("a", { "common.proto": "1", "a.proto": "a" });
    const b = protos("b", { "common.proto": "2", "b.proto": "b" });
    const c = protos("c", { "common.proto": "1", "c.proto": "c" });

    const [first, second] = workspacesOf([a, b, c], new Map([["a.proto", "not this one"]]));

    expect(repositoriesOf([first!, second!])).toEqual([["a", "c"], ["b"]]);
    expect([...first!.imports]).toEqual([["b.proto", "b"]]);
    expect([...second!.imports]).toEqual([
      ["a.proto", "a"],
      ["c.proto", "c"],
    ]);
  });

  it("leaves the compiler its own files", () => {
    const own = protos("a", { "google/protobuf/any.proto": "x", "a.proto": "a" });

    const [workspace] = workspacesOf([own], new Map([["google/protobuf/type.proto", "y"]]));

    expect([...workspace!.modules[0]!.files.keys()]).toEqual(["a.proto"]);
    expect(workspace!.imports.size).toBe(0);
  });
});
