import { describe, expect, it } from "vitest";
import { changedUnits } from "../../src/verification/changed-units.ts";

const file = (body: string, syntax = 'syntax = "proto3"') => `${syntax};\npackage g.v1;\n\n${body}`;
const before = file("message A { B b = 1; }\n\nmessage B {} // Small.\n\nenum E { Z = 0; }\n");

describe("changedUnits", () => {
  it.each<[string, string | undefined, string[]]>([
    ["nothing is committed", undefined, ["g.v1.A", "g.v1.B", "g.v1.E"]],
    ["what is committed is no proto", "<<<<<<< HEAD", ["g.v1.A", "g.v1.B", "g.v1.E"]],
    ["the syntax was another", before.replace("proto3", "proto2"), ["g.v1.A", "g.v1.B", "g.v1.E"]],
    ["the package was another", before.replace("g.v1", "g.v2"), ["g.v1.A", "g.v1.B", "g.v1.E"]],
    ["nothing changed", before, []],
    ["a field was another", before.replace("b = 1", "b = 2"), ["g.v1.A"]],
    ["a comment behind it was another", before.replace("// Small.", "// Little."), ["g.v1.B"]],
    [
      "a name that it mentions is new",
      before.replace("message B {} // Small.\n\n", ""),
      ["g.v1.A", "g.v1.B"],
    ],
    ["a name that nothing mentions went", before.replace("enum E", "enum Gone { Y = 0; }\nenum E"), []],
  ])("finds what changed when %s", (_what, committed, expected) => {
    const isChanged = changedUnits(committed === undefined ? [] : [committed], [before]);

    expect(["g.v1.A", "g.v1.B", "g.v1.E"].filter(isChanged)).toEqual(expected);
    expect(isChanged("g.v1.A.Inner")).toBe(expected.includes("g.v1.A"));
  });
});
