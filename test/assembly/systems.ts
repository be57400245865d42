/** Systems that use all of a syntax, to lay results beside their sources. */

import type { Repositories } from "./support.ts";

/** Every kind of declaration in proto3, names that collide, comments in every place. */
export const proto3System: Repositories = {
  base: {
    "base/v1/types.proto": `// Copyright.

syntax = "proto3"; // Of the syntax.

// Of the package.
package base.v1;

import "google/protobuf/any.proto"; // Of the import.
import "google/protobuf/descriptor.proto";
import "google/protobuf/timestamp.proto";

option java_package = "base"; // Of the option.
// Under the option.

// Detached.

// Item leads.
message Item { // Item trails.
  // name leads.
  string name = 1; // name trails.

  /* kind leads,
   * as a block. */
  Kind kind = 2 [(note) = { text: "x" }, deprecated = true];

  // Detached in Item.

  optional int64 count = 3 [jstype = JS_STRING]; /* count trails. */
  repeated Sub subs = 4;
  map<string, Kind> kinds = 5;
  oneof choice { // choice trails.
    // a leads.
    google.protobuf.Timestamp a = 6;
    Sub b = 7 [json_name = "BEE"];
  }
  // Sub leads.
  message Sub {
    option (tag) = "sub";
    Item item = 1;
    Kind Kind = 2;
    enum Deep { DEEP_ZERO = 0; DEEP_ONE = 1 [(value) = UNKNOWN]; }
    Deep deep = 3;
  }
  reserved 20 to 30, 40;
  reserved "old";
  // Last in Item.
} // After Item.

// Kind leads.
enum Kind {
  // Trails Kind.

  option allow_alias = true;
  UNKNOWN = 0; // UNKNOWN trails.
  NONE = 0;
  // ONE leads.
  ONE = 1;
}

message Note { string text = 1; google.protobuf.Any any = 2; }
message Extras { int32 depth = 1; }

// The block leads.
extend google.protobuf.FieldOptions {
  Note note = 50001; // note trails.
}
extend google.protobuf.MessageOptions { string tag = 50001; }
extend google.protobuf.EnumValueOptions { Kind value = 50001; }
// After everything.
`,
  },
  registry: {
    "registry/v1/registry.proto": `syntax = "proto3";
package registry.v1;
import "base/v1/types.proto";
import "google/protobuf/empty.proto";

// Registry leads.
service Registry { // Registry trails.
  // Get leads.
  rpc Get(Item) returns (stream base.v1.Item); // Get trails.
  rpc Watch(stream .base.v1.Item.Sub) returns (google.protobuf.Empty) {
    // Detached in Watch.

    option deprecated = true;
    option idempotency_level = NO_SIDE_EFFECTS;
  }
}

/* Detached block. */

// Item of the registry.
message Item {
	base.v1.Item item = 1; // Tab.
	Kind kind = 2;
	map<int32, Item> items = 3;
};

enum Kind { UNKNOWN = 0; }

message Box {
  option (base.v1.tag) = "box";
  Item item = 1 [(.base.v1.note).text = "y"];
  message base { string v1 = 1; }
  base own = 2;
  .base.v1.Kind kind = 3;
}
`,
  },
  late: {
    "late.proto": `syntax = "proto3";

// Without a package.
message Item { Registry r = 1; }
message Registry { Item i = 1; }
service Api { rpc Get(Item) returns (Registry); }
`,
  },
};

/** What only proto2 has: groups, required, defaults, extensions, closed enums. */
export const proto2System: Repositories = {
  old: {
    "old/old.proto": `package old;
import "google/protobuf/descriptor.proto";

// Root leads.
message Root {
  required string name = 1 [default = "a\\n\\"q\\" \\001\\xfe"];
  optional double low = 2 [default = -inf];
  optional double not = 3 [default = nan];
  optional Mode mode = 4 [default = FAST];
  repeated int32 packed = 5 [packed = true];
  repeated int32 loose = 6;
  // Group leads.
  optional group Grp = 7 { // Group trails.
    repeated group Deep = 8 { optional Root root = 1; }
  }
  oneof pick { group Pair = 9 { optional string key = 1; } string plain = 10; }
  extensions 100 to 199 [declaration = { number: 100, full_name: ".old.more", type: ".old.Root" }];
  extensions 1000 to max;
  optional string bytes_like = 11 [ctype = CORD];
  enum Inner { A = 1; B = -1; }
}

enum Mode { SLOW = 1; FAST = 2; }

extend Root {
  // more leads.
  optional Root more = 100;
  optional group Extra = 1001 { optional int32 n = 1; }
}

message Scope {
  extend google.protobuf.MessageOptions { optional string scoped = 50001; repeated Mode modes = 50002; }
  option (scoped_too) = { [old.Scope.inner]: "i" };
  extensions 1;
  extend Scope { optional string inner = 1; }
}
extend google.protobuf.MessageOptions { optional Scope scoped_too = 50003; }
message Uses { option (Scope.scoped) = "s"; option (Scope.modes) = FAST; option (old.Scope.modes) = SLOW; }
`,
  },
  new: {
    "new.proto": `syntax = "proto2";
package fresh;
import "old/old.proto";

message Root { optional old.Root root = 1; optional Root own = 2; }
enum Mode { SLOW = 1; }
extend old.Root { optional Mode mode = 1002 [default = SLOW]; }
`,
  },
};
