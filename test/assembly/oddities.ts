/**
 * One system with every oddity that public systems have (docs/specification.md 15), and what the specification says
 * of each. Changes to it are refused as it says.
 */

import { importRoots } from "../../src/sources/selection.ts";
import { type Assembled, names, withCode } from "./assembled.ts";
import { proto3, type Repositories, type SystemOptions } from "./support.ts";

export interface Oddity {
  name: string;
  /** What the specification asks for, in the words of `seen`. */
  expected: string;
  seen(result: Assembled): string;
  /** Made to the system first, for what is refused or needs another input. */
  change?: Repositories;
}

const descriptor = 'import "google/protobuf/descriptor.proto";';

/** Vendored in two repositories; the copies differ in their comments. */
const tendermint = (comment: string) =>
  proto3(
    "tendermint",
    `message Header { /* ${comment} */ int64 height = 1; } message Block { Header header = 1; }`,
  );

export const oddSystem: Repositories = {
  // Two roots, and a third with a vendored well-known type.
  base: {
    "proto/base/v1/base.proto": proto3(
      "base.v1",
      'import "opts/opts.proto"; enum Status { UNKNOWN = 0; } message Item { string id = 1 [(opts.note) = "x"]; } ' +
        "message Snapshot {} service Query { rpc Get(Item) returns (Item); } service Msg { rpc Set(Item) returns (Item); }",
    ),
    "include/opts/opts.proto": proto3(
      "opts",
      `${descriptor} extend google.protobuf.FieldOptions { string note = 50001; }`,
    ),
    "third_party/google/protobuf/any.proto":
      'syntax = "proto2"; package google.protobuf; message Any { optional string old = 1; }',
  },
  // Imported by the folder's name, and by the path below it: no compiler takes both users together.
  etcd: {
    "api/rpc.proto": proto3("etcdpb", "message Range { bytes key = 1; }"),
    "api/kv.proto": proto3("kvpb", 'import "etcd/api/rpc.proto"; message Kv { etcdpb.Range range = 1; }'),
    "api/lock.proto": proto3("lockpb", 'import "rpc.proto"; message Lock { etcdpb.Range range = 1; }'),
  },
  // A root inside another root.
  nested: {
    "top.proto": proto3("top", 'import "deep.proto"; message Top { deep.Deep deep = 1; }'),
    "src/proto/deep.proto": proto3("deep", "message Deep {}"),
  },
  // Names that collide in every way.
  shop: {
    "shop.proto": proto3(
      "shop.v1",
      'import "base/v1/base.proto"; import "google/protobuf/any.proto"; ' +
        "message Item { base.v1.Item item = 1; google.protobuf.Any any = 2; message Order {} Order own = 3; } " +
        "message Order { Order order = 1; } enum Phase { UNKNOWN = 0; } message snapshot {} " +
        "service Query { rpc Get(Item) returns (Order); } service Msg { rpc Set(Item) returns (Order); }",
    ),
    "loose.proto": 'syntax="proto3"; message Loose { .Loose self = 1; } enum Side { Item = 0; }',
  },
  comet: { "tendermint/types.proto": tendermint("The owner's.") },
  cosmos: {
    "tendermint/types.proto": tendermint("A copy."),
    "cosmos.proto": proto3(
      "cosmos",
      'import "tendermint/types.proto"; message Chain { tendermint.Block tip = 1; }',
    ),
  },
  lib: { "ext/one.proto": proto3("ext", "message X {}") },
  // Proto2 among proto3: the result is an edition. One file imports the output, by an alias.
  legacy: {
    "legacy.proto":
      'syntax="proto2"; package legacy; import "ext/one.proto"; ' +
      "message Old { optional group Part = 1 { optional int32 n = 1; } required ext.X x = 2; } " +
      "message Set { option message_set_wire_format = true; extensions 4 to max; }",
    "uses.proto": proto3("uses", 'import "ours.proto"; message Uses { g.v1.Old old = 2; }'),
    "other.proto": proto3("other", 'import "lib/ext/one.proto"; message Other { ext.X x = 1; }'),
  },
};

export const oddOptions: SystemOptions = {
  config: { external: ["google/**", "ext/**"], aliases: ["ours.proto"] },
  roots: {
    base: importRoots({ protoDirs: ["proto", "include", "third_party"], mount: "" }),
    etcd: importRoots({ protoDirs: ["api"], mount: "etcd" }),
    nested: importRoots({ protoDirs: [".", "src/proto"], mount: "" }),
    lib: importRoots({ protoDirs: ["."], mount: "lib" }),
  },
};

/** What each of these source names became. */
const became = (...sources: string[]) => {
  return (result: Assembled) => sources.map((source) => names(result)[source]).join(", ");
};
const said = (code: string) => (result: Assembled) => withCode(result, code).join("; ");
/** What of the output fits first. */
const part = (pattern: RegExp) => (result: Assembled) => pattern.exec(result.text)?.[0] ?? "not there";
/** The system with other files of one repository. */
const withFiles = (repository: string, files: Record<string, string>): Repositories => ({
  ...oddSystem,
  [repository]: { ...oddSystem[repository], ...files },
});

const otherHeader = tendermint("Another version.").replace("int64", "int32");
const { "tendermint/types.proto": _copy, ...cosmosAlone } = oddSystem.cosmos!;

export const oddities: Oddity[] = [
  {
    name: "two roots in one repository",
    expected: "g.v1.Item, g.v1.note",
    seen: became("base.v1.Item", "opts.note"),
  },
  {
    name: "a root inside another root",
    expected: "g.v1.Top, g.v1.Deep",
    seen: became("top.Top", "deep.Deep"),
  },
  {
    name: "imports that begin with the folder's name, others without it: one file under two names",
    expected:
      'PM1307 etcd:api/rpc.proto: imported as "etcd/api/rpc.proto" and as "rpc.proto"; it is merged once',
    seen: said("PM1307"),
  },
  {
    name: "an external file under two names",
    expected:
      'PM1309 lib:ext/one.proto: imported as "ext/one.proto" and as "lib/ext/one.proto"; the result imports "ext/one.proto"',
    seen: said("PM1309"),
  },
  {
    name: "the same, imported by the output",
    expected: 'import "ext/one.proto";',
    seen: part(/import "ext.*/),
  },
  {
    name: "the output imported by an alias",
    expected: "Old old = 2",
    seen: part(/\S+ old = 2/),
  },
  {
    name: "vendored copies at one path, equal",
    expected:
      'PM2102 cosmos:tendermint/types.proto:1:38: "tendermint.Header" is identical to comet:tendermint/types.proto:1:38; kept once',
    seen: (result) => withCode(result, "PM2102")[0] ?? "not kept once",
  },
  {
    name: "vendored copies at one path, one unit of which differs",
    change: withFiles("cosmos", { "tendermint/types.proto": otherHeader }),
    expected:
      'PM2002 cosmos:tendermint/types.proto:1:38: "tendermint.Header" differs from the definition at comet:tendermint/types.proto:1:38',
    seen: said("PM2002"),
  },
  {
    name: "vendored copies at one path, several units of which differ",
    change: withFiles("cosmos", {
      "tendermint/types.proto": otherHeader.replace("header = 1", "header = 2"),
    }),
    expected:
      'PM2002 cosmos:tendermint/types.proto: 2 definitions differ from those of comet:tendermint/types.proto; if comet owns them, set exclude: ["tendermint/**"] for cosmos',
    seen: (result) => withCode(result, "PM2002").at(-1) ?? "accepted",
  },
  {
    name: "the same with the copy excluded as advised",
    change: { ...oddSystem, cosmos: cosmosAlone },
    expected: "g.v1.Chain, g.v1.Block",
    seen: became("cosmos.Chain", "tendermint.Block"),
  },
  {
    name: "a vendored well-known type",
    expected:
      'PM1301 base:third_party/google/protobuf/any.proto: vendored "google/protobuf/any.proto" is ignored; the toolchain\'s own is used',
    seen: said("PM1301"),
  },
  {
    name: "top-level names that collide",
    expected: "g.v1.Item, g.v1.ShopV1.Item",
    seen: became("base.v1.Item", "shop.v1.Item"),
  },
  {
    name: "enum values that collide",
    expected: "g.v1.Status, g.v1.ShopV1.Phase",
    seen: became("base.v1.Status", "shop.v1.Phase"),
  },
  {
    name: "an enum value with the name of a message",
    expected: "g.v1.Unpackaged.Side",
    seen: became("Side"),
  },
  {
    name: "services named Query and Msg in several packages",
    expected: "g.v1.Query, g.v1.Msg, g.v1.ShopV1Query, g.v1.ShopV1Msg",
    seen: became("base.v1.Query", "base.v1.Msg", "shop.v1.Query", "shop.v1.Msg"),
  },
  {
    name: "a nested name that shadows a top-level one",
    expected: "g.v1.ShopV1.Item.Order, g.v1.Order",
    seen: became("shop.v1.Item.Order", "shop.v1.Order"),
  },
  {
    name: "names that differ only in case",
    expected: "g.v1.Snapshot, g.v1.ShopV1.snapshot",
    seen: became("base.v1.Snapshot", "shop.v1.snapshot"),
  },
  { name: "a group", expected: "g.v1.Old.Part", seen: became("legacy.Old.Part") },
  { name: "a message set", expected: "g.v1.Set", seen: became("legacy.Set") },
  { name: "a file without a package", expected: "g.v1.Loose", seen: became("Loose") },
  {
    name: "uses of custom options",
    expected: '(note) = "x"',
    seen: part(/\(note\) = "x"/),
  },
  {
    name: "proto2 among proto3",
    expected: 'edition = "2023";',
    seen: part(/edition = .*/),
  },
];
