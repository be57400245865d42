/** Codes about the merged result: what could not be expressed, what was dropped, and what its users should know. */

import type { CodeEntry } from "./codes.ts";

export const outputCodes = [
  {
    code: "PM1101",
    severity: "note",
    title: "gRPC paths moved",
    meaning:
      "Merging changes the full names of services and with them every gRPC path. A client generated from the result calls the new path; a server built from the source answers UNIMPLEMENTED.",
    example: "`/registry.v1.Registry/GetService` becomes `/registry.system.v1.Registry/GetService`.",
    whatToDo:
      "Register each handler under both names, or use `mode: import` where services already have traffic. The name map has the full table.",
  },
  {
    code: "PM1203",
    severity: "warning",
    title: "Go package name",
    meaning:
      "The last element of `go_package` is a Go keyword, which gives a package name with an underscore.",
    example: "`…/gen/go` gives `package _go`.",
    whatToDo: "Name the package after a semicolon: `…/gen/go;registryv1`.",
  },
  {
    code: "PM1204",
    severity: "note",
    title: "import path without a folder",
    meaning:
      "The result is registered under `import_path`. Two generated packages with the same path cannot be loaded into one program, and a bare file name is likely to meet another.",
    example: "`import_path: global.proto`",
    whatToDo: "Set `import_path: registry/system/v1/global.proto`, before anyone imports it.",
  },
  {
    code: "PM1303",
    severity: "note",
    title: "type name in a string option",
    meaning:
      "A string in an option equals the source name of a collected type. Strings are no references for a compiler and are left as they are, so this one keeps the old name.",
    example: '`option (google.api.resource_reference).type = "a.v1.Item";`',
    whatToDo: "Check whether the plug-in that reads the option needs the merged name.",
  },
  {
    code: "PM1304",
    severity: "note",
    title: "file option deprecated dropped",
    meaning:
      "`option deprecated = true;` of a source file does not reach the result, nor the file's elements.",
    example: "`option deprecated = true;` at the top of a file.",
    whatToDo: "Mark the messages and services that are meant.",
  },
  {
    code: "PM1305",
    severity: "warning",
    title: "custom file option dropped",
    meaning: "File options of the sources are dropped; a custom one may mean something to a plug-in.",
    example: "`option (gogoproto.marshaler_all) = true;`",
    whatToDo: "Set what the result needs in `global_proto.options`.",
  },
  {
    code: "PM1401",
    severity: "note",
    title: "large output",
    meaning:
      "The result has 1,000 messages or 10,000 lines or more; some generators become slow with one file.",
    example: "1,323 messages in 18,025 lines take protoc-gen-es 26 s as one file and 2 s in parts.",
    whatToDo: "Set `layout: parts`, and `java_multiple_files: true` in `options`.",
  },
  {
    code: "PM1403",
    severity: "warning",
    title: "parts without java_multiple_files",
    meaning:
      "With `layout: parts` and `java_package`, every Java class would lie inside its part's outer class.",
    example: "`options: { java_package: com.acme }` with `layout: parts`.",
    whatToDo: "Add `java_multiple_files: true` to `options`.",
  },
  {
    code: "PM1404",
    severity: "note",
    title: "MessageSet",
    meaning:
      "A source declares a MessageSet, which buf lint and buf breaking refuse to load. They are skipped.",
    example: "`option message_set_wire_format = true;`",
    whatToDo:
      "Nothing, or exclude the file. `generate.engine: protoc` where options matter: buf drops those of a file that declares one.",
  },
  {
    code: "PM1405",
    severity: "warning",
    title: "type named like the output",
    meaning:
      "With `layout: parts`, Java derives the class of `global.proto` from its name, and a type has it too. The same for a part whose name the lock has pinned.",
    example: "`message Global {}` and `output: global.proto`.",
    whatToDo: "Choose another `output`; of a part, delete its entries under `names.parts` in the lock.",
  },
  {
    code: "PM2208",
    severity: "error",
    title: "file option that parts cannot share",
    meaning: "The option names one symbol for one file, and with `layout: parts` there are several files.",
    example: "`options: { java_outer_classname: Global }`",
    whatToDo: "Remove the option, or use `layout: file`.",
  },
  {
    code: "PM2401",
    severity: "error",
    title: "syntax cannot express a source",
    meaning: "The syntax of the result, chosen or pinned, has no form for an element of a source.",
    example: "`syntax: proto3` and a proto2 group.",
    whatToDo: "Change `syntax`, or the element that is named.",
  },
  {
    code: "PM2402",
    severity: "warning",
    title: "reserved name dropped",
    meaning: "Editions reserve identifiers, and this reserved name is none, so it cannot be written.",
    example: '`reserved "foo bar";`',
    whatToDo: "Nothing: no field can have that name.",
  },
  {
    code: "PM2403",
    severity: "error",
    title: "option against the syntax of the result",
    meaning:
      "The result's syntax, pinned or the only one for sources that differ, forbids an option that a source uses.",
    example: '`option "ctype" of c.C.b cannot be used in edition 2024`',
    whatToDo:
      "Remove the option, or pin a syntax that has it: `auto` takes the oldest that all sources fit into.",
  },
  {
    code: "PM2404",
    severity: "note",
    title: "export or local removed",
    meaning: "The result is edition 2023 or older, where all declarations are visible to all files.",
    example: "`local message Internal {}` becomes `message Internal {}`.",
    whatToDo: "Nothing.",
  },
  {
    code: "PM2405",
    severity: "note",
    title: "output became an edition",
    meaning: "The sources now mix syntaxes, so the syntax line and many fields of the result changed once.",
    example: "The first proto2 file among proto3 repositories.",
    whatToDo: "Nothing. Pin `edition2023` from the start to avoid the change.",
  },
  {
    code: "PM2406",
    severity: "error",
    title: "lite external file",
    meaning:
      "An external file with `optimize_for = LITE_RUNTIME` cannot be imported by a file that is not lite.",
    example: "`option optimize_for = LITE_RUNTIME;` in an external file.",
    whatToDo: "Set `optimize_for: LITE_RUNTIME` in `options`, or collect the file.",
  },
  {
    code: "PM2407",
    severity: "error",
    title: "closed enum in a proto3 part",
    meaning:
      "A proto3 part uses a closed enum of another part, which only the import of the output made possible.",
    example: "A proto3 message has a field of a proto2 enum.",
    whatToDo: "Set `syntax: edition2023`, or move one of the files to the other syntax.",
  },
  {
    code: "PM2501",
    severity: "error",
    title: "nested too deep",
    meaning: "Compilers allow 31 nested messages, and a wrapper adds one to the source's.",
    example: "31 nested messages in a package that needs a wrapper.",
    whatToDo: "Flatten the message, or rename what it collides with.",
  },
  {
    code: "PM2502",
    severity: "error",
    title: "repository too large",
    meaning:
      "A repository brings more than can be linked in reasonable memory and time: over 8 million tokens, twice those of googleapis, or files that each see very many others, as through chains of `import public`, or very many packages, or thousands of groups among fields that become an edition's.",
    example: "Thousands of files that import each other publicly.",
    whatToDo:
      "Take generated files out with `exclude`, narrow `proto_dir`, import without `public`, or make messages of the groups.",
  },
] as const satisfies readonly CodeEntry[];
