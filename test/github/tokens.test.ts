import { describe, expect, it } from "vitest";
import { ConfigError } from "../../src/errors.ts";
import { environmentTokens, firstOf, fixedTokens, parseSourceTokens } from "../../src/github/tokens.ts";

describe("fixedTokens", () => {
  const tokens = fixedTokens(
    new Map([
      ["github.com", "host"],
      ["github.com/Acme", "acme"],
      ["gitlab.com/acme/team", "team"],
    ]),
  );

  it.each([
    ["github.com", "acme", "acme"],
    ["github.com", "ACME", "acme"],
    ["github.com", "acme2", "host"],
    ["github.com", "", "host"],
    ["gitlab.com", "acme/team/sub", "team"],
    ["gitlab.com", "acme", undefined],
    ["github.com.evil.com", "acme", undefined],
  ])("gives %s/%s the longest match", async (host, owner, token) => {
    expect(await tokens(host, owner, "read")).toBe(token);
  });
});

describe("firstOf", () => {
  it("asks in order and stops at the first token", async () => {
    const asked: string[] = [];
    const source = (name: string, token: string | undefined) => async () => {
      asked.push(name);
      return token;
    };

    const tokens = firstOf(source("a", undefined), source("b", "t"), source("c", "u"));

    expect(await tokens("github.com", "acme", "read")).toBe("t");
    expect(asked).toEqual(["a", "b"]);
  });
});

describe("parseSourceTokens", () => {
  it("reads lines and masks each token", () => {
    const masked: string[] = [];
    const text = "# sources\n\n github.com/acme = t=1 \r\ngitlab.com=t2\n127.0.0.1:80/a/b=t3";

    const tokens = parseSourceTokens(text, (secret) => masked.push(secret));

    expect([...tokens]).toEqual([
      ["github.com/acme", "t=1"],
      ["gitlab.com", "t2"],
      ["127.0.0.1:80/a/b", "t3"],
    ]);
    expect(masked).toEqual(["t=1", "t2", "t3"]);
  });

  it("names every bad line without repeating it, and masks what may be a token", () => {
    const masked: string[] = [];
    const parse = () =>
      parseSourceTokens("ghp_mine\nhttps://x/a=hidden2\ngithub.com/a=", (s) => masked.push(s));

    expect(parse).toThrow(ConfigError);
    expect(parse).toThrow(/line 1[\s\S]*line 2[\s\S]*line 3/);
    expect(parse).not.toThrow(/ghp_mine|hidden2/);
    expect(masked).toContain("ghp_mine");
    expect(masked).toContain("hidden2");
  });
});

describe("environmentTokens", () => {
  it.each([
    [{ GITHUB_TOKEN: "a", GH_TOKEN: "b" }, "github.com", "a"],
    [{ GH_TOKEN: "b" }, "github.com", "b"],
    [{ GITHUB_TOKEN: "", GH_TOKEN: "b" }, "github.com", "b"],
    [{ GITHUB_TOKEN: "a" }, "gitlab.com", undefined],
    [{ GITHUB_TOKEN: "a", GH_HOST: "github.acme.com" }, "github.acme.com", "a"],
    [{ GITHUB_TOKEN: "a", GITHUB_SERVER_URL: "https://github.acme.com" }, "github.acme.com", "a"],
    [{ GITHUB_TOKEN: "a", GITHUB_SERVER_URL: "https://github.acme.com" }, "github.com", undefined],
    [{}, "github.com", undefined],
  ])("with %j gives %s %s", async (environment, host, token) => {
    expect(await environmentTokens(environment)(host, "acme", "read")).toBe(token);
  });
});
