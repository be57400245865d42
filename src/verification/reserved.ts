/** Ranges and names that messages and enums keep free. */

import type {
  DescriptorProto,
  DescriptorProto_ExtensionRange as ExtensionRange,
} from "@bufbuild/protobuf/wkt";
import type { Options } from "./options.ts";

type Range = Pick<DescriptorProto["reservedRange"][number], "start" | "end">;

/** @param beyond - how far `end` is behind the last number: 1 in messages, 0 in enums */
export function reservedRanges(ranges: readonly Range[], beyond: 0 | 1): string {
  return ranges.map(({ start, end }) => rangeText(start, end - beyond)).join(", ");
}

/** Editions can only reserve identifiers; other names are those of no field and may go (PM2402). */
export function reservedNames(names: readonly string[]): string {
  return names.filter(isIdentifier).join(", ");
}

export function isIdentifier(name: string): boolean {
  return /^[A-Za-z_]\w*$/.test(name);
}

export function extensionRanges(ranges: readonly ExtensionRange[], options: Options): string {
  return ranges
    .map(({ start, end, options: own }) => {
      const words = [...options.of(own)].map(([what, value]) => ` ${what} ${value}`);
      return rangeText(start, end - 1) + words.join("");
    })
    .join(", ");
}

function rangeText(first: number, last: number): string {
  return first === last ? String(first) : `${first} to ${last}`;
}
