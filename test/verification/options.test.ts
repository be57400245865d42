import { describe, expect, it } from "vitest";
import { assembled } from "../assembly/assembled.ts";
import type { Repositories } from "../assembly/support.ts";
import { compiledSources, verified } from "./verified.ts";

const declarations = `syntax = "proto3";
package o.v1;
import "google/protobuf/any.proto";
import "google/protobuf/descriptor.proto";
import "google/protobuf/struct.proto";
message Item { string name = 1; }
message Note {
  map<string, string> texts = 1;
  google.protobuf.Struct free = 2;
  google.protobuf.Any any = 3;
  repeated google.protobuf.Any more = 4;
}
extend google.protobuf.MessageOptions { Note note = 50001; }
`;

async function linesFor(option: string, change = (text: string) => text): Promise<string[]> {
  const user = `syntax = "proto3"; package a.v1; import "o.proto"; message M { option (o.v1.note) = ${option}; }`;
  const system: Repositories = { o: { "o.proto": declarations }, a: { "a.proto": user } };
  const { assembly, text, problems } = assembled(system);
  if (text === "") throw new Error(problems.join("\n"));
  return (await verified(await compiledSources(assembly), change(text))).lines;
}

describe("options", () => {
  it.each([
    ["keys that look like names", '{ texts: { key: "[o.v1.Item]" value: "o.v1.Item" } }'],
    [
      "JSON that looks like an Any",
      '{ free: { fields: { key: "@type" value: { string_value: "o.v1.Item" } } } }',
    ],
    ["an Any", '{ any: { [type.googleapis.com/o.v1.Item]: { name: "x" } } }'],
    [
      "an Any in an Any in a list",
      '{ more: [{ [type.googleapis.com/o.v1.Note]: { any: { [type.googleapis.com/o.v1.Item]: { name: "x" } } } }] }',
    ],
    ["an Any of a type that nobody declares", '{ any: { type_url: "x/none.Such", value: "\\001" } }'],
  ])("are equal modulo the map: %s", async (_what, option) => {
    expect(await linesFor(option)).toEqual([]);
  });

  it.each([
    ['{ texts: { key: "k" value: "v" } }', '"v"', '"w"'],
    ["{ any: { [type.googleapis.com/o.v1.Item]: {} } }", "g.v1.Item]", "g.v1.M]"],
    [
      '{ more: [{ [type.googleapis.com/o.v1.Note]: { any: { [type.googleapis.com/o.v1.Item]: { name: "x" } } } }] }',
      '"x"',
      '"y"',
    ],
  ])("differ by a byte of %s", async (option, from, to) => {
    const lines = await linesFor(option, (text) => text.replace(from, to));

    expect(lines).toHaveLength(1);
    expect(lines[0]).toMatch(
      /^"a\.v1\.M", now "g\.v1\.M": option \(g\.v1\.note\) is \{.*in the source and \{/,
    );
  });

  it("of extension ranges name what is declared by its new name", async () => {
    const source = `syntax = "proto2"; package a.v1; message T {}
message M { extensions 4 [declaration = { number: 4 full_name: ".a.v1.ext" type: ".a.v1.T" }]; }
extend M { optional T ext = 4; }`;
    const { assembly, text } = assembled({ a: { "a.proto": source } });
    const sources = await compiledSources(assembly);

    expect((await verified(sources)).lines).toEqual([]);
    const wrong = text.replace(' type: ".g.v1.T"', ' type: ".g.v1.T" repeated: false reserved: false');
    const [line] = (await verified(sources, wrong)).lines;
    expect(line).toContain('"a.v1.M", now "g.v1.M": option declaration of extensions 4 is');
  });
});
