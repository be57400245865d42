/** Texts that an old protoc's Ruby generator writes between double quotes, where Ruby runs what is in `#{}`. */

import { create, toBinary } from "@bufbuild/protobuf";
import {
  type DescriptorProto,
  type FieldDescriptorProto,
  type FileDescriptorProto,
  FileDescriptorProtoSchema,
} from "@bufbuild/protobuf/wkt";

const interpolation = /#[{$@]/;
/** Before 23 these texts are written as they stand, so that a quote ends them. */
const endsText = /["\\]|#[{$@]/;

/**
 * What files have against a protoc of the hub's own, as `protoc_path` names it: the pinned one escapes all of it. Each a
 * line with the file and what to do. From 23 on, and until https://github.com/protocolbuffers/protobuf/issues/18726 was
 * mended, the whole descriptor is such a text.
 *
 * @param files - those that code is generated for
 */
export function rubyProblems(files: readonly FileDescriptorProto[]): string[] {
  return files.flatMap((file) => {
    const fields = [...file.extension, ...file.messageType.flatMap(fieldsIn)]
      .filter(({ jsonName, defaultValue }) => endsText.test(jsonName) || endsText.test(defaultValue))
      .map(({ name }) =>
        problem(file, `json_name or default of the field ${name}`, 'a quote, "\\", "#{", "#$" or "#@"'),
      );
    if (fields.length > 0 || !interpolation.test(descriptorText(file))) return fields;
    return [problem(file, "an option", '"#{", "#$" or "#@"')];
  });
}

function problem({ name }: FileDescriptorProto, what: string, holds: string): string {
  const text = `${name}: ${what} holds ${holds}, which Ruby code of an old protoc would run`;
  return `${text}. Change it in its source, or leave out protoc_path.`;
}

function descriptorText(file: FileDescriptorProto): string {
  const withoutComments = create(FileDescriptorProtoSchema, { ...file, sourceCodeInfo: undefined });
  return Buffer.from(toBinary(FileDescriptorProtoSchema, withoutComments)).toString("latin1");
}

function fieldsIn({ field, extension, nestedType }: DescriptorProto): FieldDescriptorProto[] {
  return [...field, ...extension, ...nestedType.flatMap(fieldsIn)];
}
