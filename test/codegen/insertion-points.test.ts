import { describe, expect, it } from "vitest";
import { insertAtPoint } from "../../src/codegen/insertion-points.ts";

describe("insertAtPoint", () => {
  it("puts text above the line of the point, with that line's indentation, and no newline at the end", () => {
    const file = "class A {\n  // @@protoc_insertion_point(members)\n}\n";

    expect(insertAtPoint(file, "members", "int a;\n\nint b;\n")).toBe(
      "class A {\n  int a;\n\n  int b;\n  // @@protoc_insertion_point(members)\n}",
    );
  });

  it("puts text into a line before a point that is a comment in it", () => {
    expect(insertAtPoint("f(a/* @@protoc_insertion_point(x) */);", "x", ", b")).toBe(
      "f(a, b/* @@protoc_insertion_point(x) */);",
    );
  });

  it("knows the first line, and says when there is no such point", () => {
    expect(insertAtPoint("// @@protoc_insertion_point(x)\n", "x", "a\n")).toBe(
      "a\n// @@protoc_insertion_point(x)",
    );
    expect(insertAtPoint("// @@protoc_insertion_point(x)\n", "y", "a\n")).toBeUndefined();
  });
});
