/** What the files of a random system declare, and how a file may write the name of what it sees. */

import type { SymbolKind } from "../../../src/assembly/declared-symbol.ts";
import { searchByName } from "./search-by-name.ts";

/** A field as option values need to know it. */
export interface KnownField {
  name: string;
  /** By its meaning: `required` in an edition too. */
  label: "" | "optional" | "required" | "repeated";
  /** A scalar, or the full name of a message or an enum; undefined for maps and groups. */
  type: string | undefined;
  oneof: string | undefined;
}

export interface Known {
  /** Full name without a leading dot. */
  name: string;
  kind: SymbolKind;
  /** Index of the file; -1 for well-known types. */
  file: number;
  /** Other files may name it (edition 2024). */
  exported: boolean;
  /** Of a message. */
  fields?: KnownField[];
  /** Of a message that has `extensions 1000 to 1999`. */
  extendable?: boolean;
  /** Of an enum: names of its values, the first being 0 or not. */
  values?: string[];
  closed?: boolean;
  firstIsZero?: boolean;
  /** Of an extension: full name of what it extends, and itself as a field. */
  extendee?: string;
  field?: KnownField;
}

const DESCRIPTOR = "google/protobuf/descriptor.proto";

/** Well-known types that fields may have, with their files. */
export const WELL_KNOWN: ReadonlyMap<string, string> = new Map([
  ["google.protobuf.Timestamp", "google/protobuf/timestamp.proto"],
  ["google.protobuf.Any", "google/protobuf/any.proto"],
  ["google.protobuf.Empty", "google/protobuf/empty.proto"],
  ["google.protobuf.DoubleValue", "google/protobuf/wrappers.proto"],
  ["google.protobuf.Struct", "google/protobuf/struct.proto"],
]);

/** What custom options extend. */
export const OPTIONS = [
  "Message",
  "Field",
  "Enum",
  "EnumValue",
  "Service",
  "Method",
  "Oneof",
  "ExtensionRange",
  "File",
].map((name) => `google.protobuf.${name}Options`);

export function fileOfWellKnown(name: string): string {
  return WELL_KNOWN.get(name) ?? DESCRIPTOR;
}

export class World {
  readonly symbols = new Map<string, Known>();
  readonly #packages: readonly string[];

  /** @param packages - of each file, by its index */
  constructor(packages: readonly string[]) {
    this.#packages = packages;
  }

  declare(symbol: Known): void {
    this.symbols.set(symbol.name, symbol);
  }

  /** What a file sees that has these files before it, itself included. */
  view(file: number, seen: ReadonlySet<number>): View {
    const packages = new Set<string>();
    for (const index of seen) {
      for (const prefix of prefixes(this.#packages[index]!)) packages.add(prefix);
    }
    // The imports of well-known types follow from their use: any file may have them.
    for (const prefix of prefixes("google.protobuf")) packages.add(prefix);
    const visible = [...this.symbols.values()].filter((one) => seen.has(one.file));
    return new View(
      visible.filter((one) => one.exported || one.file === file),
      new Map(visible.map(({ name, kind }) => [name, kind])),
      packages,
    );
  }
}

export class View {
  /** Symbols that may be referred to. */
  readonly usable: readonly Known[];
  readonly #kinds: ReadonlyMap<string, SymbolKind>;
  readonly #packages: ReadonlySet<string>;

  constructor(
    usable: readonly Known[],
    kinds: ReadonlyMap<string, SymbolKind>,
    packages: ReadonlySet<string>,
  ) {
    this.usable = usable;
    this.#kinds = kinds;
    this.#packages = packages;
  }

  /**
   * One way of writing a name in a scope: absolute, or any of its ends that the search from there leads to it.
   * @param form - which of them; 0 is absolute
   */
  spell(name: string, scope: string, search: "type" | "any", form: number): string {
    const table = (full: string) =>
      this.#kinds.get(full) ?? (this.#packages.has(full) ? "package" : undefined);
    const forms = [`.${name}`];
    for (let start = 0; start !== -1; start = nextPart(name, start)) {
      const end = name.slice(start);
      if (searchByName(end, scope, search, table) === name) forms.push(end);
    }
    return forms[form % forms.length]!;
  }
}

function nextPart(name: string, start: number): number {
  const dot = name.indexOf(".", start);
  return dot === -1 ? -1 : dot + 1;
}

export function prefixes(name: string): string[] {
  const parts = name === "" ? [] : name.split(".");
  return parts.map((_, index) => parts.slice(0, index + 1).join("."));
}
