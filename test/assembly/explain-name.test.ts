import { describe, expect, it } from "vitest";
import { type Explanation, explainName } from "../../src/assembly/explain-name.ts";
import type { NameLock } from "../../src/assembly/linked.ts";
import { formatLocation } from "../../src/diagnostics.ts";
import { assembled } from "./assembled.ts";
import { oneFileEach, proto3, type Repositories, type SystemOptions, system } from "./support.ts";

const two = oneFileEach({
  a: proto3("a.v1", "message Item {} service Api { rpc Get(Item) returns (Item); }"),
  b: proto3("b.v1", "message Item { message Part {} Part part = 1; } message Box { Item item = 1; }"),
});

function explained(name: string, repositories: Repositories = two, options: SystemOptions = {}) {
  const result = explainName(system(repositories, options), name);
  if (result.explained === undefined) throw new Error(JSON.stringify(result.diagnostics));
  return result.explained;
}

function explanation(name: string, repositories?: Repositories, options?: SystemOptions): Explanation {
  const result = explained(name, repositories, options);
  if (result.explanation === undefined) throw new Error(JSON.stringify(result.found));
  return result.explanation;
}

function lockOf(repositories: Repositories, options: SystemOptions = {}): NameLock {
  return assembled(repositories, options).assembly.names!;
}

describe("explainName", () => {
  it("tells place, hash and who refers to it", () => {
    const map = assembled(two).assembly.map!;
    const { references, ...told } = explanation("b.v1.Item");

    expect(told).toMatchObject({
      source: "b.v1.Item",
      merged: "g.v1.BV1.Item",
      kind: "message",
      location: { repository: "b", path: "b.proto", line: 1, column: 32 },
      hash: map.symbols.find(({ source }) => source === "b.v1.Item")!.hash,
      unit: "b.v1.Item",
    });
    expect(references.map(formatLocation)).toEqual(["b:b.proto:1:94"]);
    expect(explanation("a.v1.Item").references.map(formatLocation)).toEqual([
      "a:a.proto:1:70",
      "a:a.proto:1:85",
    ]);
  });

  it("tells of what is nested which declaration decides", () => {
    expect(explanation("b.v1.Item.part")).toMatchObject({
      kind: "field",
      merged: "g.v1.BV1.Item.part",
      unit: "b.v1.Item",
      hash: undefined,
    });
  });

  it("lists copies that were dropped", () => {
    const repositories = {
      a: { "c.proto": proto3("c", "message M {}") },
      b: { "c.proto": proto3("c", "message M {}") },
    };

    expect(explanation("c.M", repositories).copies).toEqual([{ repository: "b", path: "c.proto", line: 1 }]);
  });

  it("explains nothing of sources that cannot be linked", () => {
    const broken = oneFileEach({ a: proto3("a", "message M { Missing m = 1; }") });
    const { explained: none, diagnostics } = explainName(system(broken), "M");

    expect(none).toBeUndefined();
    expect(diagnostics.map(({ code }) => code)).toEqual(["PM3001"]);
  });
});

describe("the reason", () => {
  const reasonOf = (name: string, repositories: Repositories = two, options: SystemOptions = {}) =>
    explanation(name, repositories, options).reason;

  it("is who has the name, and by which rule", () => {
    const keys = oneFileEach({
      a: proto3("a", "message Snapshot {}"),
      b: proto3("b", "message snapshot {}"),
    });

    expect(reasonOf("a.v1.Item")).toEqual({ kind: "plain" });
    expect(reasonOf("b.v1.Item")).toEqual({
      kind: "moved",
      pinned: false,
      obstacle: {
        rule: "taken",
        reason: '"Item" is taken by a.v1.Item at a:a.proto:1:32',
        repository: "a",
      },
    });
    expect(reasonOf("b.snapshot", keys)).toMatchObject({
      obstacle: { rule: "generator-key", repository: "a" },
    });
  });

  it("is the mode, the package or the configuration where these decide", () => {
    const own = oneFileEach({ a: proto3("g.v1", "message Item {}") });
    const external = oneFileEach({
      a: proto3("a", 'import "google/protobuf/any.proto"; message M { google.protobuf.Any any = 1; }'),
    });

    expect(reasonOf("g.v1.Item", own)).toEqual({ kind: "own-package" });
    expect(reasonOf("b.v1.Item", two, { config: { naming: "namespaced" } })).toEqual({ kind: "namespaced" });
    expect(reasonOf("b.v1.Item", two, { config: { mode: "import" } })).toEqual({ kind: "kept" });
    expect(reasonOf("google.protobuf.Any", external)).toEqual({ kind: "external" });
  });

  it("is the lock, with what has the plain name today", () => {
    const names = lockOf(two);
    const alone = { b: two.b! };

    expect(explanation("b.v1.Item", two, { names })).toMatchObject({
      pinned: "g.v1.BV1.Item",
      reason: { kind: "pinned", plain: false, obstacle: { rule: "taken", repository: "a" } },
    });
    expect(reasonOf("b.v1.Box", two, { names })).toEqual({
      kind: "pinned",
      plain: true,
      obstacle: undefined,
    });
    expect(reasonOf("b.v1.Item", alone, { names })).toMatchObject({ obstacle: { rule: "pinned" } });
  });

  it("is what broke the lock's promise", () => {
    const names = lockOf(oneFileEach({ a: proto3("a", "enum E { NO = 0; }") }));
    const grown = oneFileEach({
      a: proto3("a", "enum E { NO = 0; UP = 1; }"),
      z: proto3("g.v1", "message UP {}"),
    });

    expect(explanation("a.E", grown, { names })).toMatchObject({
      pinned: "g.v1.E",
      merged: "g.v1.A.E",
      reason: { kind: "moved", pinned: true, obstacle: { rule: "taken", repository: "z" } },
    });
  });

  it("is told of a wrapper's name too", () => {
    const shadowed = oneFileEach({
      a: proto3("a", "message Item {}"),
      b: proto3("b", "message Item {} message B {}"),
    });

    expect(explanation("b.Item", shadowed)).toMatchObject({
      merged: "g.v1.B_.Item",
      wrapper: { name: "B_", package: "b", obstacle: { rule: "declared" } },
    });
  });
});

describe("the name that is asked for", () => {
  it("may be a source name, a merged name, or the end of one, with a leading dot or none", () => {
    for (const name of ["b.v1.Item", ".b.v1.Item", "g.v1.BV1.Item", "BV1.Item", "b.v1.Item", ".BV1.Item"]) {
      expect(explanation(name).source).toBe("b.v1.Item");
    }
    expect(explanation("Box").source).toBe("b.v1.Box");
  });

  it("is not guessed when it is the end of several", () => {
    expect(explained("Item")).toMatchObject({
      explanation: undefined,
      found: { ambiguous: true, candidates: ["a.v1.Item", "b.v1.Item"] },
    });
  });

  it("is compared with what there is when there is none", () => {
    expect(explained("b.v1.Itme")).toMatchObject({ found: { ambiguous: false, candidates: ["b.v1.Item"] } });
    expect(explained("boxx")).toMatchObject({ found: { ambiguous: false, candidates: ["b.v1.Box"] } });
    expect(explained("Unheard")).toMatchObject({ found: { ambiguous: false, candidates: [] } });
  });

  it("may be that of a wrapper, which no source declares", () => {
    for (const name of ["g.v1.BV1", "BV1"]) {
      expect(explained(name)).toMatchObject({ wrapper: { package: "b.v1", holds: ["b.v1.Item"] } });
    }
    expect(explained("AV1")).toMatchObject({ wrapper: undefined });
  });

  it("may be one that the lock keeps for a type that is gone", () => {
    const names = lockOf(two);

    expect(explained("a.v1.Item", { b: two.b! }, { names })).toMatchObject({ gone: "g.v1.Item" });
  });
});
