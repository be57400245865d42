import { describe, expect, it } from "vitest";
import { assembled } from "./assembled.ts";
import { expectSameMeaning } from "./same-meaning.ts";
import { scatteredSystem } from "./scattered.ts";
import type { Repositories, SystemOptions } from "./support.ts";
import { proto2System, proto3System } from "./systems.ts";

describe.each<[string, Repositories]>([
  ["proto3", proto3System],
  ["proto2", proto2System],
])("what %s sources mean", (_syntax, repositories) => {
  it.each<SystemOptions["config"] & object>([
    { naming: "short" },
    { naming: "namespaced" },
    { references: "absolute" },
  ])("is what the merged file means, with the same comments (%o)", async (config) => {
    expect(await expectSameMeaning(repositories, assembled(repositories, { config }))).toBeGreaterThan(0);
  });
});

describe("comments", () => {
  it.each([1, 2, 3])("stay with what they belong to, wherever they stand (seed %i)", async (seed) => {
    const system = scatteredSystem(seed);

    expect(await expectSameMeaning(system, assembled(system))).toBeGreaterThan(0);
  });
});
