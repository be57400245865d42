import { describe, expect, it } from "vitest";
import { comparisonTable, median } from "./table.ts";

describe("median", () => {
  it.each([
    [[3], 3],
    [[9, 1, 5], 5],
    [[4, 1, 3, 2], 2.5],
  ])("of %j is %d", (values, expected) => {
    expect(median(values)).toBe(expected);
  });

  it("refuses an empty list", () => {
    expect(() => median([])).toThrow("no values");
  });
});

describe("comparisonTable", () => {
  it("puts the ratio so that more is faster", () => {
    const table = comparisonTable([{ size: 10, situation: "cold", protoManager: 2, handWritten: 3 }]);

    expect(table.split("\n").at(-1)).toBe("| 10 | cold | 2.00 | 3.00 | 1.50 |");
  });
});
