import type { DescEnum, DescFile, DescMessage } from "@bufbuild/protobuf";
import { Edition, FeatureSet_JsonFormat as JsonFormat } from "@bufbuild/protobuf/wkt";

/** The resolved feature `json_format`, the one that descriptors of @bufbuild/protobuf do not tell. */
export function jsonFormat(type: DescMessage | DescEnum): string {
  let scope: DescMessage | DescEnum | DescFile | undefined = type;
  while (scope !== undefined) {
    const format = scope.proto.options?.features?.jsonFormat ?? JsonFormat.JSON_FORMAT_UNKNOWN;
    if (format !== JsonFormat.JSON_FORMAT_UNKNOWN) return JsonFormat[format].toLowerCase();
    scope = scope.kind === "file" ? undefined : (scope.parent ?? scope.file);
  }
  const legacy = type.file.edition === Edition.EDITION_PROTO2;
  return JsonFormat[legacy ? JsonFormat.LEGACY_BEST_EFFORT : JsonFormat.ALLOW].toLowerCase();
}
