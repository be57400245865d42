/** Comments of sources, as generators can copy them: in the line ends that they know, and no directive in them. Pure. */

import { fromBinary, toBinary } from "@bufbuild/protobuf";
import { FileDescriptorSetSchema, type SourceCodeInfo_Location } from "@bufbuild/protobuf/wkt";

/**
 * What ends a line in some language, and with it a line comment that a generator copies as it stands: the newline
 * functions of https://www.unicode.org/reports/tr13/, of which C# has all but vertical tab and form feed.
 */
const foreignLineEnd = /\r\n?|[\u000b\u000c\u0085\u2028\u2029]/g;

/**
 * What Go's tools act upon when it stands right behind `//`, where protoc-gen-go puts a comment: `go generate` would run
 * a stranger's command. With a blank before it, it is a comment: https://pkg.go.dev/cmd/compile#hdr-Compiler_Directives
 */
const directive = /^(?=go:|line |export |extern )/gm;

/** The old form of `//go:build`, which Go finds behind blanks too, and which takes a file out of every build. */
const buildConstraint = /^([ \t]*\+)(?=build\b)/gm;

/** The descriptors with comments that mean nothing to compilers; the same bytes where they all are so already. */
export function withPlainComments(descriptorSet: Uint8Array): Uint8Array {
  const set = fromBinary(FileDescriptorSetSchema, descriptorSet);
  const locations = set.file.flatMap(({ sourceCodeInfo }) => sourceCodeInfo?.location ?? []);
  const changed = locations.filter((location) => commentsOf(location).some(isChanged));
  if (changed.length === 0) return descriptorSet;
  for (const location of changed) {
    for (const field of ["leadingComments", "trailingComments"] as const) {
      // What is unset stays unset.
      if (isChanged(location[field])) location[field] = plain(location[field]);
    }
    location.leadingDetachedComments = location.leadingDetachedComments.map(plain);
  }
  return toBinary(FileDescriptorSetSchema, set);
}

function commentsOf(location: SourceCodeInfo_Location): string[] {
  return [location.leadingComments, location.trailingComments, ...location.leadingDetachedComments];
}

function isChanged(comment: string): boolean {
  return plain(comment) !== comment;
}

function plain(comment: string): string {
  return comment.replace(foreignLineEnd, "\n").replace(directive, " ").replace(buildConstraint, "$1 ");
}
