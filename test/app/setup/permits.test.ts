import { expect, it } from "vitest";
import { createPermits } from "../../../app/setup/permits.ts";

it("takes its own code only", () => {
  const { code, isCode } = createPermits(Date.now);
  expect([isCode(code), isCode(""), isCode(`${code} `), isCode(code.toUpperCase())]).toEqual([
    true,
    false,
    false,
    false,
  ]);
});

it("takes a state once, and within the hour", () => {
  let now = 0;
  const permits = createPermits(() => now);
  const [first, second, third] = [permits.issueState(), permits.issueState(), permits.issueState()];

  expect([permits.takeState(first), permits.takeState(first)]).toEqual([true, false]);
  now = 59 * 60_000;
  expect(permits.takeState(second)).toBe(true);
  now = 60 * 60_000;
  expect(permits.takeState(third)).toBe(false);
});

it("keeps no more states than anybody needs", () => {
  const permits = createPermits(Date.now);
  const first = permits.issueState();
  for (let count = 0; count < 100; count++) permits.issueState();
  expect(permits.takeState(first)).toBe(false);
});
