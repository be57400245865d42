import { describe, expect, it } from "vitest";
import type { LanguageConfig } from "../../src/config/config.ts";
import { type GenerationInput, generationKey } from "../../src/run/generation-key.ts";

const python: LanguageConfig = { name: "python", plugin: undefined, out: "gen/python", opt: [] };
const input: GenerationInput = {
  files: new Map([
    ["a.proto", "a"],
    ["b.proto", "b"],
  ]),
  targets: ["a.proto"],
  languages: [python],
  engine: "buf",
  toolchain: { buf: { version: "1.0.0", digest: "sha256:1" } },
};

describe("generationKey", () => {
  it("is the same for the same input", () => {
    expect(generationKey(structuredClone(input))).toBe(generationKey(input));
  });

  it.each<[string, Partial<GenerationInput>]>([
    ["a text", { files: new Map([...input.files, ["b.proto", "c"]]) }],
    ["a name", { files: new Map([...input.files, ["c.proto", "b"]]) }],
    ["the targets", { targets: ["b.proto"] }],
    ["the engine", { engine: "protoc" }],
    ["an option", { languages: [{ ...python, opt: ["x=y"] }] }],
    ["where it goes", { languages: [{ ...python, out: "py" }] }],
    ["the languages", { languages: [] }],
    ["a tool's version", { toolchain: { buf: { version: "1.0.1", digest: "sha256:1" } } }],
    ["a tool's digest", { toolchain: { buf: { version: "1.0.0", digest: "sha256:2" } } }],
  ])("is another for another: %s", (_title, change) => {
    expect(generationKey({ ...input, ...change })).not.toBe(generationKey(input));
  });

  it("is none with a plugin of the hub's own", () => {
    const own = { ...python, name: "own", plugin: "./plugin.sh" };
    expect(generationKey({ ...input, languages: [python, own] })).toBeUndefined();
  });
});
