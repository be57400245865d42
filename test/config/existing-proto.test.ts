import { describe, expect, it } from "vitest";
import { readExistingProto } from "../../src/config/existing-proto.ts";

describe("readExistingProto", () => {
  it("reads package and go_package", () => {
    const text = 'syntax = "proto3";package a.b.v1;\noption go_package = "x.example/a;av1";';

    expect(readExistingProto(text)).toEqual({ package: "a.b.v1", goPackage: "x.example/a;av1" });
  });

  it("ignores comments, and comment marks in strings", () => {
    const text = `// package wrong.v1;
/* option go_package = "wrong"; */
option java_package = "http://x"; package right.v1;`;

    expect(readExistingProto(text)).toEqual({ package: "right.v1", goPackage: undefined });
  });

  it("gives nothing for a text without them", () => {
    expect(readExistingProto("message package {}")).toEqual({ package: undefined, goPackage: undefined });
  });
});
