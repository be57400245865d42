import { describe, expect, it } from "vitest";
import { describeCompileFailure } from "../../src/run/compile-failure.ts";

describe("describeCompileFailure", () => {
  const text = `syntax = "proto3";

// orders: proto/orders.proto (package acme.orders)

message Order {
  // billing: proto/billing.proto (package acme.billing)
  string id = 1;
}
`;
  const files = new Map([["global.proto", text]]);
  const message = { compiler: "protoc", column: 3, message: "no" };

  it.each([
    [1, "global.proto", "protoc:global.proto:1:3: no"],
    [5, "global.proto", "protoc:global.proto:5:3: no (from orders:proto/orders.proto)"],
    [7, "global.proto", "protoc:global.proto:7:3: no (from billing:proto/billing.proto)"],
    [5, "other.proto", "protoc:other.proto:5:3: no"],
  ])("line %s of %s", (line, path, expected) => {
    expect(describeCompileFailure([{ ...message, line, path }], files)).toEqual([expected]);
  });
});
