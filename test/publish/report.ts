import type { MappedSymbol, SymbolMap } from "../../src/assembly/assembly.ts";
import type { RunReport } from "../../src/publish/run-report.ts";

export const a = "a".repeat(40);
export const b = "b".repeat(40);

export function mapped(repo: string, source: string, merged: string, hash = "sha256:1"): MappedSymbol {
  return { source, merged, kind: "message", repo, path: "proto/x.proto", line: 3, hash };
}

export function symbolMap(symbols: MappedSymbol[], grpc: Record<string, string> = {}): SymbolMap {
  return { version: 1, symbols, grpc };
}

/** A quiet run of a system with two repositories. */
export function runReport(parts: Partial<RunReport> = {}): RunReport {
  return {
    system: "shop",
    version: "v1",
    heldBack: [],
    repositories: [
      { name: "orders", url: "https://github.com/acme/orders", from: a, to: b },
      { name: "billing", url: "https://github.com/acme/billing", from: a, to: a },
    ],
    previousMap: symbolMap([mapped("orders", "orders.v1.Order", "shop.v1.Order")]),
    map: symbolMap([mapped("orders", "orders.v1.Order", "shop.v1.Order")]),
    findings: [],
    verification: undefined,
    files: { added: [], changed: ["global.proto"], removed: [] },
    ...parts,
  };
}

export const isGitHub = (host: string) => host === "github.com";
