import { expect, it } from "vitest";
import { testCase } from "./reproducer.ts";
import { search } from "./search.ts";

it("random systems are refused for a documented reason or verified", async () => {
  const { verdicts, failure } = await search({ seed: 4, runs: 12 });

  expect(failure && testCase(failure.system, failure.verdict)).toBeUndefined();
  expect(verdicts.map(({ outcome }) => outcome)).toContain("verified");
});
