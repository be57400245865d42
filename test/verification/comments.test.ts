import { describe, expect, it } from "vitest";
import { Comments } from "../../src/verification/comments.ts";
import { descriptorsOf } from "../support/compilers.ts";

async function open(text: string) {
  const { file } = await descriptorsOf(new Map([["a.proto", text]]));
  const found = file.find(({ name }) => name === "a.proto")!;
  return { file: found, comments: new Comments(found) };
}

describe("Comments", () => {
  it("belong to elements, blocks of extensions to their first", async () => {
    const { file, comments } = await open(`syntax = "proto2";
package a;

// Alone.

// Of M.
message M { // Behind M.
  // Of the range.
  extensions 1 to 9;
  // Of x.
  optional int32 x = 10; // Behind x.  \t
}

// Of the block.
extend M {
  // Of e.
  optional int32 e = 1;
  optional int32 f = 2;
}
`);
    const [message] = file.messageType;
    const of = (element: object) => Object.fromEntries(comments.of(element));

    expect(of(message!)).toEqual({
      "leading comment": " Of M.",
      "trailing comment": " Behind M.",
      "leading comment of 5": " Of the range.",
    });
    expect(comments.detachedOf(message!)).toEqual([" Alone."]);
    expect(of(message!.field[0]!)).toEqual({ "leading comment": " Of x.", "trailing comment": " Behind x." });
    expect(of(file.extension[0]!)).toEqual({
      "leading comment of the extend block": " Of the block.",
      "leading comment": " Of e.",
    });
    expect(of(file.extension[1]!)).toEqual({});
    expect([...comments.detached]).toEqual([" Alone."]);
  });

  it("take time in proportion to their length, whatever is in them", async () => {
    const blanks = " ".repeat(1_000_000);
    const blocks = "extend M { optional int32 e = 1; } // x\n".replace("e = 1", "e% = %");
    const many = Array.from({ length: 2000 }, (_, index) => blocks.replaceAll("%", String(index + 1))).join(
      "",
    );

    const { comments } = await open(
      `syntax = "proto2"; package a; message M { extensions 1 to 5000; } /*${blanks}x*/ message N {}\n${many}`,
    );

    expect(comments.detached.size).toBeLessThan(5);
  }, 20_000);
});
