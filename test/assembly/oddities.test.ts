import { describe, expect, it } from "vitest";
import { compiledSources, verified } from "../verification/verified.ts";
import { assembled, expectCompiles } from "./assembled.ts";
import { oddities, oddOptions, oddSystem } from "./oddities.ts";

describe("what public systems have (docs/specification.md 15)", () => {
  it.each(oddities)("$name", ({ expected, seen, change = oddSystem }) => {
    expect(seen(assembled(change, oddOptions))).toBe(expected);
  });

  it("compiles with all of it together, and equals its sources set by set", async () => {
    const result = assembled(oddSystem, oddOptions);
    await expectCompiles(result);

    const compiled = await compiledSources(result.assembly);
    const report = await verified(compiled);

    expect(compiled.refused).toEqual([]);
    expect(compiled.sets.length).toBeGreaterThan(1);
    expect(report.lines).toEqual([]);
  });
});
