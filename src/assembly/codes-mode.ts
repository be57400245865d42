/** Codes of import mode and of the check for breaking changes. */

import type { CodeEntry } from "./codes.ts";

export const modeCodes = [
  {
    code: "PM4010",
    severity: "finding",
    title: "field removed",
    meaning: "A field number is gone and not reserved, so that it may be given to another field.",
    example: "`string name = 2;` deleted.",
    whatToDo: "Write `reserved 2;` in its place.",
  },
  {
    code: "PM4011",
    severity: "finding",
    title: "field type changed",
    meaning: "The new type has other bytes on the wire. `string` against `bytes` is a warning.",
    example: "`int32 n = 1;` became `string n = 1;`.",
    whatToDo: "Restore the type and add a field with a new number.",
  },
  {
    code: "PM4012",
    severity: "finding",
    title: "field label changed",
    meaning: "A field became repeated or ceased to be.",
    example: "`string name = 1;` became `repeated string name = 1;`.",
    whatToDo: "Restore the label and add a field with a new number.",
  },
  {
    code: "PM4013",
    severity: "finding",
    title: "field moved into or out of a oneof",
    meaning: "Setting one member of a oneof clears the others; old and new code disagree on that.",
    example: "`string a = 1;` became `oneof x { string a = 1; }`.",
    whatToDo: "Restore it and add a field with a new number.",
  },
  {
    code: "PM4014",
    severity: "finding",
    title: "field presence changed",
    meaning: "A field began or ceased to tell its default value from being absent.",
    example: "`int32 n = 1;` became `optional int32 n = 1;`.",
    whatToDo: "Restore it, or make sure that no one relies on presence.",
  },
  {
    code: "PM4015",
    severity: "finding",
    title: "message encoding changed",
    meaning: "A message field changed between length-prefixed and delimited (group) encoding.",
    example: "`features.message_encoding = DELIMITED` added.",
    whatToDo: "Restore the encoding.",
  },
  {
    code: "PM4016",
    severity: "finding",
    title: "JSON name changed",
    meaning: "A field has another name in JSON.",
    example: "`string user_id = 1;` became `string account_id = 1;`.",
    whatToDo: 'Keep the old one: `[json_name = "userId"]`.',
  },
  {
    code: "PM4017",
    severity: "finding",
    title: "enum value removed",
    meaning: "An enum value is gone; JSON and stored data may hold it.",
    example: "`STATUS_DOWN = 2;` deleted.",
    whatToDo: "Keep it with `[deprecated = true]`, or reserve its number and name.",
  },
  {
    code: "PM4018",
    severity: "finding",
    title: "rpc removed",
    meaning: "A method or its service is gone; clients get UNIMPLEMENTED.",
    example: "`rpc Get(…) returns (…);` deleted.",
    whatToDo: "Keep it with `option deprecated = true;` until no client calls it.",
  },
  {
    code: "PM4019",
    severity: "finding",
    title: "rpc streaming changed",
    meaning: "A method began or ceased to stream its request or response.",
    example: "`returns (Item)` became `returns (stream Item)`.",
    whatToDo: "Add a method with a new name.",
  },
  {
    code: "PM4020",
    severity: "finding",
    title: "required field added",
    meaning: "Messages that were written before lack the field and are refused.",
    example: "`required string id = 5;` added.",
    whatToDo: "Make it optional.",
  },
  {
    code: "PM5001",
    severity: "error",
    title: "one path, different content",
    meaning:
      "In import mode two repositories have a file at the same import path, and the contents differ. Paths that differ only in case are one path, and the output's own is taken.",
    example: "`common/x.proto` in two repositories.",
    whatToDo: "Set `import_prefix` for one of them, or exclude one copy.",
  },
  {
    code: "PM5002",
    severity: "error",
    title: "source imports the facade",
    meaning:
      "In import mode the output imports every source, so a source that imports the output closes a circle.",
    example: '`import "global.proto";` in a source.',
    whatToDo: "Import the files that are needed, set `self_importers: exclude`, or use `mode: merge`.",
  },
  {
    code: "PM5003",
    severity: "warning",
    title: "left out of the facade",
    meaning: "With `self_importers: exclude` the files that reach the facade are not imported by it.",
    example: "`a.proto` imports `global.proto`, and `b.proto` imports `a.proto`: both are left out.",
    whatToDo: "Import the files that are needed instead of the output.",
  },
  {
    code: "PM5004",
    severity: "error",
    title: "facade is empty",
    meaning: "Every source file reaches the facade through its imports, so none is left to import.",
    example: 'Every file has `import "global.proto";`.',
    whatToDo: "Use `mode: merge`.",
  },
  {
    code: "PM5005",
    severity: "error",
    title: "import cycle",
    meaning:
      "Files import each other in a circle, which no compiler accepts. Only `mode: merge` can resolve it.",
    example: "`import cycle: a.proto -> b.proto -> a.proto`",
    whatToDo: "Move what both need into a third file, or use `mode: merge`.",
  },
  {
    code: "PM5102",
    severity: "note",
    title: "name left out of the TypeScript barrel",
    meaning:
      "In import mode several generated modules export the name, so the module that re-exports them all cannot. It stands at none of them in it, whichever came first.",
    example: "`message Item {}` in `a/a.proto` and in `b/b.proto`.",
    whatToDo: "Import the name from the module of its own file.",
  },
  {
    code: "PM5103",
    severity: "warning",
    title: "Python name hidden",
    meaning:
      "In import mode the facade's Python module takes all names of the modules it imports, and of equal ones it has the last. No error tells of the others.",
    example: "`message Item {}` in `a/a.proto` and in `b/b.proto`: `global_pb2.Item` is that of `b/b.proto`.",
    whatToDo: "Import the name from the module of its own file, or rename one of them.",
  },
  {
    code: "PM5104",
    severity: "warning",
    title: "Go import path elsewhere",
    meaning:
      "The code of a Go package lies below `out` as its proto lies below the import root, and `go_package` does not end in that folder. Go imports a package from the folder that its path names, so what imports this one does not find it, unless a go.mod says otherwise.",
    example:
      "`go_package` `example.com/shop/proto` of `global.proto`, with `out: gen/go`: the code lies in `gen/go`.",
    whatToDo:
      "Let `go_package` end in the folder that the message names, by `global_proto.go_package` or by a `go_package_prefix` in `generate.managed`. Or set `opt: [module=…]` in the entry of Go: files then lie by their `go_package`, without that prefix.",
  },
  {
    code: "PM5201",
    severity: "warning",
    title: "source left out of the descriptor set",
    meaning:
      "A descriptor set holds one file for each import path and one declaration for each name, and this source does not fit beside those before it, or no compiler takes it with what it imports. Merging does not need that, grpcurl and Envoy do.",
    example: "`common/x.proto` in two repositories, with other content.",
    whatToDo: "`exclude` one of the files, or give one of the repositories another `mount`.",
  },
] as const satisfies readonly CodeEntry[];
