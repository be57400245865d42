import { describe, expect, it } from "vitest";
import { ownLintConfigs } from "../../src/run/lint-configs.ts";
import type { Source } from "../../src/sources/source.ts";

const source = (policies: Record<string, string>, folders = ["proto"]): Source => ({
  name: "orders",
  url: "https://github.com/acme/orders",
  commit: undefined,
  tree: undefined,
  digest: "sha256:",
  rank: 0,
  dependencies: [],
  roots: folders.map((folder) => ({ folder, prefix: "" })),
  importPrefix: "",
  files: [],
  policies: Object.entries(policies).map(([path, text]) => ({ path, text })),
});

const except = (rule: string) => `version: v1\nlint: {except: [${rule}]}\n`;

describe("ownLintConfigs", () => {
  it.each([
    ["at the top", { "buf.yaml": except("A") }, ["proto"], ["A"]],
    ["in the proto folder", { "proto/buf.yaml": except("B") }, ["proto"], ["B"]],
    [
      "in the proto folder first",
      { "buf.yaml": except("A"), "proto/buf.yaml": except("B") },
      ["proto"],
      ["B"],
    ],
    [
      "at the top where the folder's says nothing",
      { "buf.yaml": except("A"), "proto/buf.yaml": "version: v1" },
      ["proto"],
      ["A"],
    ],
    ["in the first proto folder that has one", { "b/buf.yaml": except("B") }, ["a", "b"], ["B"]],
    ["at the top that is the proto folder", { "buf.yaml": except("A") }, [""], ["A"]],
  ])("takes the buf.yaml %s", (_title, policies, folders, rules) => {
    const { configs, problems } = ownLintConfigs([source(policies, folders)]);

    expect(configs.get("orders")?.except).toEqual(rules);
    expect(problems).toEqual([]);
  });

  it("names a file that cannot be read, once, and goes on with the next", () => {
    const policies = { "a/buf.yaml": except("A"), "buf.yaml": "version: [" };

    const { configs, problems } = ownLintConfigs([source(policies, ["z", "a"])]);

    expect(configs.get("orders")?.except).toEqual(["A"]);
    expect(problems).toEqual([
      expect.stringMatching(/^orders: buf\.yaml cannot be read: .*The hub's category is used\.$/s),
    ]);
  });

  it("has nothing for a repository without one", () => {
    expect(ownLintConfigs([source({ CODEOWNERS: "* @ann" })])).toEqual({ configs: new Map(), problems: [] });
  });
});
