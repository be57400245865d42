import { describe, expect, it } from "vitest";
import { findCycle } from "../../src/config/cycles.ts";

function cycleOf(edges: Record<string, string[]>) {
  return findCycle(new Map(Object.entries(edges)));
}

describe("findCycle", () => {
  it.each([
    [{}],
    [{ a: [] }],
    [{ a: ["b", "c"], b: ["d"], c: ["d"], d: [] }],
    [{ a: ["unknown"] }],
    [{ a: ["a"] }],
  ])("finds none in %j", (edges) => {
    expect(cycleOf(edges)).toBeUndefined();
  });

  it("names both ends of a cycle", () => {
    expect(cycleOf({ a: ["b"], b: ["a"] })).toEqual(["a", "b", "a"]);
  });

  it("leaves out what only leads to the cycle", () => {
    expect(cycleOf({ start: ["x", "a"], x: [], a: ["b"], b: ["c"], c: ["a"] })).toEqual(["a", "b", "c", "a"]);
  });

  it("follows a chain of a hundred thousand", () => {
    const length = 100_000;
    const edges = new Map(Array.from({ length }, (_, i) => [`${i}`, [`${(i + 1) % length}`]]));

    expect(findCycle(edges)).toHaveLength(length + 1);
  });
});
