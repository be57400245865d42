import { describe, expect, it } from "vitest";
import { formatDiagnostic } from "../../src/diagnostics.ts";
import { compileErrors } from "../../src/run/compile-errors.ts";

describe("compileErrors", () => {
  const text = `syntax = "proto3";

// orders: proto/orders.proto (package acme.orders)

message Order {
  // billing: proto/billing.proto (package acme.billing)
  string id = 1;
}
`;
  const files = new Map([["global.proto", text]]);
  const sources = [
    {
      name: "users",
      roots: [{ folder: "proto", prefix: "" }],
      files: [{ path: "proto/users/v1/users.proto", text: "" }],
    },
  ];
  const message = { compiler: "protoc", column: 3, message: "no" };

  it.each([
    [1, "global.proto", "COMPILE protoc:global.proto:1:3: no"],
    [5, "global.proto", "COMPILE orders:proto/orders.proto: protoc:global.proto:5:3: no"],
    [7, "global.proto", "COMPILE billing:proto/billing.proto: protoc:global.proto:7:3: no"],
    [5, "other.proto", "COMPILE protoc:other.proto:5:3: no"],
    [
      5,
      "users/v1/users.proto",
      "COMPILE users:proto/users/v1/users.proto: protoc:users/v1/users.proto:5:3: no",
    ],
  ])("line %s of %s", (line, path, expected) => {
    expect(compileErrors([{ ...message, line, path }], files, sources).map(formatDiagnostic)).toEqual([
      expected,
    ]);
  });
});
