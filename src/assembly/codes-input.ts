/** Codes about what comes in: syntax, imports, dependencies, external files, names that are not found. */

import type { CodeEntry } from "./codes.ts";

export const inputCodes = [
  {
    code: "PM1001",
    severity: "error",
    title: "syntax error",
    meaning: "A file is not valid protobuf. Nothing of it can be assembled.",
    example: '`a:proto/a.proto:1:54: unexpected end of file, expected "}"`',
    whatToDo:
      "Correct the file at the place that is named; `protoc` and `buf build` report the same mistake.",
  },
  {
    code: "PM1102",
    severity: "warning",
    title: "dependency not declared",
    meaning:
      "A file imports a path that only a repository has which is not among its `dependencies`. It was resolved nevertheless.",
    example: '`import "common/money.proto" is found in common, which billing does not list in dependencies`',
    whatToDo: "Add the repository to `dependencies` of the importing repository in config.yaml.",
  },
  {
    code: "PM1301",
    severity: "note",
    title: "vendored well-known type ignored",
    meaning:
      "A repository holds a copy of a file of `google/protobuf/`. The toolchain's own file is used: an old `descriptor.proto` makes compilers reject newer options.",
    example: "`google/protobuf/descriptor.proto` in the folder `third_party` of a repository.",
    whatToDo: "Nothing. The copy can be deleted where compilers bring the file themselves.",
  },
  {
    code: "PM1302",
    severity: "warning",
    title: "weak import",
    meaning:
      "`import weak` is read as a plain import: weak dependencies do not exist in one assembled package.",
    example: '`import weak "legacy/old.proto";`',
    whatToDo: "Write `import`.",
  },
  {
    code: "PM1306",
    severity: "note",
    title: "import cycle merged",
    meaning:
      "Files import each other in a circle. The merged file has no imports between them and compiles, but the sources alone do not.",
    example: "`import cycle: a.proto -> b.proto -> a.proto`",
    whatToDo: "Move what both need into a third file, if the sources are to compile by themselves.",
  },
  {
    code: "PM1307",
    severity: "note",
    title: "file imported under two names",
    meaning:
      "Two import roots reach the same file. It is one file: its shortest import name is the canonical one, the others are aliases.",
    example: "Roots `.` and `proto` make `proto/a.proto` importable as `proto/a.proto` and as `a.proto`.",
    whatToDo: "Nothing, or keep one `proto_dir`. protoc cannot compile users of different names together.",
  },
  {
    code: "PM1308",
    severity: "note",
    title: "own output left out",
    meaning:
      "A file among the sources is what ProtoManager wrote: its import path is that of the output, or it begins with the generated notice.",
    example: "A consumer keeps its copy of `global.proto` in its `proto_dir`.",
    whatToDo: "Nothing. `exclude` silences the note.",
  },
  {
    code: "PM1309",
    severity: "note",
    title: "external file imported under two names",
    meaning:
      "Collected files import one external file by different names. The output uses the most used one: a compiler run cannot hold one file under two names.",
    example: "`gnostic/openapiv3/annotations.proto` and `openapiv3/annotations.proto`.",
    whatToDo: "Import it by one name everywhere.",
  },
  {
    code: "PM1310",
    severity: "warning",
    title: "copies of an external file differ",
    meaning:
      "Two repositories provide an external path with different content. The copy that comes first in the order of import look-up is used for all.",
    example: "Two versions of `google/api/annotations.proto` in two repositories.",
    whatToDo: "Update the older copy, or `exclude` it.",
  },
  {
    code: "PM1311",
    severity: "note",
    title: "external and not imported",
    meaning:
      "Files of a configured repository match `global_proto.external` and nothing imports them, so they are not part of the result.",
    example: "`3 files of googleapis are external and not imported: google/api/client.proto, …`",
    whatToDo: "Nothing, or take the pattern out of `external` when their types belong in the result.",
  },
  {
    code: "PM1402",
    severity: "warning",
    title: "repository held back",
    meaning: "The newest commit of a repository has an error. The run went on with its locked commit.",
    example: '`billing stays at 1f0c2ab: billing:a.proto:3:9: unexpected end of file, expected "}"`',
    whatToDo: "Correct the repository; the next run takes its newest commit again.",
  },
  {
    code: "PM2206",
    severity: "error",
    title: "external file imports a collected file",
    meaning:
      "An external file keeps its identity, a collected file gets a new one. An import from the first to the second would bring every type in twice.",
    example: "`google/api/x.proto` (external) imports `billing/v1/money.proto` (collected).",
    whatToDo: "Add the imported file to `global_proto.external`, or take the importing one out of it.",
  },
  {
    code: "PM3001",
    severity: "error",
    title: "not defined",
    meaning:
      "A name is not declared anywhere where protobuf's rules look for it. The message tells where the search began, or what it found instead and how to write what is meant.",
    example: '`"svc.a.Empty" is not defined (resolved to svc.b.Empty.svc.a.Empty; write .svc.a.Empty)`',
    whatToDo: "Declare or import it, or write the name that the message suggests.",
  },
  {
    code: "PM3002",
    severity: "error",
    title: "not imported",
    meaning:
      "The name exists, but the file that declares it is not imported, directly or through `import public`.",
    example: '`"b.v1.Item" is defined in "b/b.proto", which is not imported`',
    whatToDo: "Add the import that is named.",
  },
  {
    code: "PM3003",
    severity: "warning",
    title: "works only in the assembly",
    meaning:
      "A file that imports the output uses a type of a sibling file by its source name. The assembly understands it, a compiler does not: the output declares the merged name.",
    example:
      '`"registry.v1.Status" is not declared by global.proto; protoc needs "registry.system.v1.Status" or an import of "status.proto"`',
    whatToDo: "Write the merged name, or import the sibling file.",
  },
  {
    code: "PM3004",
    severity: "error",
    title: "import not found",
    meaning: "No repository, no folder of `includes` and no well-known type has the imported path.",
    example: '`import "x/y.proto" was not found (searched a, b, includes)`',
    whatToDo:
      "Correct the path, check `proto_dir` and `mount` of the repository that should have it, or add that repository.",
  },
] as const satisfies readonly CodeEntry[];
