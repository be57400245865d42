/** Two systems in which every kind of element is found once: the ground for deliberate wrong outputs. */

import type { Repositories } from "../assembly/support.ts";

/** A proto3 file and a proto2 one, so that the result is an edition. `Kind` is shadowed, `Status` collides. */
export const mixedSystem: Repositories = {
  options: {
    "options.proto": `syntax = "proto3";
package options.v1;
import "google/protobuf/any.proto";
import "google/protobuf/descriptor.proto";

message Rule {
  string pattern = 1;
  int32 weight = 2;
  google.protobuf.Any detail = 3;
}
extend google.protobuf.FieldOptions {
  string note = 50001;
  Rule rule = 50002;
}
extend google.protobuf.MethodOptions {
  string role = 50001;
}
`,
  },
  legacy: {
    "legacy.proto": `syntax = "proto2";
package legacy.v1;

// An order as it was.
message Order {
  required string id = 1;
  optional int32 count = 2 [default = 7];
  repeated int32 sizes = 3;
  optional group Line = 4 {
    optional string text = 1;
  }
  optional Level level = 5 [default = HIGH];
  optional bytes token = 6 [json_name = "secret"];
  reserved 10 to 12, 20;
  reserved "old";
  extensions 100 to 199;
}
message Other {
  extensions 100 to 199;
}
enum Level {
  LOW = 1;
  HIGH = 2;
  reserved 7;
}
extend Order {
  optional string remark = 100;
}
message Status {
  optional string text = 1;
}
`,
  },
  shop: {
    "shop.proto": `syntax = "proto3";
package shop.v1;
import "google/protobuf/any.proto";
import "options.proto";

// What an item is.
message Kind {
  string name = 1;
}

message Item {
  message Kind {
    string name = 1;
  }
  // Which of the two kinds.
  Kind inner = 1;
  .shop.v1.Kind outer = 2; // The other one.
  map<string, Kind> by_name = 3;
  oneof price {
    int64 cents = 4;
    string text = 5;
  }
  optional int32 amount = 6;
  uint32 rank = 7;
  repeated sint32 steps = 8;
  Status status = 9;
  string label = 10 [
    deprecated = true,
    (options.v1.note) = "short",
    (options.v1.rule) = {
      pattern: "a*"
      weight: 3
      detail: { [type.googleapis.com/shop.v1.Kind]: { name: "x" } }
    }
  ];
  google.protobuf.Any extra = 11;
}
message Status {
  string text = 1;
}
enum Color {
  COLOR_UNKNOWN = 0;
  COLOR_RED = 1;
}

service Shop {
  // Gets it.
  rpc Get(Item) returns (Kind) {
    option (options.v1.role) = "reader";
    option idempotency_level = NO_SIDE_EFFECTS;
  }
  rpc Watch(Item) returns (stream Item);
}
`,
  },
};

/** Two proto3 files, so that the result is one, in which presence is `optional` and packing an option. */
export const proto3System: Repositories = {
  a: {
    "a.proto": `syntax = "proto3";
package a.v1;

message Point {
  optional int32 x = 1;
  int32 y = 2;
  repeated int32 path = 3 [packed = false];
}
`,
  },
  b: {
    "b.proto": `syntax = "proto3";
package b.v1;
import "a.proto";

message Point {
  a.v1.Point from = 1;
}
`,
  },
};
