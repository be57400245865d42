import { describe, expect, it } from "vitest";
import type { Repositories } from "../assembly/support.ts";
import { verifyMutations } from "./mutate.ts";
import { mixedSystem, proto3System } from "./mutated-systems.ts";
import { type Mutation, mixedMutations, proto3Mutations } from "./mutations.ts";

/** Each takes a run of protoc: some here, all of them in `npm run prove -- assembly`. */
const some = (mutations: readonly Mutation[]) => mutations.filter((_, index) => index % 6 === 0);

describe.each<[string, Repositories, readonly Mutation[]]>([
  ["an edition", mixedSystem, some(mixedMutations)],
  ["proto3", proto3System, some(proto3Mutations)],
])("a wrong output in %s", (_syntax, system, mutations) => {
  it("is a difference that names the element and what is wrong with it", async () => {
    const caught = await verifyMutations(system, mutations);

    expect(caught.filter(({ named }) => !named)).toEqual([]);
    expect(caught).toHaveLength(mutations.length);
  });
});
