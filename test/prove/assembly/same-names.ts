import type { SymbolMap } from "../../../src/assembly/assembly.ts";

/** The file that every entry of `sameNames` says it comes from. */
export const resultFile = { repository: "result", path: "global.proto" };

/**
 * The map of a result onto itself, to lay two results beside each other as a verifier lays sources: every merged name,
 * wrappers included, keeps its name.
 */
export function sameNames({ symbols }: SymbolMap, globalPackage: string): SymbolMap {
  const { repository: repo, path } = resultFile;
  const entry = (name: string, kind: SymbolMap["symbols"][number]["kind"]) => {
    return { source: name, merged: name, kind, repo, path, line: 1, hash: "" };
  };
  const all = new Map(symbols.map(({ merged, kind }) => [merged, entry(merged, kind)]));
  for (const { merged } of symbols) {
    const outer = merged.slice(0, merged.lastIndexOf("."));
    if (outer !== globalPackage && !all.has(outer)) all.set(outer, entry(outer, "message"));
  }
  return { version: 1, symbols: [...all.values()], grpc: {} };
}
