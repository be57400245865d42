import { describe, expect, it } from "vitest";
import { orderRepositories } from "../../src/config/order.ts";

describe("orderRepositories", () => {
  const repositories = [
    { name: "client", dependencies: ["server", "base"] },
    { name: "server", dependencies: ["base"] },
    { name: "other", dependencies: [] },
    { name: "base", dependencies: [] },
  ];

  it("ranks by the longest chain below, then by name", () => {
    expect(orderRepositories(repositories)).toEqual([
      { name: "base", rank: 0 },
      { name: "other", rank: 0 },
      { name: "server", rank: 1 },
      { name: "client", rank: 2 },
    ]);
  });

  it("does not depend on the order written", () => {
    expect(orderRepositories(repositories.toReversed())).toEqual(orderRepositories(repositories));
  });

  it("is quick for a chain of ten thousand", () => {
    const chain = Array.from({ length: 10_000 }, (_, i) => ({
      name: `${i}`,
      dependencies: i === 0 ? [] : [`${i - 1}`],
    }));

    expect(orderRepositories(chain).at(-1)).toEqual({ name: "9999", rank: 9999 });
  });
});
