import { describe, expect, it } from "vitest";
import { findImportCycles, formatCycle } from "../../src/assembly/import-cycles.ts";
import { declare } from "../../src/assembly/link.ts";
import { system } from "./support.ts";

/** File → files that it imports, without `.proto`. */
function cycles(imports: Record<string, string[]>): string[] {
  const files = Object.entries(imports).map(([name, targets]) => [
    `${name}.proto`,
    `syntax = "proto3"; ${targets.map((target) => `import "${target}.proto";`).join(" ")}`,
  ]);
  const { files: linked } = declare(system({ a: Object.fromEntries(files) }));
  return findImportCycles(linked).map(formatCycle);
}

describe("findImportCycles", () => {
  it.each<[string, Record<string, string[]>, string[]]>([
    ["nothing in a diamond", { a: ["b", "c"], b: ["d"], c: ["d"], d: [] }, []],
    ["a file that imports itself", { a: ["a"] }, ["a.proto -> a.proto"]],
    [
      "both ends of a circle, from the first by name",
      { z: ["y"], y: ["x"], x: ["z"] },
      ["x.proto -> z.proto -> y.proto -> x.proto"],
    ],
    [
      "each circle once",
      { a: ["b"], b: ["a"], c: ["d", "a"], d: ["c"], e: ["c"] },
      ["a.proto -> b.proto -> a.proto", "c.proto -> d.proto -> c.proto"],
    ],
    ["the shortest way round", { a: ["b"], b: ["c", "a"], c: ["a"] }, ["a.proto -> b.proto -> a.proto"]],
    ["no circle through the output", { a: ["global"], b: ["a", "global"] }, []],
  ])("finds %s", (_what, imports, expected) => {
    expect(cycles(imports).sort()).toEqual(expected);
  });

  it("follows chains of any length", () => {
    const names = Array.from({ length: 5_000 }, (_, index) => `f${index}`);
    const chain = Object.fromEntries(
      names.map((name, index) => [name, [names[(index + 1) % names.length]!]]),
    );

    expect(cycles(chain)[0]!.split(" -> ")).toHaveLength(5_001);
  });
});
