import { describe, expect, it } from "vitest";
import { ByteWriter, encode } from "../../src/assembly/byte-writer.ts";

describe("ByteWriter", () => {
  it("grows as it is written to, whatever it expected", () => {
    const writer = new ByteWriter(1);
    writer.text("héllo ");
    writer.ascii("a wide world", 2, 12);
    writer.byte(33);
    writer.write(Buffer.from(" 🌍".repeat(1000)));

    expect(writer.bytes.toString()).toBe(`héllo wide world!${" 🌍".repeat(1000)}`);
  });

  it("begins anew when it is cleared", () => {
    const writer = new ByteWriter();
    writer.text("before");
    writer.clear();
    writer.text("after");

    expect(writer.bytes.toString()).toBe("after");
  });
});

describe("encode", () => {
  it.each([
    ["nothing", []],
    ["pieces", ["a", "", "é", "\u{1f30d}", "z".repeat(100_000)]],
    ["a lone surrogate, as UTF-8 has it", ["a\ud800b"]],
  ])("gives the bytes of %s", (_, texts) => {
    expect(encode(texts, 8).equals(Buffer.concat(texts.map((text) => Buffer.from(text))))).toBe(true);
  });
});
