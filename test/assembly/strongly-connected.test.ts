import { describe, expect, it } from "vitest";
import { stronglyConnected } from "../../src/assembly/strongly-connected.ts";

function components(graph: Record<string, string[]>): string[] {
  const found = stronglyConnected(Object.keys(graph), (node) => graph[node]);
  return found.map((component) => [...component].sort().join("")).sort();
}

describe("stronglyConnected", () => {
  it.each<[string, Record<string, string[]>, string[]]>([
    ["nodes of a diamond alone", { a: ["b", "c"], b: ["d"], c: ["d"], d: [] }, ["a", "b", "c", "d"]],
    ["a circle together", { a: ["b"], b: ["c"], c: ["a"], d: ["a"] }, ["abc", "d"]],
    ["circles that share a node together", { a: ["b"], b: ["a", "c"], c: ["b"] }, ["abc"]],
    [
      "circles with one edge between them apart",
      { a: ["b"], b: ["a", "c"], c: ["d"], d: ["c"] },
      ["ab", "cd"],
    ],
    ["a node that leads to itself alone", { a: ["a"] }, ["a"]],
  ])("puts %s", (_what, graph, expected) => {
    expect(components(graph)).toEqual(expected);
  });
});
