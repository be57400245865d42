import { describe, expect, it } from "vitest";
import { ownersOf } from "../../src/publish/codeowners.ts";

describe("ownersOf", () => {
  it.each([
    ["* @all", ["a/b.proto"], ["all"]],
    ["*.proto @protos", ["a/b/c.proto"], ["protos"]],
    ["*.proto @protos", ["a/b/c.txt"], []],
    ["/proto/ @top", ["proto/a/b.proto"], ["top"]],
    ["/proto/ @top", ["other/proto/b.proto"], []],
    ["proto/ @any", ["other/proto/b.proto"], ["any"]],
    ["proto @any", ["other/proto/b.proto"], ["any"]],
    ["docs/* @direct", ["docs/a.proto"], ["direct"]],
    ["docs/* @direct", ["docs/sub/a.proto"], []],
    ["docs/** @deep", ["docs/sub/a.proto"], ["deep"]],
    ["**/logs @deep", ["build/x/logs/a.proto"], ["deep"]],
    ["/a.proto @exact", ["a.proto"], ["exact"]],
    ["apps/ @first\napps/github @second", ["apps/github/x.proto"], ["second"]],
    ["apps/ @first\napps/github", ["apps/github/x.proto"], []],
    ["* @all # the @rest", ["a.proto"], ["all"]],
    ["# * @all", ["a.proto"], []],
    ["!*.proto @all", ["a.proto"], []],
    ["[ab].proto @all", ["a.proto"], []],
    ["{a,b}.proto @all", ["a.proto"], []],
    ["my\\ dir/ @blank", ["my dir/a.proto"], ["blank"]],
    ["* @all someone@example.com @-bad @a$(b)", ["a.proto"], ["all"]],
    ["a?c.proto @one", ["abc.proto"], ["one"]],
    ["a?c.proto @one", ["ac.proto"], []],
    ["a*b*c @some", ["xaybzc", "a1b2b3c"], ["some"]],
    ["/a/**/c @between", ["a/c"], ["between"]],
    ["/a/**/c @between", ["a/b/b/c/d.proto"], ["between"]],
    ["/a/**/c @between", ["a/b/cc"], []],
    ["\\*.proto @star", ["a.proto"], []],
    ["/ @none", ["a.proto"], []],
    ["* @b @a @b", ["a.proto", "b.proto"], ["a", "b"]],
    ["* @all", [], []],
  ])("%j owns %j by %j", (codeowners, paths, users) => {
    expect(ownersOf(codeowners, paths).users).toEqual(users);
  });

  it("is not kept busy by globs", () => {
    const glob = `${"*a".repeat(10_000)}b @all\n`;
    const started = performance.now();

    expect(ownersOf(glob.repeat(10), [`${"a".repeat(200)}.proto`])).toEqual({ users: [], teams: [] });
    expect(performance.now() - started).toBeLessThan(2000);
  });

  it("names ten of a crowd", () => {
    const crowd = Array.from({ length: 100 }, (_, index) => `@user${index} @acme/team${index}`);
    const { users, teams } = ownersOf(`* ${crowd.join(" ")}`, ["a.proto"]);

    expect([users.length, teams.length]).toEqual([10, 10]);
  });

  it("tells teams from users", () => {
    expect(ownersOf("* @acme/api @ann\r\n", ["a.proto"])).toEqual({ users: ["ann"], teams: ["acme/api"] });
  });
});
