import { describe, expect, it } from "vitest";
import { chooseRef, matchesTag, newestTag, parseRef, refPatterns } from "../../src/sources/ref.ts";

const id = "0123456789abcdef0123456789abcdef01234567";

describe("parseRef", () => {
  it.each([
    [undefined, { kind: "head" }],
    ["HEAD", { kind: "head" }],
    ["main", { kind: "name", name: "main" }],
    ["release/v1", { kind: "name", name: "release/v1" }],
    ["refs/heads/main", { kind: "full", ref: "refs/heads/main" }],
    [id, { kind: "commit", id }],
    [id.slice(0, 12), { kind: "name", name: id.slice(0, 12) }],
    ["latest-release", { kind: "latest-release" }],
    ["tag: v1.*", { kind: "tag", glob: "v1.*" }],
    ["tag:proto/v*", { kind: "tag", glob: "proto/v*" }],
  ])("reads %s", (ref, expected) => {
    expect(parseRef(ref)).toEqual(expected);
  });
});

describe("chooseRef", () => {
  const refs = new Map([
    ["HEAD", "a".repeat(40)],
    ["refs/heads/main", "a".repeat(40)],
    ["refs/heads/both", "b".repeat(40)],
    ["refs/tags/both", "c".repeat(40)],
    ["refs/tags/v1.0.0", "d".repeat(40)],
    ["refs/tags/v1.0.0^{}", "e".repeat(40)],
    ["refs/tags/v2.0.0", "f".repeat(40)],
  ]);

  it.each([
    [undefined, { commit: "a".repeat(40), ref: "HEAD" }],
    ["main", { commit: "a".repeat(40), ref: "refs/heads/main" }],
    ["v1.0.0", { commit: "e".repeat(40), ref: "refs/tags/v1.0.0" }],
    ["refs/tags/v1.0.0", { commit: "e".repeat(40), ref: "refs/tags/v1.0.0" }],
    ["refs/heads/both", { commit: "b".repeat(40), ref: "refs/heads/both" }],
    ["latest-release", { commit: "f".repeat(40), ref: "refs/tags/v2.0.0" }],
    ["tag: v1.*", { commit: "e".repeat(40), ref: "refs/tags/v1.0.0" }],
    [id, { commit: id, ref: id }],
  ])("finds the commit of %s", (ref, expected) => {
    expect(chooseRef(parseRef(ref), refs)).toEqual(expected);
  });

  it.each([
    ["both", '"both" is a branch and a tag. Write `ref: refs/heads/both` or `ref: refs/tags/both`.'],
    ["gone", 'it has no branch or tag "gone". Fix `ref`.'],
    ["refs/heads/gone", 'it has no ref "refs/heads/gone". Fix `ref`.'],
    [
      "tag: v3.*",
      'it has no tag that matches "v3.*" and is a semantic version. Fix `ref`, or push such a tag.',
    ],
  ])("says why there is none for %s", (ref, problem) => {
    expect(chooseRef(parseRef(ref), refs)).toEqual({ problem });
  });

  it.each([
    [undefined, "it has no commit yet, or its default branch is gone. Push one, or set `ref`."],
    ["latest-release", "it has no tag that is a semantic version. Fix `ref`, or push such a tag."],
  ])("says why an empty repository has none for %s", (ref, problem) => {
    expect(chooseRef(parseRef(ref), new Map())).toEqual({ problem });
  });
});

describe("refPatterns", () => {
  it.each([
    [undefined, ["HEAD"]],
    ["main", ["refs/heads/main", "refs/tags/main", "refs/tags/main^{}"]],
    ["refs/tags/v1", ["refs/tags/v1", "refs/tags/v1^{}"]],
    ["latest-release", ["refs/tags/*"]],
    [id, []],
  ])("asks for no more than %s needs", (ref, expected) => {
    expect(refPatterns(parseRef(ref))).toEqual(expected);
  });
});

describe("newestTag", () => {
  it.each([
    ["by number, not by letter", ["v1.9.0", "v1.10.0", "v1.2.0"], "*", "v1.10.0"],
    ["no prerelease while there is a release", ["v1.0.0", "v1.1.0-rc.1"], "*", "v1.0.0"],
    ["a prerelease where there is nothing else", ["v1.0.0-rc.1", "v1.0.0-rc.2"], "*", "v1.0.0-rc.2"],
    ["a prerelease that was asked for", ["v1.0.0", "v1.1.0-rc.1"], "v1.1.0-*", "v1.1.0-rc.1"],
    ["behind a prefix", ["proto/v1.0.0", "proto/v1.1.0", "cli/v9.0.0"], "proto/v*", "proto/v1.1.0"],
    ["none that is no version", ["nightly", "v1", "release"], "*", undefined],
    ["the first by name of two spellings", ["v1.0.0", "1.0.0"], "*", "1.0.0"],
  ])("takes %s", (_title, tags, glob, expected) => {
    expect(newestTag(tags, glob)).toBe(expected);
  });
});

describe("matchesTag", () => {
  it.each([
    ["v1.*", "v1.2.3", true],
    ["v1.*", "v10.2.3", false],
    ["*-rc.*", "v1.0.0-rc.1", true],
    ["v*.0", "v.0", true],
    ["ab*b", "ab", false],
    ["proto/v*", "proto/v1", true],
    ["v*", "v1/x", false],
    ["*", "proto/v1", true],
    ["v1", "v1", true],
    ["(a+)+", "aaaa", false],
    // Regular expressions take years for these.
    ["*a".repeat(100), `${"a".repeat(240)}b`, false],
    [`${"*a".repeat(40)}*b`, `${"a".repeat(240)}b`, true],
  ])("%s and %s", (glob, tag, expected) => {
    expect(matchesTag(glob, tag)).toBe(expected);
  });
});
