import { describe, expect, it } from "vitest";
import { type Inputs, inputsDigest, inputsTrailer, readInputsTrailer } from "../../src/publish/trailer.ts";

const inputs: Inputs = {
  config: "system: {name: shop}\n",
  lock: undefined,
  commits: new Map([
    ["orders", "a".repeat(40)],
    ["billing", undefined],
  ]),
  toolchain: new Map([["buf", "1.75.0"]]),
};

describe("inputsDigest", () => {
  it("does not depend on the order of repositories", () => {
    const reversed = { ...inputs, commits: new Map([...inputs.commits].reverse()) };

    expect(inputsDigest(reversed)).toBe(inputsDigest(inputs));
  });

  it.each<[string, Partial<Inputs>]>([
    ["config", { config: "system: {name: shop2}\n" }],
    ["lock", { lock: "" }],
    ["commits", { commits: new Map([["orders", "a".repeat(40)]]) }],
    ["toolchain", { toolchain: new Map([["buf", "1.75.1"]]) }],
  ])("changes with the %s", (_part, change) => {
    expect(inputsDigest({ ...inputs, ...change })).not.toBe(inputsDigest(inputs));
  });
});

describe("readInputsTrailer", () => {
  const digest = inputsDigest(inputs);

  it("reads what inputsTrailer wrote", () => {
    expect(readInputsTrailer(`chore(proto): update\n\nBody.\n\n${inputsTrailer(digest)}\n`)).toBe(digest);
  });

  it("reads it among other trailers and with CRLF", () => {
    const message = `subject\r\n\r\nCo-authored-by: A <a@b>\r\n${inputsTrailer(digest)}\r\n`;

    expect(readInputsTrailer(message)).toBe(digest);
  });

  it.each([
    ["in an earlier paragraph", `subject\n\n${inputsTrailer(digest)}\n\nSigned-off-by: A`],
    ["inside a line", `subject\n\nsee ${inputsTrailer(digest)}`],
    ["with a broken digest", "subject\n\nProtoManager-Inputs: sha256:12"],
    ["without a trailer", "subject"],
    ["in an empty message", ""],
  ])("finds none %s", (_name, message) => {
    expect(readInputsTrailer(message)).toBeUndefined();
  });
});
