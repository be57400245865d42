/** Random values, with those at the edges of their types more often than chance would have them. */

import { type DescEnum, ScalarType } from "@bufbuild/protobuf";
import type { Random } from "./random.ts";

const int32s = [0, 1, -1, 2 ** 31 - 1, -(2 ** 31), 150];
const uint32s = [0, 1, 2 ** 32 - 1, 2 ** 31, 300];
const int64s = [0n, 1n, -1n, 2n ** 63n - 1n, -(2n ** 63n), 2n ** 53n + 1n];
const uint64s = [0n, 1n, 2n ** 64n - 1n, 2n ** 63n];
const doubles = [0, 1.5, -2.25, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY, Number.NaN, 5e-324];
const floats = [0, 1.5, -0.25, Number.POSITIVE_INFINITY, Number.NaN, 2 ** -149];
const texts = ["", "a", "Grüße", "\u0000\u001f", '😀 "q" \\ /', "x".repeat(130)];
const bytes = [[], [0], [255, 254], [0xf0, 0x9f], [...new Uint8Array(200)]].map((one) => new Uint8Array(one));

export type Scalar = number | bigint | boolean | string | Uint8Array;

export function randomScalar(type: ScalarType, { pick }: Random): Scalar {
  switch (type) {
    case ScalarType.DOUBLE:
      return pick(doubles);
    case ScalarType.FLOAT:
      return pick(floats);
    case ScalarType.BOOL:
      return pick([true, false]);
    case ScalarType.STRING:
      return pick(texts);
    case ScalarType.BYTES:
      return pick(bytes);
    case ScalarType.UINT32:
    case ScalarType.FIXED32:
      return pick(uint32s);
    case ScalarType.UINT64:
    case ScalarType.FIXED64:
      return pick(uint64s);
    case ScalarType.INT64:
    case ScalarType.SINT64:
    case ScalarType.SFIXED64:
      return pick(int64s);
    default:
      return pick(int32s);
  }
}

/** A declared number; of open enums now and then another. */
export function randomEnumValue({ open, values }: DescEnum, { pick, integer }: Random): number {
  return open && integer(8) === 0 ? 1_234_567 : pick(values).number;
}
