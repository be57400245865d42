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
    const protoManager = { wall: 2, processor: 4 };
    const handWritten = { wall: 3, processor: 1 };
    const table = comparisonTable([{ size: 10, situation: "cold", protoManager, handWritten }]);

    expect(table.split("\n").at(-1)).toBe("| 10 | cold | 2.00 | 3.00 | 1.50 | 4.00 | 1.00 | 0.25 |");
  });
});
