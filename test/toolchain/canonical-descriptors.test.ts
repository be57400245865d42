import { create, type Message, toBinary } from "@bufbuild/protobuf";
import { BinaryWriter, WireType } from "@bufbuild/protobuf/wire";
import {
  FieldDescriptorProto_Label,
  FieldDescriptorProto_Type,
  FileDescriptorSetSchema,
  file_google_protobuf_descriptor,
  MessageOptionsSchema,
} from "@bufbuild/protobuf/wkt";
import { describe, expect, it } from "vitest";
import { canonicalDescriptors, descriptorsForPlugins } from "../../src/toolchain/canonical-descriptors.ts";

/** A message on which each of so many custom options is set, from the last to the first. */
function descriptors(count: number): Uint8Array {
  const numbers = Array.from({ length: count }, (_, index) => 50_000 + index);
  const options: Message & { $unknown?: unknown } = create(MessageOptionsSchema);
  options.$unknown = numbers.toReversed().map((no) => ({
    no,
    wireType: WireType.Varint,
    data: new BinaryWriter().uint32(no).finish(),
  }));
  const extension = numbers.map((number) => ({
    name: `o${number}`,
    number,
    extendee: ".google.protobuf.MessageOptions",
    type: FieldDescriptorProto_Type.UINT32,
    label: FieldDescriptorProto_Label.OPTIONAL,
  }));
  const file = {
    name: "x.proto",
    package: "x",
    syntax: "proto3",
    dependency: ["google/protobuf/descriptor.proto"],
    extension,
    messageType: [{ name: "M", options: options as never }],
  };
  const set = create(FileDescriptorSetSchema, { file: [file_google_protobuf_descriptor.proto, file] });
  return toBinary(FileDescriptorSetSchema, set);
}

describe("custom options", () => {
  it("stand in the order of their numbers", () => {
    const [, file] = descriptorsForPlugins(descriptors(100));
    const numbers = file!.messageType[0]!.options!.$unknown!.map(({ no }) => no);
    expect(numbers).toEqual(Array.from({ length: 100 }, (_, index) => 50_000 + index));
  });

  it("cost no more each where there are thousands of them on one element", () => {
    const set = descriptors(40_000);
    // Two looks at all for each, as it was, take a minute.
    expect(canonicalDescriptors(set).length).toBeGreaterThan(set.length / 2);
  });
});
