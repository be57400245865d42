/** Names of the sources as the result has them: what both are compared modulo. */

import type { JsonValue } from "@bufbuild/protobuf";
import type { MappedSymbol, SymbolMap } from "../assembly/assembly.ts";

export interface Names {
  /** Full merged name of a type, service or extension; a name that the map does not know stays. */
  merged(source: string): string;
  /** The map's entry of a source name. */
  symbol(source: string): MappedSymbol | undefined;
  /** An `Any` type URL, whatever its host. */
  typeUrl(url: string): string;
}

export function namesOf({ symbols }: SymbolMap): Names {
  const bySource = new Map(symbols.map((symbol) => [symbol.source, symbol]));
  const merged = (source: string): string => {
    const known = bySource.get(source);
    if (known !== undefined) return known.merged;
    // What compilers make of a map field goes with the message it is in.
    const dot = source.lastIndexOf(".");
    const outer = bySource.get(source.slice(0, dot));
    return outer === undefined ? source : outer.merged + source.slice(dot);
  };
  return {
    merged,
    symbol: (source) => bySource.get(source),
    typeUrl(url) {
      const slash = url.lastIndexOf("/") + 1;
      return url.slice(0, slash) + merged(url.slice(slash));
    },
  };
}

/** No name changes: the view of the result's own side. */
export const sameNames: Names = {
  merged: (name) => name,
  symbol: () => undefined,
  typeUrl: (url) => url,
};

/** ProtoJSON with its full names as the result has them: type URLs of `Any`, keys of extensions. */
export function renameJson(value: JsonValue, names: Names): JsonValue {
  if (Array.isArray(value)) return value.map((item) => renameJson(item, names));
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, item]) => {
      if (key === "@type" && typeof item === "string") return [key, names.typeUrl(item)];
      const extension = /^\[(.+)\]$/.exec(key)?.[1];
      return [extension === undefined ? key : `[${names.merged(extension)}]`, renameJson(item, names)];
    }),
  );
}
