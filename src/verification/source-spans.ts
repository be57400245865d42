/** Spans of source info: [line, column, line, column], the second line left out when it is the first. */

import type { SourceCodeInfo_Location as Location } from "@bufbuild/protobuf/wkt";

/** Locations of the items of a repeated field that the statement at `index` holds: they follow its own, in order. */
export function itemsInside(locations: readonly Location[], index: number): Location[] {
  const { path, span } = locations[index]!;
  const items: Location[] = [];
  for (let at = index + 1; at < locations.length && isInside(locations[at]!.span, span); at++) {
    const item = locations[at]!;
    const isItem =
      item.path.length === path.length + 1 && path.every((step, depth) => item.path[depth] === step);
    if (isItem) items.push(item);
  }
  return items;
}

/** Line and column behind a span. */
export function endOf(span: readonly number[]): readonly number[] {
  return span.length === 3 ? [span[0]!, span[2]!] : [span[2]!, span[3]!];
}

function isInside(inner: readonly number[], outer: readonly number[]): boolean {
  const notAfter = (a: readonly number[], b: readonly number[]) =>
    a[0]! < b[0]! || (a[0] === b[0] && a[1]! <= b[1]!);
  return notAfter(outer, inner) && notAfter(endOf(inner), endOf(outer));
}
