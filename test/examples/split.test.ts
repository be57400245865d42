import { describe, expect, it } from "vitest";
import { importsOf, splitFiles } from "../../examples/split.ts";

const files = new Map([
  ["a/top.proto", "top"],
  ["a/deep/x.proto", "x"],
  ["b/y.proto", "y"],
]);

describe("splitFiles", () => {
  it("puts files below proto/ of their repository", () => {
    const repositories = splitFiles(files, { first: ["a/*.proto"], second: ["a/deep/**", "b/**"] });

    expect([...repositories.get("first")!]).toEqual([["proto/a/top.proto", "top"]]);
    expect([...repositories.get("second")!.keys()]).toEqual(["proto/a/deep/x.proto", "proto/b/y.proto"]);
  });

  it("gives a vendored file to every repository that claims it", () => {
    const repositories = splitFiles(files, { owner: ["a/**", "b/**"], vendor: ["b/**"] });

    expect(repositories.get("vendor")!.get("proto/b/y.proto")).toBe("y");
    expect(repositories.get("owner")!.get("proto/b/y.proto")).toBe("y");
  });

  it("refuses a file without a repository", () => {
    expect(() => splitFiles(files, { only: ["a/**"] })).toThrow("no repository holds b/y.proto");
  });

  it("refuses a glob without a file", () => {
    expect(() => splitFiles(files, { all: ["**"], gone: ["c/**"] })).toThrow('gone: no file matches "c/**"');
  });
});

describe("importsOf", () => {
  it("reads every kind of import and no commented one", () => {
    const text = `syntax = "proto3";
import "a.proto";
import public "b.proto";
  import weak "c.proto" ;
// import "d.proto";
`;

    expect(importsOf(text)).toEqual(["a.proto", "b.proto", "c.proto"]);
  });
});
