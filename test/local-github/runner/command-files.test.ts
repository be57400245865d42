import { describe, expect, it } from "vitest";
import { parseAssignments } from "./command-files.ts";

describe("parseAssignments", () => {
  it.each([
    ["a line without a value", "name", "Invalid format 'name'"],
    ["a heredoc without an end", "a<<END\nb", "Matching delimiter not found 'END'"],
  ])("refuses %s", (_, text, message) => {
    expect(() => parseAssignments(text)).toThrow(message);
  });
});
