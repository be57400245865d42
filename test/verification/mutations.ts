/**
 * Deliberate wrong outputs: a text edit of the merged file each, which compiles, and what the verifier has to say of it.
 * For checking the verifier: one that it lets pass is a bug of it.
 */

export interface Mutation {
  name: string;
  /** Stands once in the merged file. */
  from: string;
  to: string;
  /** The element, as the source names it, and what differs. */
  element: string;
  what: string;
}

function mutation(name: string, from: string, to: string, element: string, what: string): Mutation {
  return { name, from, to, element, what };
}

/** Of `mixedSystem`. */
export const mixedMutations: readonly Mutation[] = [
  mutation("a field's number", "int32 count = 2", "int32 count = 42", "legacy.v1.Order.count", "number"),
  mutation("a field's name", "int32 count = 2", "int32 counts = 2", "legacy.v1.Order.count", "field"),
  mutation("a field's type", "int64 cents = 4", "uint64 cents = 4", "shop.v1.Item.cents", "type"),
  mutation(
    "another encoding of one type",
    "repeated sint32 steps = 8",
    "repeated int32 steps = 8",
    "shop.v1.Item.steps",
    "type",
  ),
  mutation("cardinality", "repeated sint32 steps = 8", "sint32 steps = 8", "shop.v1.Item.steps", "type"),
  mutation(
    "required lost",
    "features.field_presence = LEGACY_REQUIRED, ",
    "",
    "legacy.v1.Order.id",
    "presence",
  ),
  mutation(
    "implicit presence lost",
    "rank = 7 [features.field_presence = IMPLICIT]",
    "rank = 7",
    "shop.v1.Item.rank",
    "presence",
  ),
  mutation(
    "explicit presence lost",
    "int32 amount = 6",
    "int32 amount = 6 [features.field_presence = IMPLICIT]",
    "shop.v1.Item.amount",
    "presence",
  ),
  mutation(
    "a closed enum opened",
    "  option features.enum_type = CLOSED;\n  option features.json_format = LEGACY_BEST_EFFORT;\n  LOW = 1;",
    "  option features.json_format = LEGACY_BEST_EFFORT;\n  LOW = 0;",
    "legacy.v1.Level",
    "openness",
  ),
  mutation(
    "expanded becomes packed",
    " [features.repeated_field_encoding = EXPANDED]",
    "",
    "legacy.v1.Order.sizes",
    "encoding",
  ),
  mutation(
    "UTF-8 checked where it was not",
    "string remark = 100 [features.utf8_validation = NONE]",
    "string remark = 100",
    "legacy.v1.remark",
    "UTF-8 validation",
  ),
  mutation(
    "a group with a length",
    " [features.message_encoding = DELIMITED]",
    "",
    "legacy.v1.Order.line",
    "message encoding",
  ),
  mutation(
    "JSON format",
    "message Other {\n  option features.json_format = LEGACY_BEST_EFFORT;",
    "message Other {",
    "legacy.v1.Other",
    "JSON format",
  ),
  mutation("a JSON name lost", ' [json_name = "secret"]', "", "legacy.v1.Order.token", "JSON name"),
  mutation("a default's value", "[default = 7]", "[default = 8]", "legacy.v1.Order.count", "default"),
  mutation("a default lost", " [default = HIGH]", "", "legacy.v1.Order.level", "default"),
  mutation("a comment lost", "// What an item is.\n", "", "shop.v1.Kind", "leading comment"),
  mutation("a comment's text", "// Gets it.", "// Gets them.", "shop.v1.Shop.Get", "leading comment"),
  mutation(
    "a trailing comment moved up",
    "  .g.v1.Kind outer = 2; // The other one.",
    "  // The other one.\n  .g.v1.Kind outer = 2;",
    "shop.v1.Item.outer",
    "trailing comment",
  ),
  mutation(
    "a comment moved to the next field",
    "  // Which of the two kinds.\n  Item.Kind inner = 1;\n",
    "  Item.Kind inner = 1;\n  // Which of the two kinds.\n",
    "shop.v1.Item.inner",
    "leading comment",
  ),
  mutation(
    "a banner that became a comment",
    "// shop: shop.proto (package shop.v1)\n\n  message Status",
    "// shop: shop.proto (package shop.v1)\n  message Status",
    "shop.v1.Status",
    "leading comment",
  ),
  mutation("an option lost", "deprecated = true,", "", "shop.v1.Item.label", "option deprecated"),
  mutation(
    "an option's value",
    "    option idempotency_level = NO_SIDE_EFFECTS;",
    "    option idempotency_level = IDEMPOTENT;",
    "shop.v1.Shop.Get",
    "option idempotency_level",
  ),
  mutation("a custom option lost", '    (note) = "short",\n', "", "shop.v1.Item.label", "option (g.v1.note)"),
  mutation("a byte in a custom option", "weight: 3", "weight: 4", "shop.v1.Item.label", "option (g.v1.rule)"),
  mutation(
    "a byte of an Any in a custom option",
    '{ name: "x" }',
    '{ name: "y" }',
    "shop.v1.Item.label",
    "option (g.v1.rule)",
  ),
  mutation(
    "another type of an Any in a custom option",
    "[type.googleapis.com/g.v1.Kind]",
    "[type.googleapis.com/g.v1.Item.Kind]",
    "shop.v1.Item.label",
    "option (g.v1.rule)",
  ),
  mutation(
    "an option that nothing asked for",
    "  int32 amount = 6;",
    "  int32 amount = 6 [jstype = JS_NORMAL, deprecated = true];",
    "shop.v1.Item.amount",
    "option deprecated",
  ),
  mutation(
    "the inner of two names",
    "  .g.v1.Kind outer = 2;",
    "  Item.Kind outer = 2;",
    "shop.v1.Item.outer",
    "type",
  ),
  mutation(
    "the outer of two names",
    "  Item.Kind inner = 1;",
    "  .g.v1.Kind inner = 1;",
    "shop.v1.Item.inner",
    "type",
  ),
  mutation(
    "the other of two that collided",
    "ShopV1.Status status = 9",
    "Status status = 9",
    "shop.v1.Item.status",
    "type",
  ),
  mutation("a map's key", "map<string, Item.Kind>", "map<int32, Item.Kind>", "shop.v1.Item.by_name", "type"),
  mutation(
    "a map's value",
    "map<string, Item.Kind>",
    "map<string, .g.v1.Kind>",
    "shop.v1.Item.by_name",
    "type",
  ),
  mutation(
    "a field out of its oneof",
    "    string text = 5;\n  }",
    "  }\n  string text = 5;",
    "shop.v1.Item.text",
    "oneof",
  ),
  mutation(
    "a field into a oneof",
    "  }\n  int32 amount = 6;",
    "    int32 amount = 6;\n  }",
    "shop.v1.Item.amount",
    "oneof",
  ),
  mutation("a oneof's name", "oneof price {", "oneof prices {", "shop.v1.Item.price", "oneof"),
  mutation(
    "reserved numbers lost",
    "  reserved 10 to 12, 20;",
    "  reserved 10 to 12;",
    "legacy.v1.Order",
    "reserved ranges",
  ),
  mutation("a reserved name lost", "  reserved old;\n", "", "legacy.v1.Order", "reserved names"),
  mutation("reserved numbers of an enum", "  reserved 7;\n", "", "legacy.v1.Level", "reserved ranges"),
  mutation(
    "an extension range",
    "  extensions 100 to 199;\n}\n\nmessage Other",
    "  extensions 100 to 299;\n}\n\nmessage Other",
    "legacy.v1.Order",
    "extension ranges",
  ),
  mutation("an rpc's request", "rpc Watch(Item)", "rpc Watch(Kind)", "shop.v1.Shop.Watch", "request"),
  mutation(
    "an rpc's response",
    "rpc Get(Item) returns (Kind)",
    "rpc Get(Item) returns (Item.Kind)",
    "shop.v1.Shop.Get",
    "response",
  ),
  mutation("streaming lost", "returns (stream Item)", "returns (Item)", "shop.v1.Shop.Watch", "response"),
  mutation("streaming gained", "rpc Watch(Item)", "rpc Watch(stream Item)", "shop.v1.Shop.Watch", "request"),
  mutation("an rpc lost", "  rpc Watch(Item) returns (stream Item);\n", "", "shop.v1.Shop.Watch", "rpc"),
  mutation("an rpc's name", "rpc Watch(", "rpc Observe(", "shop.v1.Shop.Watch", "rpc"),
  mutation("an enum value's number", "COLOR_RED = 1", "COLOR_RED = 2", "shop.v1.Color.COLOR_RED", "number"),
  mutation("an enum value's name", "COLOR_RED = 1", "RED = 1", "shop.v1.Color.COLOR_RED", "enum value"),
  mutation(
    "the order of enum values",
    "  LOW = 1;\n  HIGH = 2;",
    "  HIGH = 2;\n  LOW = 1;",
    "legacy.v1.Level",
    "order of values",
  ),
  mutation(
    "an extension's number",
    "string remark = 100",
    "string remark = 101",
    "legacy.v1.remark",
    "number",
  ),
  mutation("an extendee", "extend Order {", "extend Other {", "legacy.v1.remark", "extendee"),
  mutation(
    "a message lost",
    "message Other {\n  option features.json_format = LEGACY_BEST_EFFORT;\n  extensions 100 to 199;\n}\n",
    "",
    "legacy.v1.Other",
    "message",
  ),
  mutation(
    "an enum lost",
    "enum Color {\n  COLOR_UNKNOWN = 0;\n  COLOR_RED = 1;\n}\n",
    "",
    "shop.v1.Color",
    "enum",
  ),
  mutation(
    "a nested message gained",
    "message Item {\n",
    "message Item {\n  message More {}\n",
    "shop.v1.Item",
    "nested types",
  ),
  mutation(
    "a message gained",
    "message Other {",
    "message More {}\n\nmessage Other {",
    "g.v1.More",
    "message",
  ),
  mutation(
    "a field gained",
    "  uint32 rank = 7",
    "  uint32 more = 70;\n  uint32 rank = 7",
    "shop.v1.Item.more",
    "field",
  ),
  mutation(
    "a field of a wrapper",
    "message ShopV1 {\n",
    "message ShopV1 {\n  int32 more = 1;\n",
    "g.v1.ShopV1.more",
    "field",
  ),
];

/** Of `proto3System`. */
export const proto3Mutations: readonly Mutation[] = [
  mutation("presence lost", "optional int32 x = 1", "int32 x = 1", "a.v1.Point.x", "presence"),
  mutation("presence gained", "  int32 y = 2", "  optional int32 y = 2", "a.v1.Point.y", "presence"),
  mutation(
    "a field in a oneof of its own",
    "optional int32 x = 1;",
    "oneof _x {\n    int32 x = 1;\n  }",
    "a.v1.Point._x",
    "oneof",
  ),
  mutation("expanded becomes packed", " [packed = false]", "", "a.v1.Point.path", "encoding"),
  mutation("a reference to itself", ".g.v1.Point from", "Point from", "b.v1.Point.from", "type"),
];
