import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { smallCorpus } from "./corpus.ts";
import { hostileBytes } from "./hostile-inputs.ts";
import { growths } from "./nests.ts";
import { assembleText, takeBytes, takeText } from "./target.ts";

describe("lexer and parser", () => {
  it("give a tree or a syntax error with its place, whatever they are given", () => {
    fc.assert(
      fc.property(hostileBytes(smallCorpus()), (bytes) => {
        takeBytes(bytes);
      }),
      { seed: 1, numRuns: 500 },
    );
  });

  it.each(Object.entries(growths))("take %s", (_name, grow) => {
    const text = grow(20_000);

    expect(["parsed", "syntax error"]).toContain(takeText(text));
  });
});

describe("assembly", () => {
  it("takes whatever parses", () => {
    fc.assert(
      fc.property(hostileBytes(smallCorpus()), (bytes) => {
        assembleText(Buffer.from(bytes).toString());
      }),
      { seed: 1, numRuns: 100 },
    );
  });
});
