/** Names that stay, whatever becomes of the repositories (docs/specification.md 3.1 and 3.8, G6). */

import { describe, expect, it } from "vitest";
import type { NameLock } from "../../src/assembly/linked.ts";
import { planNames } from "../../src/assembly/plan-names.ts";
import { linkSystem, proto3, type Repositories } from "./support.ts";

/** A repository each of a family in which names, enum values, services and spellings collide everywhere. */
function family(): Repositories {
  const letters = ["a", "b", "c", "d", "e", "f"];
  return Object.fromEntries(
    letters.map((letter, index) => [
      letter,
      {
        [`${letter}.proto`]: proto3(
          `${letter}.v1`,
          [
            `message Item { string ${letter} = 1; }`,
            `message ${index % 2 === 0 ? "Snapshot" : "snapshot"} {}`,
            `enum Status${index % 3} { UNKNOWN = 0; }`,
            "service Api { rpc Get(Item) returns (Item); }",
            `message Only${letter.toUpperCase()} {}`,
          ].join(" "),
        ),
      },
    ]),
  );
}

function plan(repositories: Repositories, names?: NameLock, naming: "short" | "namespaced" = "short") {
  const { plan: planned } = linkSystem(repositories, {
    dependencies: {},
    config: { naming },
    ...(names && { names }),
  });
  return planned;
}

/** xorshift32: the same numbers on every machine. */
function numbers(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return (state >>> 0) % below;
  };
}

/** Removes, adds, renames or shuffles repositories; a renamed one brings the same protos from another place. */
function changed(current: Repositories, all: Repositories, random: (below: number) => number): Repositories {
  const entries = Object.entries(current);
  switch (random(4)) {
    case 0: {
      const at = random(entries.length || 1);
      return Object.fromEntries(entries.filter((_entry, index) => index !== at));
    }
    case 1: {
      const [name, files] = Object.entries(all)[random(Object.keys(all).length)]!;
      return entries.some(([, known]) => known === files) ? current : { ...current, [name]: files };
    }
    case 2: {
      const at = random(entries.length || 1);
      return Object.fromEntries(
        entries.map(([name, files], index) => [index === at ? `r${random(1e6)}${name}` : name, files]),
      );
    }
    default:
      return Object.fromEntries(
        entries
          .map((entry) => [random(1e6), entry] as const)
          .sort(([x], [y]) => x - y)
          .map(([, entry]) => entry),
      );
  }
}

describe.each(["short", "namespaced"] as const)("with the lock, naming: %s", (naming) => {
  it.each([1, 2, 3])("no name changes when repositories come, go, move and are renamed (seed %i)", (seed) => {
    const random = numbers(seed * 7919);
    const all = family();
    const promised = new Map<string, string>();
    let current: Repositories = { c: all.c! };
    let lock: NameLock | undefined;
    for (let step = 0; step < 40; step += 1) {
      const { merged, lock: next, diagnostics } = plan(current, lock, naming);

      expect(diagnostics.filter(({ code }) => code === "PM2203")).toEqual([]);
      const names = [...merged];
      expect(new Set(names.map(([, name]) => name)).size).toBe(names.length);
      for (const [source, name] of names) {
        expect(name).toBe(promised.get(source) ?? name);
        promised.set(source, name);
      }
      lock = next;
      current = changed(current, all, random);
    }
    expect(promised.size).toBeGreaterThan(30);
  });
});

describe("the order of config.yaml", () => {
  it("names nothing, with a lock or without", () => {
    const all = family();
    const reversed = Object.fromEntries(Object.entries(all).reverse());
    const names = (repositories: Repositories, lock?: NameLock) =>
      Object.fromEntries([...plan(repositories, lock).merged].sort());

    expect(names(reversed)).toEqual(names(all));
    expect(names(reversed, plan(all).lock)).toEqual(names(all));
  });
});

describe("the lock", () => {
  it("is a pure function of what it was and what is there: planning twice changes nothing", () => {
    const { declared } = linkSystem(family(), { dependencies: {} });
    const naming = { package: "g.v1", naming: "short", collisions: "nest" } as const;
    const once = planNames(declared, undefined, naming);
    const twice = planNames(declared, once.lock, naming);

    expect(twice.lock).toEqual(once.lock);
    expect([...twice.merged]).toEqual([...once.merged]);
  });
});
