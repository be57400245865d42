/** Comments of statements that the result cannot have: they go with the statement (docs/specification.md 3.4). */

import type { SourceCodeInfo_Location as Location } from "@bufbuild/protobuf/wkt";
import { isIdentifier } from "./reserved.ts";
import { itemsInside } from "./source-spans.ts";

/** Field of the reserved names in DescriptorProto and in EnumDescriptorProto. */
const RESERVED_NAME = { message: 10, enum: 5 };

/** `reserved` with names only that are no identifiers, which no edition has: PM2402. */
export function reservesNoIdentifier(
  element: object,
  locations: readonly Location[],
  index: number,
): boolean {
  if (!("reservedName" in element)) return false;
  const field = "value" in element ? RESERVED_NAME.enum : RESERVED_NAME.message;
  if (locations[index]!.path.at(-1) !== field) return false;
  const reserved = element.reservedName as string[];
  if (reserved.every(isIdentifier)) return false;
  const names = itemsInside(locations, index).map(({ path }) => reserved[path.at(-1)!]!);
  return names.length > 0 && !names.some(isIdentifier);
}

/** Features in the options of messages, oneofs, enums, values, services and rpcs, as paths in descriptor.proto. */
const FEATURES = / of (?:7\.12|2\.1|3\.7|3\.2|3\.34|4\.35)(?:\.|$)/;

/** A comment of a feature, which one side may have and the other not, as `enforce_naming_style` and `enum_type`. */
export function isOfFeature(comment: string): boolean {
  return FEATURES.test(comment);
}
