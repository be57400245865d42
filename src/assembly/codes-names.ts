/** Codes about declarations and their names in the result. */

import type { CodeEntry } from "./codes.ts";

export const nameCodes = [
  {
    code: "PM2001",
    severity: "error",
    title: "symbol defined twice",
    meaning:
      "One full name is declared for two different things: in one file, or in two files of one package. Enum values count as names of the scope that holds their enum, and packages count where they stay: a facade imports every source's, and `global_proto.package` is one too.",
    example: '`"c.UNKNOWN" is already defined at a:c/a.proto:1:38`',
    whatToDo: "Rename one of them. Such sources could not be compiled together either.",
  },
  {
    code: "PM2002",
    severity: "error",
    title: "definitions differ",
    meaning:
      "One full name is declared in two places with different content, as when two versions of a vendored file are collected. References are compared by what they mean, and features count.",
    example: '`"c.M" differs from the definition at a:c/m.proto:1:29`',
    whatToDo:
      'Exclude the copy in the repository that does not own it, as `exclude: ["tendermint/**"]`; its references then use the owner\'s.',
  },
  {
    code: "PM2102",
    severity: "note",
    title: "kept once",
    meaning: "Identical declarations of one name were found in several places. The first stands for all.",
    example: '`"c.M" is identical to a:c/m.proto:1:29; kept once`',
    whatToDo: "Nothing.",
  },
  {
    code: "PM2201",
    severity: "error",
    title: "name collision",
    meaning: "With `collisions: error` no declaration may be moved into a wrapper, and one would have to be.",
    example: "`a.v1.Item` and `b.v1.Item` both want to be `Item`.",
    whatToDo: "Rename one in its source, or set `collisions: nest`.",
  },
  {
    code: "PM2203",
    severity: "warning",
    title: "pinned name moved",
    meaning:
      "A name in the lock could not be kept: an enum gained a value that is taken, the global package's own sources took the name, or an external package reserved it. Users of the name break.",
    example: "A locked plain enum gains the value `UP`, which another enum already has.",
    whatToDo: "Undo the change in the source, or accept the new name and release it as a breaking change.",
  },
  {
    code: "PM2204",
    severity: "error",
    title: "lock of another package",
    meaning: "The names in protomanager.lock were planned for another `global_proto.package`.",
    example: "The lock says `registry.v1`, config.yaml says `registry.v2`.",
    whatToDo: "Restore the package, or delete the section `names` of the lock to plan names anew.",
  },
  {
    code: "PM2205",
    severity: "note",
    title: "name got an underscore",
    meaning: "With `naming: namespaced` two wrappers or prefixed services would have had one name.",
    example: "Packages `a.b_c` and `a_b.c` both give `ABC`: the later becomes `ABC_`.",
    whatToDo: "Nothing. The lock keeps the name from now on.",
  },
  {
    code: "PM2207",
    severity: "error",
    title: "full name captured",
    meaning:
      "A key in an aggregate option value is a full name without a leading dot, and a merged declaration would capture its first component.",
    example: "`[google.api.x]` next to a merged top-level `message google`.",
    whatToDo: "Rename the declaration that is named.",
  },
  {
    code: "PM2301",
    severity: "error",
    title: "extension number used twice",
    meaning: "Two extensions of one message have the same number. Numbers are never changed.",
    example:
      "`extension number 50001 of google.protobuf.FieldOptions is already used by a.o at a:a.proto:1:110`",
    whatToDo: "Give one a new number, make one file external, or exclude the second copy of one option file.",
  },
  {
    code: "PM2303",
    severity: "error",
    title: "custom feature collected",
    meaning:
      "A collected file extends `google.protobuf.FeatureSet`. A feature cannot be used in the file that defines it, so it cannot be merged.",
    example: "`extend google.protobuf.FeatureSet { optional MyFeatures my = 9999; }`",
    whatToDo: "Add the file to `global_proto.external`.",
  },
  {
    code: "PM4001",
    severity: "finding",
    title: "merged name changed or vanished",
    meaning: "A name of the previous result is gone or belongs to something else. Code that uses it breaks.",
    example: "`a.v1.Item` was `g.v1.Item` and is now `g.v1.AV1.Item`.",
    whatToDo: "Restore it in the source, or release the result as a breaking change.",
  },
  {
    code: "PM4002",
    severity: "finding",
    title: "unit moved to another part",
    meaning:
      "With `layout: parts` a package moved to another file. Breaking for TypeScript, Python and Java without `java_multiple_files`; bytes, JSON, Go and C++ are unchanged.",
    example: "Packages that begin to refer to each other become one part.",
    whatToDo: "Undo the reference that joined them, or tell the users of the generated code.",
  },
  {
    code: "PM5101",
    severity: "warning",
    title: "Go identifier exported twice",
    meaning:
      "Two public imports of the facade give the same Go identifier, and Go code generated for the facade does not compile. An error when Go is generated.",
    example: '`Go identifier "Item" is exported by a/a.proto and b/b.proto`',
    whatToDo: "Use `mode: merge`, leave Go out for the facade, or rename one of them.",
  },
] as const satisfies readonly CodeEntry[];
