import { describe, expect, it } from "vitest";
import { compareLink } from "../../src/publish/links.ts";
import { a, b } from "./report.ts";

const isGitHub = (host: string) =>
  host === "github.com" || host === "github.acme.com" || host === "127.0.0.1:80";

describe("compareLink", () => {
  it.each([
    ["github.com/acme/orders", `https://github.com/acme/orders/compare/${a}...${b}`],
    ["git@github.com:acme/orders.git", `https://github.com/acme/orders/compare/${a}...${b}`],
    ["ssh://git@github.acme.com:2222/acme/orders", `https://github.acme.com/acme/orders/compare/${a}...${b}`],
    ["http://127.0.0.1:80/acme/orders", `http://127.0.0.1:80/acme/orders/compare/${a}...${b}`],
    ["https://gitlab.acme.com/g/sub/orders", `https://gitlab.acme.com/g/sub/orders/-/compare/${a}...${b}`],
    ["https://bitbucket.org/acme/orders", `https://bitbucket.org/acme/orders/branches/compare/${b}%0D${a}`],
    ["https://git.acme.com/acme/orders", undefined],
    ["file:///srv/orders", undefined],
    [".", undefined],
  ])("knows %s", (url, link) => {
    expect(compareLink(url, a, b, isGitHub)).toBe(link);
  });

  it("shows the one commit of a new repository", () => {
    expect(compareLink("github.com/acme/orders", undefined, b, isGitHub)).toBe(
      `https://github.com/acme/orders/commit/${b}`,
    );
  });

  it("makes no link of what is not a commit id", () => {
    expect(compareLink("github.com/acme/orders", a, "main)](https://evil", isGitHub)).toBeUndefined();
  });
});
