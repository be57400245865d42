import { describe, expect, it } from "vitest";
import { parseHubReference } from "../../src/hub/hub-reference.ts";

const parse = (text: string) => parseHubReference(text, "https://github.com");

describe("parseHubReference", () => {
  it.each([
    ["acme/protos", "https://github.com/acme/protos", { kind: "head" }],
    ["acme/protos@v1", "https://github.com/acme/protos", { kind: "name", name: "v1" }],
    ["acme/protos@feature/a@b", "https://github.com/acme/protos", { kind: "name", name: "feature/a@b" }],
    [
      "https://git.acme.com/acme/protos.git@main",
      "https://git.acme.com/acme/protos.git",
      { kind: "name", name: "main" },
    ],
    ["git@github.com:acme/protos", "git@github.com:acme/protos", { kind: "head" }],
    ["git@github.com:acme/protos@v1", "git@github.com:acme/protos", { kind: "name", name: "v1" }],
    [
      "ssh://git@git.acme.com/acme/protos@v1",
      "ssh://git@git.acme.com/acme/protos",
      { kind: "name", name: "v1" },
    ],
    ["file:///srv/protos.git@v1", "file:///srv/protos.git", { kind: "name", name: "v1" }],
  ])("reads %s", (text, url, ref) => {
    expect(parse(text)).toMatchObject({ url: { url }, ref });
  });

  it.each([
    ["protos", /^--hub: "protos" is not a repository URL\. .* Or write owner\/repo/],
    [".", /^--hub: "\." is a folder of this checkout\./],
    ["ext::sh -c x/y", /would make git run a command/],
    ["https://token@github.com/acme/protos", /holds credentials/],
    ["--upload-pack=x/y", /would be read by git as an option/],
    ["", /^--hub: is empty/],
  ])("refuses %j", (text, message) => {
    expect(() => parse(text)).toThrow(message);
  });
});
