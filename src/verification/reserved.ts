/** Ranges and names that messages and enums keep free. */

import type { DescriptorProto } from "@bufbuild/protobuf/wkt";

type Range = Pick<DescriptorProto["reservedRange"][number], "start" | "end">;

/** @param beyond - how far `end` is behind the last number: 1 in messages, 0 in enums */
export function rangesText(ranges: readonly Range[], beyond: 0 | 1): string {
  return ranges.map((range) => rangeText(range, beyond)).join(", ");
}

export function rangeText({ start, end }: Range, beyond: 0 | 1): string {
  const last = end - beyond;
  return start === last ? String(start) : `${start} to ${last}`;
}

/** Editions can only reserve identifiers; other names are those of no field and may go (PM2402). */
export function reservedNames(names: readonly string[]): string {
  return names.filter(isIdentifier).join(", ");
}

export function isIdentifier(name: string): boolean {
  return /^[A-Za-z_]\w*$/.test(name);
}
