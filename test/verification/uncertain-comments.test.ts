import { describe, expect, it } from "vitest";
import { assembled } from "../assembly/assembled.ts";
import { oneFileEach } from "../assembly/support.ts";
import { compiledSources, verified } from "./verified.ts";

/** What verification says when the output's text is changed. */
async function lines(source: string, change: (text: string) => string): Promise<string[]> {
  const { assembly } = assembled(oneFileEach({ a: source }), { config: { syntax: "edition2023" } });
  const text = change(assembly.compilation.get("global.proto")!);
  return (await verified(await compiledSources(assembly), text)).lines;
}

describe("comments of statements without a name", () => {
  it("are compared one by one, though the descriptor has one place for them", async () => {
    const source = `edition = "2023"; package a;
message M {
  // First.
  reserved 1;
  // Second.
  reserved 2;
}`;

    expect(await lines(source, (text) => text)).toEqual([]);
    expect(await lines(source, (text) => text.replace("  // First.\n", ""))).toEqual([
      '"a.M", now "g.v1.M": leading comment of 9 is  First.⏎ Second. in the source and  Second. in the result',
    ]);
  });
});

describe("a comment that protoc gives to nothing in the source", () => {
  it("may belong to something in the result, and one that belongs to something may not move", async () => {
    const source = `syntax = "proto2"; package a;
message M { /* No fields. */ }
message N { // Of N.
  // Of n.
  optional int32 n = 1;
}`;

    expect(await lines(source, (text) => text)).toEqual([]);
    expect(
      await lines(source, (text) => text.replace("// Of N.", "").replace("No fields.", "Of N.")),
    ).toEqual([
      '"a.M", now "g.v1.M": trailing comment is none in the source and  Of N. in the result',
      '"a.N", now "g.v1.N": trailing comment is  Of N. in the source and none in the result',
    ]);
  });
});

describe("types that require themselves", () => {
  it("have no messages to carry, and are compared all the same", async () => {
    const source = `syntax = "proto2"; package a;
message M { required M m = 1; optional int32 n = 2; }
message N { required O o = 1; }
message O { required N n = 1; repeated M m = 2; map<int32, N> map = 3; }
message P { optional N n = 1; extensions 2; }
extend P { optional M m = 2; }`;

    expect(await lines(source, (text) => text)).toEqual([]);
    expect(await lines(source, (text) => text.replace("int32 n = 2", "int64 n = 2"))).toEqual([
      '"a.M.n", now "g.v1.M.n": type is int32 in the source and int64 in the result',
    ]);
  });
});
