/** Field options that an old protoc's Ruby generator writes between double quotes, where Ruby runs what is in `#{}`. */

import type { DescriptorProto, FieldDescriptorProto, FileDescriptorProto } from "@bufbuild/protobuf/wkt";

const interpolation = /#[{$@]/;

/**
 * What fields have against a protoc of the hub's own, as `protoc_path` names it: the pinned one escapes them. Each a line
 * with the file, the field and what to do.
 *
 * @param files - those that code is generated for
 */
export function rubyProblems(files: readonly FileDescriptorProto[]): string[] {
  return files.flatMap((file) =>
    [...file.extension, ...file.messageType.flatMap(fieldsIn)]
      .filter(
        ({ jsonName, defaultValue }) => interpolation.test(jsonName) || interpolation.test(defaultValue),
      )
      .map(
        ({ name }) =>
          `${file.name}: json_name or default of the field ${name} holds "#{", "#$" or "#@", which Ruby code of an old ` +
          "protoc would run. Change it in its source, or leave out protoc_path.",
      ),
  );
}

function fieldsIn({ field, extension, nestedType }: DescriptorProto): FieldDescriptorProto[] {
  return [...field, ...extension, ...nestedType.flatMap(fieldsIn)];
}
