export const id = 411;
export const ids = [411];
export const modules = {

/***/ 76007:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  F: () => (/* binding */ codes),
  Y: () => (/* binding */ diagnostic)
});

;// CONCATENATED MODULE: ./build/js/src/assembly/codes-input.js
/** Codes about what comes in: syntax, imports, dependencies, external files, names that are not found. */
const inputCodes = [
    {
        code: "PM1001",
        severity: "error",
        title: "syntax error",
        meaning: "A file is not valid protobuf. Nothing of it can be assembled.",
        example: '`a:proto/a.proto:1:54: unexpected end of file, expected "}"`',
        whatToDo: "Correct the file at the place that is named; `protoc` and `buf build` report the same mistake.",
    },
    {
        code: "PM1102",
        severity: "warning",
        title: "dependency not declared",
        meaning: "A file imports a path that only a repository has which is not among its `dependencies`. It was resolved nevertheless.",
        example: '`import "common/money.proto" is found in common, which billing does not list in dependencies`',
        whatToDo: "Add the repository to `dependencies` of the importing repository in config.yaml.",
    },
    {
        code: "PM1301",
        severity: "note",
        title: "vendored well-known type ignored",
        meaning: "A repository holds a copy of a file of `google/protobuf/`. The toolchain's own file is used: an old `descriptor.proto` makes compilers reject newer options.",
        example: "`google/protobuf/descriptor.proto` in the folder `third_party` of a repository.",
        whatToDo: "Nothing. The copy can be deleted where compilers bring the file themselves.",
    },
    {
        code: "PM1302",
        severity: "warning",
        title: "weak import",
        meaning: "`import weak` is read as a plain import: weak dependencies do not exist in one assembled package.",
        example: '`import weak "legacy/old.proto";`',
        whatToDo: "Write `import`.",
    },
    {
        code: "PM1306",
        severity: "note",
        title: "import cycle merged",
        meaning: "Files import each other in a circle. The merged file has no imports between them and compiles, but the sources alone do not.",
        example: "`import cycle: a.proto -> b.proto -> a.proto`",
        whatToDo: "Move what both need into a third file, if the sources are to compile by themselves.",
    },
    {
        code: "PM1307",
        severity: "note",
        title: "file imported under two names",
        meaning: "Two import roots reach the same file. It is one file: its shortest import name is the canonical one, the others are aliases.",
        example: "Roots `.` and `proto` make `proto/a.proto` importable as `proto/a.proto` and as `a.proto`.",
        whatToDo: "Nothing, or keep one `proto_dir`. protoc cannot compile users of different names together.",
    },
    {
        code: "PM1308",
        severity: "note",
        title: "own output left out",
        meaning: "A file among the sources is what ProtoManager wrote: its import path is that of the output, or it begins with the generated notice.",
        example: "A consumer keeps its copy of `global.proto` in its `proto_dir`.",
        whatToDo: "Nothing. `exclude` silences the note.",
    },
    {
        code: "PM1309",
        severity: "note",
        title: "external file imported under two names",
        meaning: "Collected files import one external file by different names. The output uses the most used one: a compiler run cannot hold one file under two names.",
        example: "`gnostic/openapiv3/annotations.proto` and `openapiv3/annotations.proto`.",
        whatToDo: "Import it by one name everywhere.",
    },
    {
        code: "PM1310",
        severity: "warning",
        title: "copies of an external file differ",
        meaning: "Two repositories provide an external path with different content. The copy that comes first in the order of import look-up is used for all.",
        example: "Two versions of `google/api/annotations.proto` in two repositories.",
        whatToDo: "Update the older copy, or `exclude` it.",
    },
    {
        code: "PM1311",
        severity: "note",
        title: "external and not imported",
        meaning: "Files of a configured repository match `global_proto.external` and nothing imports them, so they are not part of the result.",
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
        meaning: "An external file keeps its identity, a collected file gets a new one. An import from the first to the second would bring every type in twice.",
        example: "`google/api/x.proto` (external) imports `billing/v1/money.proto` (collected).",
        whatToDo: "Add the imported file to `global_proto.external`, or take the importing one out of it.",
    },
    {
        code: "PM3001",
        severity: "error",
        title: "not defined",
        meaning: "A name is not declared anywhere where protobuf's rules look for it. The message tells where the search began, or what it found instead and how to write what is meant.",
        example: '`"svc.a.Empty" is not defined (resolved to svc.b.Empty.svc.a.Empty; write .svc.a.Empty)`',
        whatToDo: "Declare or import it, or write the name that the message suggests.",
    },
    {
        code: "PM3002",
        severity: "error",
        title: "not imported",
        meaning: "The name exists, but the file that declares it is not imported, directly or through `import public`.",
        example: '`"b.v1.Item" is defined in "b/b.proto", which is not imported`',
        whatToDo: "Add the import that is named.",
    },
    {
        code: "PM3003",
        severity: "warning",
        title: "works only in the assembly",
        meaning: "A file that imports the output uses a type of a sibling file by its source name. The assembly understands it, a compiler does not: the output declares the merged name.",
        example: '`"registry.v1.Status" is not declared by global.proto; protoc needs "registry.system.v1.Status" or an import of "status.proto"`',
        whatToDo: "Write the merged name, or import the sibling file.",
    },
    {
        code: "PM3004",
        severity: "error",
        title: "import not found",
        meaning: "No repository, no folder of `includes` and no well-known type has the imported path.",
        example: '`import "x/y.proto" was not found (searched a, b, includes)`',
        whatToDo: "Correct the path, check `proto_dir` and `mount` of the repository that should have it, or add that repository.",
    },
];

;// CONCATENATED MODULE: ./build/js/src/assembly/codes-mode.js
/** Codes of import mode and of the check for breaking changes. */
const modeCodes = [
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
        meaning: "In import mode two repositories have a file at the same import path, and the contents differ. Paths that differ only in case are one path, and the output's own is taken.",
        example: "`common/x.proto` in two repositories.",
        whatToDo: "Set `import_prefix` for one of them, or exclude one copy.",
    },
    {
        code: "PM5002",
        severity: "error",
        title: "source imports the facade",
        meaning: "In import mode the output imports every source, so a source that imports the output closes a circle.",
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
        meaning: "Files import each other in a circle, which no compiler accepts. Only `mode: merge` can resolve it.",
        example: "`import cycle: a.proto -> b.proto -> a.proto`",
        whatToDo: "Move what both need into a third file, or use `mode: merge`.",
    },
    {
        code: "PM5102",
        severity: "note",
        title: "name left out of the TypeScript barrel",
        meaning: "In import mode several generated modules export the name, so the module that re-exports them all cannot. It stands at none of them in it, whichever came first.",
        example: "`message Item {}` in `a/a.proto` and in `b/b.proto`.",
        whatToDo: "Import the name from the module of its own file.",
    },
    {
        code: "PM5103",
        severity: "warning",
        title: "Python name hidden",
        meaning: "In import mode the facade's Python module takes all names of the modules it imports, and of equal ones it has the last. No error tells of the others.",
        example: "`message Item {}` in `a/a.proto` and in `b/b.proto`: `global_pb2.Item` is that of `b/b.proto`.",
        whatToDo: "Import the name from the module of its own file, or rename one of them.",
    },
    {
        code: "PM5201",
        severity: "warning",
        title: "source left out of the descriptor set",
        meaning: "A descriptor set holds one file for each import path and one declaration for each name, and this source does not fit beside those before it, or no compiler takes it with what it imports. Merging does not need that, grpcurl and Envoy do.",
        example: "`common/x.proto` in two repositories, with other content.",
        whatToDo: "`exclude` one of the files, or give one of the repositories another `mount`.",
    },
];

;// CONCATENATED MODULE: ./build/js/src/assembly/codes-names.js
/** Codes about declarations and their names in the result. */
const nameCodes = [
    {
        code: "PM2001",
        severity: "error",
        title: "symbol defined twice",
        meaning: "One full name is declared for two different things: in one file, or in two files of one package. Enum values count as names of the scope that holds their enum.",
        example: '`"c.UNKNOWN" is already defined at a:c/a.proto:1:38`',
        whatToDo: "Rename one of them. Such sources could not be compiled together either.",
    },
    {
        code: "PM2002",
        severity: "error",
        title: "definitions differ",
        meaning: "One full name is declared in two places with different content, as when two versions of a vendored file are collected. References are compared by what they mean, and features count.",
        example: '`"c.M" differs from the definition at a:c/m.proto:1:29`',
        whatToDo: 'Exclude the copy in the repository that does not own it, as `exclude: ["tendermint/**"]`; its references then use the owner\'s.',
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
        meaning: "A name in the lock could not be kept: an enum gained a value that is taken, the global package's own sources took the name, or an external package reserved it. Users of the name break.",
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
        meaning: "A key in an aggregate option value is a full name without a leading dot, and a merged declaration would capture its first component.",
        example: "`[google.api.x]` next to a merged top-level `message google`.",
        whatToDo: "Rename the declaration that is named.",
    },
    {
        code: "PM2301",
        severity: "error",
        title: "extension number used twice",
        meaning: "Two extensions of one message have the same number. Numbers are never changed.",
        example: "`extension number 50001 of google.protobuf.FieldOptions is already used by a.o at a:a.proto:1:110`",
        whatToDo: "Give one a new number, make one file external, or exclude the second copy of one option file.",
    },
    {
        code: "PM2303",
        severity: "error",
        title: "custom feature collected",
        meaning: "A collected file extends `google.protobuf.FeatureSet`. A feature cannot be used in the file that defines it, so it cannot be merged.",
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
        meaning: "With `layout: parts` a package moved to another file. Breaking for TypeScript, Python and Java without `java_multiple_files`; bytes, JSON, Go and C++ are unchanged.",
        example: "Packages that begin to refer to each other become one part.",
        whatToDo: "Undo the reference that joined them, or tell the users of the generated code.",
    },
    {
        code: "PM5101",
        severity: "warning",
        title: "Go identifier exported twice",
        meaning: "Two public imports of the facade give the same Go identifier, and Go code generated for the facade does not compile. An error when Go is generated.",
        example: '`Go identifier "Item" is exported by a/a.proto and b/b.proto`',
        whatToDo: "Use `mode: merge`, leave Go out for the facade, or rename one of them.",
    },
];

;// CONCATENATED MODULE: ./build/js/src/assembly/codes-output.js
/** Codes about the merged result: what could not be expressed, what was dropped, and what its users should know. */
const outputCodes = [
    {
        code: "PM1101",
        severity: "note",
        title: "gRPC paths moved",
        meaning: "Merging changes the full names of services and with them every gRPC path. A client generated from the result calls the new path; a server built from the source answers UNIMPLEMENTED.",
        example: "`/registry.v1.Registry/GetService` becomes `/registry.system.v1.Registry/GetService`.",
        whatToDo: "Register each handler under both names, or use `mode: import` where services already have traffic. The name map has the full table.",
    },
    {
        code: "PM1203",
        severity: "warning",
        title: "Go package name",
        meaning: "The last element of `go_package` is a Go keyword, which gives a package name with an underscore.",
        example: "`…/gen/go` gives `package _go`.",
        whatToDo: "Name the package after a semicolon: `…/gen/go;registryv1`.",
    },
    {
        code: "PM1204",
        severity: "note",
        title: "import path without a folder",
        meaning: "The result is registered under `import_path`. Two generated packages with the same path cannot be loaded into one program, and a bare file name is likely to meet another.",
        example: "`import_path: global.proto`",
        whatToDo: "Set `import_path: registry/system/v1/global.proto`, before anyone imports it.",
    },
    {
        code: "PM1303",
        severity: "note",
        title: "type name in a string option",
        meaning: "A string in an option equals the source name of a collected type. Strings are no references for a compiler and are left as they are, so this one keeps the old name.",
        example: '`option (google.api.resource_reference).type = "a.v1.Item";`',
        whatToDo: "Check whether the plug-in that reads the option needs the merged name.",
    },
    {
        code: "PM1304",
        severity: "note",
        title: "file option deprecated dropped",
        meaning: "`option deprecated = true;` of a source file does not reach the result, nor the file's elements.",
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
        meaning: "The result has 1,000 messages or 10,000 lines or more; some generators become slow with one file.",
        example: "1,323 messages in 18,025 lines take protoc-gen-es 26 s as one file and 2 s in parts.",
        whatToDo: "Set `layout: parts`, and `java_multiple_files: true` in `options`.",
    },
    {
        code: "PM1403",
        severity: "warning",
        title: "parts without java_multiple_files",
        meaning: "With `layout: parts` and `java_package`, every Java class would lie inside its part's outer class.",
        example: "`options: { java_package: com.acme }` with `layout: parts`.",
        whatToDo: "Add `java_multiple_files: true` to `options`.",
    },
    {
        code: "PM1404",
        severity: "note",
        title: "MessageSet",
        meaning: "A source declares a MessageSet, which buf lint and buf breaking refuse to load. They are skipped.",
        example: "`option message_set_wire_format = true;`",
        whatToDo: "Nothing, or exclude the file. `generate.engine: protoc` where options matter: buf drops those of a file that declares one.",
    },
    {
        code: "PM1405",
        severity: "warning",
        title: "type named like the output",
        meaning: "With `layout: parts`, Java derives the class of `global.proto` from its name, and a type has it too. The same for a part whose name the lock has pinned.",
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
        meaning: "The result's syntax, pinned or the only one for sources that differ, forbids an option that a source uses.",
        example: '`option "ctype" of c.C.b cannot be used in edition 2024`',
        whatToDo: "Remove the option, or pin a syntax that has it: `auto` takes the oldest that all sources fit into.",
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
        meaning: "An external file with `optimize_for = LITE_RUNTIME` cannot be imported by a file that is not lite.",
        example: "`option optimize_for = LITE_RUNTIME;` in an external file.",
        whatToDo: "Set `optimize_for: LITE_RUNTIME` in `options`, or collect the file.",
    },
    {
        code: "PM2407",
        severity: "error",
        title: "closed enum in a proto3 part",
        meaning: "A proto3 part uses a closed enum of another part, which only the import of the output made possible.",
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
        meaning: "A repository brings more than can be linked in reasonable memory and time: over 8 million tokens, twice those of googleapis, or chains of `import public` through which each of many files sees many others.",
        example: "Thousands of files that import each other publicly.",
        whatToDo: "Take generated files out with `exclude`, narrow `proto_dir`, or import without `public`.",
    },
];

;// CONCATENATED MODULE: ./build/js/src/assembly/codes-verification.js
/** Codes of verification: the result laid beside its sources. */
const verificationCodes = [
    {
        code: "PM6001",
        severity: "error",
        title: "result differs from its source",
        meaning: "Sources and result were compiled and compared, and an element means something else in the result, or a random message was read in another way. Nothing was written. This is a bug in ProtoManager.",
        example: '`"a.v1.Item.name", now "g.v1.Item.name": presence is explicit in the source and implicit in the result`',
        whatToDo: "Please open an issue with the line and the element's declaration. Until it is mended, `exclude` the file, or set `global_proto.verify.units: off` if the difference does not matter to you.",
    },
    {
        code: "PM6002",
        severity: "note",
        title: "source not compared",
        meaning: "No compiler takes the file with what it imports, so there is nothing to compare the result with: it imports in a circle, or uses names that only the assembly gives it.",
        example: "Two files that import each other.",
        whatToDo: "Nothing, if the file is meant to be compiled in the assembly only.",
    },
];

;// CONCATENATED MODULE: ./build/js/src/assembly/codes.js





/** Every code there is, in order. */
const codes = [...inputCodes, ...nameCodes, ...outputCodes, ...modeCodes, ...verificationCodes].sort((a, b) => (a.code < b.code ? -1 : 1));
const severities = new Map(codes.map(({ code, severity }) => [code, severity]));
/** A diagnostic with the severity of its code; a finding counts as a warning until a check weighs it. */
function diagnostic(code, message, location, related) {
    const severity = severities.get(code);
    return {
        code,
        severity: severity === "finding" ? "warning" : severity,
        message,
        ...(location && { location }),
        ...(related && related.length > 0 && { related }),
    };
}


/***/ }),

/***/ 80241:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   d: () => (/* binding */ cancelOnSignals)
/* harmony export */ });
const signals = ["SIGINT", "SIGTERM"];
/**
 * A signal that is aborted by Ctrl-C or by a runner that cancels a job: children end, hub and cache stay as they were.
 * A second one ends the process at once.
 */
function cancelOnSignals() {
    const controller = new AbortController();
    const cancel = () => controller.abort();
    for (const name of signals)
        process.once(name, cancel);
    return {
        signal: controller.signal,
        [Symbol.dispose]: () => {
            for (const name of signals)
                process.removeListener(name, cancel);
        },
    };
}


/***/ }),

/***/ 99420:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Eg: () => (/* binding */ compareFindings),
/* harmony export */   FN: () => (/* binding */ newFindings),
/* harmony export */   FR: () => (/* binding */ failsRun)
/* harmony export */ });
/** What checks find: never an error of the run, always something a reader can act upon or silence. */
/**
 * Splits the findings of now into those a change brings and those known from before. Lines do not count: a line above
 * makes no finding new. Without a before, as on a first run, everything is known.
 */
function newFindings(before, after) {
    const open = new Map();
    for (const finding of before ?? [])
        open.set(identity(finding), (open.get(identity(finding)) ?? 0) + 1);
    const findings = [];
    const known = new Map();
    for (const finding of after) {
        const left = open.get(identity(finding)) ?? 0;
        if (before !== undefined && left === 0) {
            findings.push(finding);
            continue;
        }
        open.set(identity(finding), left - 1);
        const { rule, repository } = finding;
        const key = JSON.stringify([repository, rule]);
        known.set(key, { rule, repository, count: (known.get(key)?.count ?? 0) + 1 });
    }
    return {
        findings: findings.sort(compareFindings),
        known: [...known.values()].sort((a, b) => compare(a.repository ?? "", b.repository ?? "") || compare(a.rule, b.rule)),
    };
}
/** Whether findings turn the run red. */
function failsRun(findings, failOn) {
    if (failOn === "never")
        return false;
    return findings.some(({ severity }) => severity === "error" || failOn === "warning");
}
function identity({ rule, repository, path, message }) {
    return JSON.stringify([rule, repository, path, message]);
}
/** The order repository, path, line, column, rule. */
function compareFindings(a, b) {
    return (compare(a.repository ?? "", b.repository ?? "") ||
        compare(a.path ?? "", b.path ?? "") ||
        (a.line ?? 0) - (b.line ?? 0) ||
        (a.column ?? 0) - (b.column ?? 0) ||
        compare(a.rule, b.rule));
}
function compare(a, b) {
    return a < b ? -1 : a > b ? 1 : 0;
}


/***/ }),

/***/ 37738:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ez: () => (/* binding */ verifiedUnits),
/* harmony export */   Hj: () => (/* binding */ defaultExternal),
/* harmony export */   Ke: () => (/* binding */ lockFile),
/* harmony export */   YH: () => (/* binding */ otherLanguages),
/* harmony export */   iV: () => (/* binding */ shortShapePackage),
/* harmony export */   oD: () => (/* binding */ inactiveSections),
/* harmony export */   rL: () => (/* binding */ shortShapeName),
/* harmony export */   tD: () => (/* binding */ builtInLanguages),
/* harmony export */   wY: () => (/* binding */ descriptorSetFile)
/* harmony export */ });
/** Values that stand where config.yaml says nothing, and the names it may choose from. */
/** Option files that plug-ins look up by full name or number (docs/specification.md 3.5). */
const defaultExternal = [
    "google/**",
    "buf/validate/*.proto",
    "validate/validate.proto",
    "gogoproto/**",
    "cosmos_proto/**",
    "amino/**",
    "protoc-gen-openapiv2/**",
    "tagger/**",
    "openapi*/**",
];
/** Languages whose plugin comes with the pinned toolchain. */
const builtInLanguages = [
    "typescript",
    "python",
    "java",
    "cpp",
    "csharp",
    "ruby",
    "php",
    "kotlin",
    "objc",
    "rust",
];
/** Languages asked for often that need an own plugin, and the usual one. */
const otherLanguages = {
    go: "protoc-gen-go",
    dart: "protoc-gen-dart",
    swift: "protoc-gen-swift",
    javascript: "protoc-gen-js",
    scala: "protoc-gen-scala",
    elixir: "protoc-gen-elixir",
};
/** Declarations that verification compares. */
const verifiedUnits = ["changed", "all", "off"];
/** Name of the sources' descriptor set, beside `output`. */
const descriptorSetFile = "global.binpb";
/** Sections whose shape is checked and whose stage does not exist yet. */
const inactiveSections = ["consumers", "pipelines", "registry", "notify"];
/** The one repository of the short shape. */
const shortShapeName = "microservices";
/** Package of the short shape when there is no `global.proto` yet. */
const shortShapePackage = "global.v1";
/** File that pins inputs and names, beside config.yaml. */
const lockFile = "protomanager.lock";


/***/ }),

/***/ 68893:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   h: () => (/* binding */ counted)
/* harmony export */ });
/** `1 file`, `2 files`. */
function counted(count, one, many = `${one}s`) {
    return `${count} ${count === 1 ? one : many}`;
}


/***/ }),

/***/ 57599:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   j: () => (/* binding */ formatLocation),
/* harmony export */   x: () => (/* binding */ formatDiagnostic)
/* harmony export */ });
/** What a stage has to say about its input, as data. How it is shown is decided by the entries. */
/** `repo:path:line:col`, as far as it is known. */
function formatLocation(location) {
    const { repository, path, line, column } = location;
    return [repository, path, line, column].filter((part) => part !== undefined).join(":");
}
/** `CODE repo:path:line:col: message`. */
function formatDiagnostic(diagnostic) {
    const { code, location, message } = diagnostic;
    return location === undefined ? `${code} ${message}` : `${code} ${formatLocation(location)}: ${message}`;
}


/***/ }),

/***/ 2252:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  cc: () => (/* binding */ CancelledError),
  xL: () => (/* binding */ ConfigError),
  mb: () => (/* binding */ ProtoManagerError),
  pU: () => (/* binding */ RepositoryError),
  Ic: () => (/* binding */ describeFailure),
  qZ: () => (/* binding */ isProtoManagerError),
  bD: () => (/* binding */ messageOf)
});

;// CONCATENATED MODULE: ./build/js/src/system-error.js
/** Failures of the operating system, which are nobody's bug: a full disk, a missing right. */
const advice = {
    ENOSPC: "Make room on the disk, then run again.",
    EDQUOT: "Make room in the user's quota, then run again.",
    EACCES: "Give this user the right to do that, then run again.",
    EPERM: "Give this user the right to do that, then run again.",
    EROFS: "Mount it for writing, or work in another folder.",
    EISDIR: "A folder is in the place of a file: move it away, then run again.",
    ENOTDIR: "A file is in the place of a folder: move it away, then run again.",
    EMFILE: "Raise the limit of open files (`ulimit -n`), then run again.",
    ENFILE: "Too many files are open on this machine: end other programs, then run again.",
};
/** What the system said and what to do about it; undefined for anything that may be a mistake of ours, as ENOENT. */
function describeSystemError(error) {
    if (!(error instanceof Error))
        return undefined;
    const { code, syscall } = error;
    if (code === undefined || syscall === undefined || !Object.hasOwn(advice, code))
        return undefined;
    return `The operating system refused: ${error.message}. ${advice[code]}`;
}

;// CONCATENATED MODULE: ./build/js/src/errors.js

/**
 * Failures that are understood: each says what failed, on which thing, what was seen and what to do.
 * Anything else that is thrown is a bug in ProtoManager.
 */
class ProtoManagerError extends Error {
    name = "ProtoManagerError";
    /** Process exit code: 1 failed, 2 usage or config, 3 stale. */
    exitCode = 1;
}
/** Wrong usage or config. `problems` holds every problem, each a complete line; `message` holds them all. */
class ConfigError extends ProtoManagerError {
    name = "ConfigError";
    exitCode = 2;
    problems;
    constructor(problems) {
        super(problems.join("\n"));
        this.problems = problems;
    }
}
/** A failure that can be laid at the door of one repository; the run may hold that repository back. */
class RepositoryError extends ProtoManagerError {
    name = "RepositoryError";
    repository;
    constructor(repository, message, options) {
        super(`${repository}: ${message}`, options);
        this.repository = repository;
    }
}
/** The run was cancelled by a signal. */
class CancelledError extends ProtoManagerError {
    name = "CancelledError";
}
/** True for failures that are understood, also those of another copy of this module (a second bundle chunk). */
function isProtoManagerError(error) {
    return error instanceof Error && typeof error.exitCode === "number";
}
/** The text of anything thrown. */
function messageOf(error) {
    return error instanceof Error ? error.message : String(error);
}
/**
 * What the reader of a failed run is told: the message of an understood failure, what the system refused, or that there
 * is a bug.
 */
function describeFailure(error) {
    if (isProtoManagerError(error))
        return error.message;
    const refused = describeSystemError(error);
    if (refused !== undefined)
        return refused;
    const stack = error instanceof Error ? (error.stack ?? error.message) : String(error);
    return `This is a bug in ProtoManager, please open an issue with these lines:\n${stack}`;
}


/***/ }),

/***/ 41577:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ku: () => (/* binding */ firstOf),
/* harmony export */   N1: () => (/* binding */ fixedTokens),
/* harmony export */   u0: () => (/* binding */ environmentTokens),
/* harmony export */   vW: () => (/* binding */ parseSourceTokens)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2252);
/* harmony import */ var _urls_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(64005);
/** Tokens that are given: by the Action's inputs, or by the environment of the CLI. */


/** The first source that has a token. */
function firstOf(...sources) {
    return async (host, owner, access) => {
        for (const source of sources) {
            const token = await source(host, owner, access);
            if (token !== undefined)
                return token;
        }
        return undefined;
    };
}
/**
 * Tokens by `host` or `host/owner` (an owner may have parts, as GitLab's groups); the longest match wins. Case is
 * ignored.
 */
function fixedTokens(tokens) {
    const byScope = new Map([...tokens].map(([scope, token]) => [scope.toLowerCase(), token]));
    return async (host, owner) => {
        const parts = [host, ...owner.split("/").filter((part) => part !== "")].map((part) => part.toLowerCase());
        for (let length = parts.length; length > 0; length--) {
            const token = byScope.get(parts.slice(0, length).join("/"));
            if (token !== undefined)
                return token;
        }
        return undefined;
    };
}
/**
 * The input `source-tokens`: a line `host/owner=token` or `host=token` each; blank lines and lines that start with
 * `#` are skipped. A `ConfigError` names the lines that are not so, without repeating them.
 *
 * @param mask - called with each token before anything else happens
 */
function parseSourceTokens(text, mask) {
    const tokens = new Map();
    const problems = [];
    for (const [index, line] of text.split(/\r?\n/).entries()) {
        const entry = line.trim();
        if (entry === "" || entry.startsWith("#"))
            continue;
        const equals = entry.indexOf("=");
        const token = entry.slice(equals + 1).trim();
        if (token !== "")
            mask(token);
        const scope = entry.slice(0, Math.max(equals, 0)).trim();
        if (token === "" || !/^[\w.-]+(?::\d+)?(?:\/[\w.~-]+)*$/.test(scope)) {
            problems.push(`source-tokens: line ${index + 1} is not host/owner=token, as in github.com/acme=\${{ secrets.T }}.`);
        }
        else {
            tokens.set(scope, token);
        }
    }
    if (problems.length > 0)
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ConfigError */ .xL(problems);
    return tokens;
}
/**
 * `GITHUB_TOKEN`, else `GH_TOKEN`, for one host only: that of `GITHUB_SERVER_URL`, else `GH_HOST`, else github.com. A
 * token of one server is nothing to show to another. Undefined lets git use its credential helpers and the ssh agent.
 */
function environmentTokens(environment) {
    const token = environment.GITHUB_TOKEN || environment.GH_TOKEN;
    const own = (0,_urls_js__WEBPACK_IMPORTED_MODULE_1__/* .serverHost */ .Ez)(environment);
    return async (host) => (token && host.toLowerCase() === own ? token : undefined);
}


/***/ }),

/***/ 64005:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ez: () => (/* binding */ serverHost),
/* harmony export */   gf: () => (/* binding */ isGitHubHost),
/* harmony export */   zd: () => (/* binding */ apiUrls)
/* harmony export */ });
/** Where the API of a GitHub host is. */
const loopback = /^(?:localhost|127(?:\.\d+){3}|\[::1\])(?::\d+)?$/;
/** The host of `GITHUB_SERVER_URL`, with its port; outside of GitHub Actions `GH_HOST`, else github.com. */
function serverHost(environment) {
    const { GITHUB_SERVER_URL: url, GH_HOST: host } = environment;
    return (url ? new URL(url).host : host || "github.com").toLowerCase();
}
/**
 * API addresses of a host as it stands in repository URLs (`github.com`, `acme.ghe.com`, `github.acme.com:8443`). In
 * GitHub Actions the variables of the runner say it for the server's own host; else github.com, GitHub Enterprise
 * Cloud with data residency (https://docs.github.com/en/enterprise-cloud@latest/admin/data-residency) and GitHub
 * Enterprise Server (https://docs.github.com/en/enterprise-server@latest/rest) each have their own form.
 */
function apiUrls(host, environment = {}) {
    const { GITHUB_API_URL: rest, GITHUB_GRAPHQL_URL: graphql } = environment;
    if (rest && graphql && host === serverHost(environment))
        return { rest, graphql };
    if (host === "github.com")
        return apiHost("https://api.github.com");
    if (host.endsWith(".ghe.com"))
        return apiHost(`https://api.${host}`);
    const origin = `${loopback.test(host) ? "http" : "https"}://${host}`;
    return { rest: `${origin}/api/v3`, graphql: `${origin}/api/graphql` };
}
/**
 * True for hosts that are known to be GitHub: github.com, `*.ghe.com`, and the server's own. Any other host may be
 * GitHub Enterprise Server or not GitHub at all.
 */
function isGitHubHost(host, environment = {}) {
    return host === "github.com" || host.endsWith(".ghe.com") || host === serverHost(environment);
}
function apiHost(origin) {
    return { rest: origin, graphql: `${origin}/graphql` };
}


/***/ }),

/***/ 95729:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   I: () => (/* binding */ isEmpty),
/* harmony export */   q: () => (/* binding */ outputPathProblem)
/* harmony export */ });
/** Files that a run wants to have, or finds, in the hub: the plain data that passes between the stages. */
function isEmpty(changes) {
    return changes.added.length + changes.changed.length + changes.removed.length === 0;
}
/**
 * Why no output may have this path, as the end of a sentence that begins with it; undefined when one may. It holds for
 * every path that is written, removed or read as an output, wherever it comes from: a plugin, or a file of the hub.
 */
function outputPathProblem(path) {
    const parts = path.split("/");
    if (/^[a-z]:/i.test(path) || parts.some((part) => part === "" || part === "." || part === "..")) {
        return "it lies outside the output folder.";
    }
    if (/[\\\u0000-\u001f\u007f]/.test(path))
        return "its name holds a backslash or a control character.";
    if (parts.some((part) => actedUpon.test(part)))
        return "nothing may be generated into .git or .github.";
    return undefined;
}
/** `.git` and `.github` as any disk spells them: without case; on Windows also shortened, or with dots or blanks behind. */
const actedUpon = /^(?:\.git(?:hub)?|git~\d+)[. ]*$/i;


/***/ }),

/***/ 50443:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   q: () => (/* binding */ symbolChanges)
/* harmony export */ });
/** What happened to the declarations between two runs. Pure. */
/** A declaration is the same one as long as its repository, kind and full name in the source are. */
function symbolChanges(previous, next) {
    const before = byIdentity(previous);
    const after = byIdentity(next);
    const changes = { added: [], removed: [], moved: [], changed: [], grpc: [] };
    for (const [identity, symbol] of after) {
        const old = before.get(identity);
        if (old === undefined)
            changes.added.push(symbol);
        else if (old.merged !== symbol.merged)
            changes.moved.push({ before: old, after: symbol });
        else if (old.hash !== symbol.hash)
            changes.changed.push(symbol);
    }
    for (const [identity, symbol] of before) {
        if (!after.has(identity))
            changes.removed.push(symbol);
    }
    for (const [from, to] of Object.entries(next?.grpc ?? {})) {
        changes.grpc.push({ from, to, isNew: previous?.grpc[from] !== to });
    }
    return changes;
}
function byIdentity(map) {
    return new Map(map?.symbols.map((symbol) => [JSON.stringify([symbol.repo, symbol.kind, symbol.source]), symbol]));
}


/***/ }),

/***/ 30839:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   d: () => (/* binding */ describeResult)
/* harmony export */ });
/* harmony import */ var _counted_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(68893);
/* harmony import */ var _diagnostics_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(57599);
/* harmony import */ var _publish_symbol_changes_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(50443);
/* harmony import */ var _visible_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(38028);
/** What a run came to, as text for a terminal or a log. Pure. */




/** Lines of one list before the rest is only counted. */
const maxLines = 50;
/** Characters of one line of a diff: generated code holds whole descriptors in one string. */
const maxDiffColumns = 160;
/** What the reader acts upon comes last, next to the prompt: the diff first, the reasons of the exit code at the end. */
function describeResult(command, result) {
    const { report, published, reasons } = result;
    const sections = [
        shownDiff(result),
        list("Repositories", movedRepositories(report.repositories)),
        list(result.diff === undefined ? "Files" : "Would change", changedFiles(result)),
        list("Names that move", movedNames(result)),
        list("Notes", notes(result.diagnostics)),
        list("Known findings", result.knownFindings.map(({ repository, rule, count }) => `${repository ?? "hub"}: ${rule} ${count}`)),
        list("Findings", report.findings.map(_diagnostics_js__WEBPACK_IMPORTED_MODULE_0__/* .formatDiagnostic */ .x), hints(report.findings)),
        list("Held back", report.heldBack.map(({ repository, locked, error }) => `${repository} stays at ${short(locked)}: ${error}`)),
        list("", [...publication(published), ...reasons, ...outcome(command, result)]),
    ];
    return (0,_visible_js__WEBPACK_IMPORTED_MODULE_1__/* .visible */ .R)(sections.filter((section) => section !== "").join("\n"));
}
function shownDiff({ diff, asked }) {
    if (asked !== "check" || diff === undefined || diff === "")
        return "";
    const lines = diff.trimEnd().split("\n");
    const cut = lines.map((line) => line.length > maxDiffColumns ? `${line.slice(0, maxDiffColumns)}…` : line);
    return `${cut.join("\n")}\n`;
}
function movedRepositories(repositories) {
    return repositories
        .filter(({ from, to }) => to !== undefined && from !== to)
        .map(({ name, from, to }) => `${name}: ${from === undefined ? "new" : short(from)} → ${short(to)}`);
}
function changedFiles({ changes }) {
    return [
        ...changes.added.map(({ path }) => `+ ${path}`),
        ...changes.changed.map(({ path }) => `~ ${path}`),
        ...changes.removed.map((path) => `- ${path}`),
    ];
}
function movedNames({ report }) {
    const { moved } = (0,_publish_symbol_changes_js__WEBPACK_IMPORTED_MODULE_2__/* .symbolChanges */ .q)(report.previousMap, report.map);
    return moved.map(({ before, after }) => `${before.merged} → ${after.merged} (${after.source})`);
}
/** One line a code: the first note, and how many more there are. Moved gRPC paths, which clients meet, come first. */
function notes(diagnostics) {
    const byCode = Map.groupBy(diagnostics.filter(({ severity }) => severity === "note"), ({ code }) => code);
    const rank = (code) => (code === "PM1101" ? "" : code);
    return [...byCode]
        .sort(([a], [b]) => (rank(a) < rank(b) ? -1 : 1))
        .map(([, [first, ...rest]]) => {
        const more = rest.length === 0 ? "" : ` (and ${rest.length} more, see --json)`;
        return `${(0,_diagnostics_js__WEBPACK_IMPORTED_MODULE_0__/* .formatDiagnostic */ .x)(first)}${more}`;
    });
}
/** What to do about findings, once for all that share it. */
function hints(findings) {
    const codes = new Map();
    for (const { code, hint } of findings) {
        if (hint !== undefined)
            codes.set(hint, (codes.get(hint) ?? new Set()).add(code));
    }
    return [...codes].map(([hint, those]) => `${[...those].join(", ")}: ${hint}`);
}
function publication(published) {
    if (published === undefined)
        return [];
    const { operation, url, commit, notices } = published;
    if (url !== undefined)
        return [`Pull request ${operation}: ${url}`, ...notices];
    return commit === undefined ? [...notices] : [`Branch ${operation} at ${short(commit)}.`, ...notices];
}
function outcome(command, { changes, exitCode, diff, published }) {
    if (published !== undefined)
        return [];
    if (command === "validate")
        return exitCode === 0 ? ["All checks passed."] : [];
    const count = changes.added.length + changes.changed.length + changes.removed.length;
    if (count === 0)
        return ["Everything is up to date."];
    if (diff === undefined)
        return [`${(0,_counted_js__WEBPACK_IMPORTED_MODULE_3__/* .counted */ .h)(count, "file")} changed.`];
    return [`${(0,_counted_js__WEBPACK_IMPORTED_MODULE_3__/* .counted */ .h)(count, "file")} would change; nothing was written.`];
}
function list(title, lines, after = []) {
    if (lines.length === 0)
        return "";
    const shown = lines.slice(0, maxLines);
    if (lines.length > maxLines)
        shown.push(`and ${lines.length - maxLines} more`);
    if (title === "")
        return `${shown.join("\n")}\n`;
    return `${[`${title}:`, ...[...shown, ...after].map((line) => `  ${line}`)].join("\n")}\n`;
}
function short(commit) {
    return commit.slice(0, 12);
}


/***/ }),

/***/ 38028:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   R: () => (/* binding */ visible)
/* harmony export */ });
/** Makes foreign text safe for a terminal or a log: nothing in it can move the cursor, hide text or be a command. */
// Control characters but tab and newline; bidirectional marks and overrides; zero-width characters; line separators.
const invisible = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u061c\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff]/g;
// A runner takes a line that begins with `::`, after blanks, for a command, and `##[` wherever it stands: also from what
// a step prints that is not the Action (https://github.com/actions/runner, ActionCommand.cs).
const command = /(?<=^[^\S\n]*):(?=:)|#(?=#\[)/gm;
/** The text with every control, bidirectional and zero-width character, and what begins a command, as `\u{…}`. */
function visible(text) {
    return text.replaceAll("\r\n", "\n").replace(invisible, escaped).replace(command, escaped);
}
function escaped(character) {
    return `\\u{${character.codePointAt(0)?.toString(16).padStart(2, "0")}}`;
}


/***/ }),

/***/ 32800:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   F: () => (/* binding */ heldBackWarning),
/* harmony export */   L: () => (/* binding */ messageSetNotes)
/* harmony export */ });
/* harmony import */ var _assembly_codes_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76007);
/** What a run did otherwise than asked, as diagnostics: its outputs are good, and the reader should know. */

/** PM1402. */
function heldBackWarning({ repository, locked, error }) {
    return (0,_assembly_codes_js__WEBPACK_IMPORTED_MODULE_0__/* .diagnostic */ .Y)("PM1402", `${repository} stays at ${locked.slice(0, 12)}: ${error}`);
}
/** PM1404 for each check that a message set kept buf from. */
function messageSetNotes(skipped) {
    return skipped
        .filter(({ code }) => code === "PM1404")
        .map(({ check, repository = "the result", reason }) => (0,_assembly_codes_js__WEBPACK_IMPORTED_MODULE_0__/* .diagnostic */ .Y)("PM1404", `buf ${check} of ${repository} was skipped: ${reason}`));
}


/***/ }),

/***/ 95208:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   J: () => (/* binding */ toDocument),
/* harmony export */   S: () => (/* binding */ judge)
/* harmony export */ });
/* harmony import */ var _checks_finding_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(99420);
/* harmony import */ var _counted_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(68893);
/* harmony import */ var _diagnostics_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(57599);
/* harmony import */ var _outputs_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(95729);
/* harmony import */ var _not_as_asked_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(32800);
/** What a run came to: the data behind the terminal's text, the `--json` document and the Action's outputs. */





/** What the end of a run means. The gravest reason gives the exit code: stale, held back, findings. */
function judge(conclusion) {
    const { config, report, changes, assembled, verified, notes, checks, diff, published } = conclusion;
    const verdicts = [stale(conclusion), heldBack(conclusion), findings(checks, config)];
    const reasons = verdicts.filter((verdict) => verdict !== undefined);
    return {
        exitCode: reasons[0]?.exitCode ?? 0,
        reasons: reasons.map(({ reason }) => reason),
        asked: conclusion.request.outcome,
        report,
        changes,
        diff,
        statistics: assembled.assembly.statistics,
        diagnostics: [
            ...assembled.assembly.diagnostics,
            ...report.heldBack.map(_not_as_asked_js__WEBPACK_IMPORTED_MODULE_0__/* .heldBackWarning */ .F),
            ...verified.notes,
            ...notes,
            ...(0,_not_as_asked_js__WEBPACK_IMPORTED_MODULE_0__/* .messageSetNotes */ .L)(checks.skipped),
        ],
        verification: verified.figures,
        knownFindings: checks.known,
        published,
        seconds: conclusion.seconds,
    };
}
function stale({ request, changes, lockMoved }) {
    if (request.locked && lockMoved) {
        return {
            exitCode: 3,
            reason: "--locked: protomanager.lock would change. Run `protomanager update` and commit it.",
        };
    }
    if (request.outcome !== "check" || (0,_outputs_js__WEBPACK_IMPORTED_MODULE_1__/* .isEmpty */ .I)(changes))
        return undefined;
    const count = changes.added.length + changes.changed.length + changes.removed.length;
    const differ = (0,_counted_js__WEBPACK_IMPORTED_MODULE_2__/* .counted */ .h)(count, "committed output differs", "committed outputs differ");
    return { exitCode: 3, reason: `--check: ${differ} from what this run gives.` };
}
function heldBack({ report }) {
    if (report.heldBack.length === 0)
        return undefined;
    const names = report.heldBack.map(({ repository }) => repository).join(", ");
    return { exitCode: 4, reason: `Held back at their locked commits: ${names}.` };
}
function findings({ findings: found }, { checks: { failOn } }) {
    if (!(0,_checks_finding_js__WEBPACK_IMPORTED_MODULE_3__/* .failsRun */ .FR)(found, failOn))
        return undefined;
    const count = found.filter(({ severity }) => severity === "error" || failOn === "warning").length;
    return {
        exitCode: 1,
        reason: `${(0,_counted_js__WEBPACK_IMPORTED_MODULE_2__/* .counted */ .h)(count, "finding")} at the severity of checks.fail_on (${failOn}).`,
    };
}
/** The one document that `--json` prints and the Action's output `report` points to. */
function toDocument(command, result) {
    const { report, changes, published } = result;
    const paths = (files) => files.map(({ path }) => path);
    return {
        version: 1,
        command,
        system: report.system,
        exitCode: result.exitCode,
        reasons: result.reasons,
        changed: !(0,_outputs_js__WEBPACK_IMPORTED_MODULE_1__/* .isEmpty */ .I)(changes),
        changes: { added: paths(changes.added), changed: paths(changes.changed), removed: changes.removed },
        repositories: report.repositories,
        heldBack: report.heldBack,
        findings: report.findings.map(describe),
        diagnostics: result.diagnostics.map(describe),
        knownFindings: result.knownFindings,
        statistics: result.statistics,
        ...(result.verification && { verification: result.verification }),
        seconds: result.seconds,
        ...(published && { pullRequest: published }),
    };
}
function describe(diagnostic) {
    return { ...diagnostic, text: (0,_diagnostics_js__WEBPACK_IMPORTED_MODULE_4__/* .formatDiagnostic */ .x)(diagnostic) };
}


/***/ }),

/***/ 87281:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   I: () => (/* binding */ defaultCacheFolder)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);
/* harmony import */ var env_paths__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(16463);


/**
 * Where caches live unless `--cache-dir` says otherwise: on a runner in its tool cache, which a self-hosted one keeps
 * between jobs, or in the job's temporary folder; elsewhere in the user's cache folder (`~/.cache/protomanager`).
 */
function defaultCacheFolder(environment) {
    const runner = environment.RUNNER_TOOL_CACHE || environment.RUNNER_TEMP;
    return runner ? node_path__WEBPACK_IMPORTED_MODULE_0__.join(runner, "protomanager") : (0,env_paths__WEBPACK_IMPORTED_MODULE_1__/* ["default"] */ .A)("protomanager", { suffix: "" }).cache;
}


/***/ }),

/***/ 12524:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  r: () => (/* binding */ version)
});

;// CONCATENATED MODULE: ./build/js/package.json
const package_namespaceObject = {"rE":"0.0.0"};
;// CONCATENATED MODULE: ./build/js/src/version.js
/** The version of this build, as package.json has it. */

const version = package_namespaceObject.rE;


/***/ })

};
