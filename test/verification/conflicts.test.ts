import { describe, expect, it } from "vitest";
import { closedSets } from "../../src/verification/closed-sets.ts";
import { assembled } from "../assembly/assembled.ts";
import { proto3, type Repositories, type SystemOptions } from "../assembly/support.ts";

function setsOf(repositories: Repositories, options: SystemOptions = {}) {
  const { assembly, problems } = assembled(repositories, options);
  expect(assembly.files.length, problems.join("\n")).toBeGreaterThan(0);
  return closedSets(assembly.collected, { importPath: "global.proto", files: assembly.compilation });
}

function targets(sets: ReturnType<typeof setsOf>): string[][] {
  return sets.map(({ targets }) => [...targets].map(([name, { repository }]) => `${repository}:${name}`));
}

describe("the conflicts of closedSets", () => {
  it("takes equal copies at one path for one file", () => {
    const copy = proto3("c", "message X {}");
    const user = (name: string) => proto3(name, 'import "c/x.proto"; message M { c.X x = 1; }');

    const sets = setsOf({
      a: { "c/x.proto": copy, "a.proto": user("a") },
      b: { "c/x.proto": copy, "b.proto": user("b") },
    });

    expect(targets(sets)).toEqual([["a:a.proto", "a:c/x.proto", "b:b.proto"]]);
    expect(sets[0]!.conflicts.size).toBe(0);
  });

  it("parts what has other content at one path, and says why with the users of it", () => {
    const user = (name: string) => proto3(name, 'import "x.proto"; message M { X x = 1; }');
    const sets = setsOf({
      a: { "x.proto": proto3("a", "message X {}"), "a.proto": user("a") },
      b: { "x.proto": proto3("b", "message X {}"), "b.proto": user("b") },
    });

    expect(targets(sets)).toEqual([
      ["a:a.proto", "a:x.proto"],
      ["b:b.proto", "b:x.proto"],
    ]);
    const reason = '"x.proto" of b:x.proto has other content than that of a:x.proto';
    expect([...sets[0]!.conflicts].map(([{ path }, text]) => [path, text])).toEqual([
      ["b.proto", reason],
      ["x.proto", reason],
    ]);
  });

  it("parts what declares one name at two paths, and what is imported under two names", () => {
    const declared = setsOf({
      a: { "a/x.proto": proto3("c", "message X {}") },
      b: { "b/x.proto": proto3("c", "message X {}") },
    });
    const named = setsOf(
      {
        a: {
          "proto/x.proto": proto3("a", "message X {}"),
          "proto/y.proto": proto3("a", 'import "x.proto"; message Y { X x = 1; }'),
          "proto/z.proto": proto3("a", 'import "proto/x.proto"; message Z { X x = 1; }'),
        },
      },
      {
        roots: {
          a: [
            { folder: "proto", prefix: "" },
            { folder: "", prefix: "" },
          ],
        },
      },
    );

    expect([...declared[0]!.conflicts.values()]).toEqual([
      '"c.X" is declared in "a/x.proto" and in "b/x.proto"',
    ]);
    expect([...named[0]!.conflicts.values()]).toEqual([
      'a:proto/x.proto is imported as "x.proto" and as "proto/x.proto"',
    ]);
    expect(named).toHaveLength(2);
  });
});
