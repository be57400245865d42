/** Comments of sources, in the line ends that generators know. Pure. */

import { fromBinary, toBinary } from "@bufbuild/protobuf";
import { FileDescriptorSetSchema, type SourceCodeInfo_Location } from "@bufbuild/protobuf/wkt";

/**
 * What ends a line in some language, and with it a line comment that a generator copies as it stands: the newline
 * functions of https://www.unicode.org/reports/tr13/, of which C# has all but vertical tab and form feed.
 */
const foreignLineEnd = /\r\n?|[\u000b\u000c\u0085\u2028\u2029]/g;

/** The descriptors with line feeds in their comments alone; the same bytes where they have no other line end. */
export function withLineFeeds(descriptorSet: Uint8Array): Uint8Array {
  const set = fromBinary(FileDescriptorSetSchema, descriptorSet);
  const locations = set.file.flatMap(({ sourceCodeInfo }) => sourceCodeInfo?.location ?? []);
  const foreign = locations.filter((location) => commentsOf(location).some(isForeign));
  if (foreign.length === 0) return descriptorSet;
  for (const location of foreign) {
    for (const field of ["leadingComments", "trailingComments"] as const) {
      // What is unset stays unset.
      if (isForeign(location[field])) location[field] = lineFeeds(location[field]);
    }
    location.leadingDetachedComments = location.leadingDetachedComments.map(lineFeeds);
  }
  return toBinary(FileDescriptorSetSchema, set);
}

function commentsOf(location: SourceCodeInfo_Location): string[] {
  return [location.leadingComments, location.trailingComments, ...location.leadingDetachedComments];
}

function isForeign(comment: string): boolean {
  return comment.search(foreignLineEnd) !== -1;
}

function lineFeeds(comment: string): string {
  return comment.replace(foreignLineEnd, "\n");
}
