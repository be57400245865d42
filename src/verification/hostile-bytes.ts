import { type DescField, type DescMessage, ScalarType } from "@bufbuild/protobuf";
import { BinaryWriter, WireType } from "@bufbuild/protobuf/wire";

/** A number that no enum of the wild declares. */
const unknownValue = 123_456_789;
/** Reading ends at the first invalid string, so each takes a message of its own. */
const maxInvalidStrings = 3;

/**
 * Bytes on which types can disagree although a correct writer of either sends them rarely: nothing at all, which lacks
 * required fields; behind a message that has them, undeclared numbers of enums, strings that are not UTF-8, and lists in
 * the encoding that is not theirs.
 *
 * @param valid - a message of the type; undefined where there can be none
 */
export function* hostileBytes(type: DescMessage, valid: Uint8Array | undefined): Iterable<Uint8Array> {
  yield new Uint8Array();
  if (valid === undefined) return;
  for (const more of hostileFields(type)) yield Buffer.concat([valid, more]);
}

function* hostileFields({ fields }: DescMessage): Iterable<Uint8Array> {
  const enums = fields.filter((field) => field.enum !== undefined && field.fieldKind !== "map");
  if (enums.length > 0) yield written(enums, (writer) => writer.int32(unknownValue), WireType.Varint);
  const texts = fields.filter((field) => field.fieldKind !== "map" && field.scalar === ScalarType.STRING);
  for (const text of texts.slice(0, maxInvalidStrings)) {
    yield written([text], (writer) => writer.bytes(Uint8Array.of(0xff, 0xc0)), WireType.LengthDelimited);
  }
  const lists = fields.filter((field) => field.fieldKind === "list" && isVarint(field));
  if (lists.length > 0) {
    yield written(lists, (writer) => writer.bytes(Uint8Array.of(1, 0)), WireType.LengthDelimited);
    yield written(lists, (writer) => writer.uint32(1), WireType.Varint);
  }
}

function written(
  fields: readonly DescField[],
  write: (writer: BinaryWriter) => BinaryWriter,
  type: WireType,
): Uint8Array {
  const writer = new BinaryWriter();
  for (const { number } of fields) write(writer.tag(number, type));
  return writer.finish();
}

function isVarint({ scalar, enum: declared }: DescField): boolean {
  return declared !== undefined || scalar === ScalarType.INT32 || scalar === ScalarType.BOOL;
}
