import { afterAll, beforeAll, describe, it } from "vitest";
import { contractCases } from "./cases.ts";
import { localTarget } from "./local-target.ts";
import type { ContractTarget } from "./target.ts";

let target: ContractTarget;

beforeAll(async () => {
  target = await localTarget();
});
afterAll(() => target[Symbol.asyncDispose]());

describe("GitHub, and so local-github,", () => {
  // What a case does is what it asserts: it throws.
  it.each(contractCases.map(({ name, run }) => [name, run] as const))("%s", (_, run) => run(target));
});
