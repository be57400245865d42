import { describe, expect, it } from "vitest";
import { symbolChanges } from "../../src/publish/symbol-changes.ts";
import { mapped, symbolMap } from "./report.ts";

describe("symbolChanges", () => {
  const order = mapped("orders", "o.v1.Order", "s.v1.Order");

  it("takes everything as added when there was nothing", () => {
    expect(symbolChanges(undefined, symbolMap([order])).added).toEqual([order]);
  });

  it("finds nothing in two equal maps", () => {
    expect(symbolChanges(symbolMap([order]), symbolMap([order]))).toEqual({
      added: [],
      removed: [],
      moved: [],
      changed: [],
      grpc: [],
    });
  });

  it("tells moved from changed, and removed from moved to another repository", () => {
    const renamed = { ...order, merged: "s.v1.OrdersOrder", hash: "sha256:2" };
    const edited = { ...order, hash: "sha256:2" };
    const elsewhere = { ...order, repo: "billing" };

    expect(symbolChanges(symbolMap([order]), symbolMap([renamed])).moved).toEqual([
      { before: order, after: renamed },
    ]);
    expect(symbolChanges(symbolMap([order]), symbolMap([edited])).changed).toEqual([edited]);
    expect(symbolChanges(symbolMap([order]), symbolMap([elsewhere]))).toMatchObject({
      added: [elsewhere],
      removed: [order],
    });
  });

  it("marks gRPC paths that are new or lead elsewhere than before", () => {
    const before = symbolMap([], { "/o.A/x": "/s.A/x", "/o.B/x": "/s.B/x" });
    const after = symbolMap([], { "/o.A/x": "/s.A/x", "/o.B/x": "/s.OB/x", "/o.C/x": "/s.C/x" });

    expect(symbolChanges(before, after).grpc.map(({ isNew }) => isNew)).toEqual([false, true, true]);
  });
});
