/** Few names for many things: what collides, shadows and differs in case only, wherever chance puts it. */

export const PACKAGES = [
  "a",
  "b",
  "a.b",
  "",
  "a.b.c",
  "g.v1",
  "a_b",
  "a.b_c",
  "g",
  "A.b",
  "item.v1",
  "g.v1.sub",
];
export const MESSAGES = [
  "Item",
  "Status",
  "M",
  "item",
  "FooBar",
  "foo_bar",
  "A",
  "AB",
  "b",
  "GV1",
  "google",
  "Foo_bar",
];
export const ENUMS = ["Kind", "Status", "E", "Item", "kind", "ItemV1", "A"];
export const VALUES = ["UNKNOWN", "NONE", "OK", "Item", "unknown_", "X", "M", "STATUS", "Api"];
export const FIELDS = [
  "id", "name", "item", "kind", "a", "b", "message", "type", "x", "Item", "string", "to", "max", "status",
  "optional", "reserved", "g", "note", "tag", "stream", "rpc", "weak", "enum", "edition", "Kind", "google",
]; // biome-ignore format: a list reads better in few lines
export const ONEOFS = ["choice", "value", "a", "Item", "which"];
export const SERVICES = ["Api", "Query", "Item", "M", "api"];
export const RPCS = ["Get", "Put", "Item", "Status", "a", "M"];
export const EXTENSIONS = ["note", "tag", "x", "y", "id", "item", "kind", "option_", "Item", "a"];
export const FOLDERS = ["", "p/", "a/b/", "v1/"];

export const INTEGERS = [
  "int32",
  "int64",
  "uint32",
  "uint64",
  "sint32",
  "sint64",
  "fixed32",
  "fixed64",
  "sfixed32",
  "sfixed64",
];
export const SCALARS = ["int32", "string", "bytes", "bool", "double", "float", ...INTEGERS.slice(1)];
export const MAP_KEYS = ["string", "bool", ...INTEGERS];
