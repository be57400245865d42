import { describe, expect, it } from "vitest";
import { lockedCommits, readHubConfig } from "../../../app/hubs/read-hub-config.ts";
import { formatLock } from "../../../src/lock.ts";

const commit = "1".repeat(40);

function config(...urls: string[]): string {
  const repositories = urls.map(
    (url, index) => `  - { name: r${index}, url: ${JSON.stringify(url)}, proto_dir: proto }`,
  );
  return `system: { name: shop }
repositories:
${repositories.join("\n")}
global_proto: { output: global.proto, package: shop.v1 }
pull_request: { base: develop }
`;
}

const places = (host: string, ...urls: string[]) => {
  const read = readHubConfig(config(...urls), "config.yaml", host);
  return "problem" in read
    ? read.problem
    : read.services.map(({ owner, repository }) => `${owner}/${repository}`);
};

describe("readHubConfig", () => {
  it("reads what the App needs", () => {
    expect(readHubConfig(config("github.com/Acme/Orders"), "config.yaml", "github.com")).toEqual({
      system: "shop",
      branch: "protomanager/shop",
      base: "develop",
      services: [{ name: "r0", owner: "Acme", repository: "Orders", ref: undefined, protoDirs: ["proto"] }],
    });
  });

  it("leaves out everything that is not on the App's own server", () => {
    const urls = [
      "https://github.com/acme/one.git",
      "git@github.com:acme/two.git",
      "ssh://git@github.com:22/acme/three",
      "https://gitlab.com/acme/four",
      "https://github.com.evil.example/acme/five",
      "https://169.254.169.254/acme/six",
      "http://127.0.0.1:8080/acme/seven",
      "./eight",
    ];

    expect(places("github.com", ...urls)).toEqual(["acme/one", "acme/two", "acme/three"]);
    expect(places("127.0.0.1:8080", ...urls)).toEqual(["acme/seven"]);
  });

  it("takes no repository from deeper paths", () => {
    expect(places("ghe.acme.com", "https://ghe.acme.com/a/b/c")).toEqual([]);
  });

  it("says what is wrong, in a few lines", () => {
    const broken = `repositories:\n${"  - { name: 1 }\n".repeat(20)}`;

    const read = readHubConfig(broken, "api/config.yaml", "github.com");

    expect(read).toHaveProperty("problem", expect.stringMatching(/^api\/config\.yaml:\d+:\d+: /));
    expect((read as { problem: string }).problem.split("\n").length).toBeLessThanOrEqual(5);
  });
});

describe("lockedCommits", () => {
  it("gives the commits by name", () => {
    const digest = `sha256:${"2".repeat(64)}`;
    const repositories = { orders: { url: "x", commit, digest }, own: { url: ".", digest } };
    const lock = formatLock({ version: 1, repositories, toolchain: {}, outputs: {} });

    expect(lockedCommits(lock, "protomanager.lock")).toEqual(new Map([["orders", commit]]));
  });

  it.each([undefined, "", "{", "<<<<<<< ours", '{"version": 9}'])("pins nothing for %j", (text) => {
    expect(lockedCommits(text, "protomanager.lock")).toEqual(new Map());
  });
});

describe("a hostile config", () => {
  const many = (count: number, line: (index: number) => string) =>
    Array.from({ length: count }, (_, index) => line(index)).join("\n");

  // Each of these took minutes once.
  it.each([
    ["many keys", many(20_000, (index) => `key${index}: 1`)],
    ["many entries without anything", `repositories:\n${many(20_000, () => "- {}")}`],
    ["many aliases", many(4_000, (index) => `- &a${index} 1\n- *a${index}`)],
    ["a long key", `? ${"token".repeat(100_000)}\n: 1`],
    [
      "many unknown dependencies",
      config("github.com/acme/a").replace(
        "proto }",
        `proto, dependencies: [${many(20_000, (i) => `b${i},`)}] }`,
      ),
    ],
  ])("has %s, and is refused in a few lines", (_, text) => {
    const read = readHubConfig(text, "config.yaml", "github.com");

    expect(JSON.stringify(read).length).toBeLessThan(2000);
    expect(read).toEqual({ problem: expect.stringContaining("config.yaml:") });
  });
});
