import { describe, expect, it } from "vitest";
import { startLocalGitHub } from "../local-github/local-github.ts";
import { environment, setScene } from "./scene.ts";

const order = 'syntax = "proto3";\npackage orders.v1;\nmessage Order { string orderId = 1; }\n';
const proto = (fields: string) => `syntax = "proto3";\npackage orders.v1;\nmessage Order {${fields}}\n`;

describe("a repository's own buf.yaml", () => {
  it.each([
    ["leaves rules out", "version: v1\nlint: {except: [FIELD_LOWER_SNAKE_CASE]}\n", []],
    [
      "is data: what it would run and fetch is not",
      "version: v2\nplugins: [{plugin: [sh, -c, exit 1]}]\ndeps: [buf.build/acme/x]\n",
      ["FIELD_LOWER_SNAKE_CASE"],
    ],
  ])("%s", async (_title, bufYaml, rules) => {
    await using scene = await setScene();
    const repository = await scene.create("orders");
    const file = "proto/orders/v1/orders.proto";
    await repository.commit({ [file]: proto("string id = 1;"), "buf.yaml": bufYaml });
    await scene.write({
      "config.yaml": `system: {name: shop}
repositories: [{name: orders, url: "${scene.url("orders")}", proto_dir: proto}]
global_proto: {output: global.proto, package: shop.v1}
checks: {lint: STANDARD}
`,
    });
    await scene.run();
    await repository.commit({ [file]: proto("string id = 1; string orderId = 2;"), "buf.yaml": bufYaml });

    const { report } = await scene.run({ command: "validate", outcome: "show" });

    expect(report.findings.map(({ code }) => code)).toEqual(rules);
  });
});

describe("a repository's CODEOWNERS", () => {
  it("names who is asked to review a change of its files", async () => {
    await using github = await startLocalGitHub();
    await using scene = await setScene();
    const config = `system: {name: shop}
repositories: [{name: orders, url: "${github.address}/acme/orders", proto_dir: proto}]
global_proto: {output: global.proto, package: shop.v1}
checks: {lint: off, breaking: off}
pull_request: {reviewers: [codeowners]}
`;
    const files = {
      "proto/orders.proto": order,
      "docs/CODEOWNERS": "/proto/ @ann @acme/api\n* @bob\n/proto/ @ann @acme/api",
    };
    await github.createRepository("acme", "orders", { files });
    await github.createRepository("acme", "hub", {
      files: { "config.yaml": config },
      collaborators: ["ann", "bob"],
      teams: ["api"],
    });
    const token = github.createToken({
      repositories: ["acme/hub", "acme/orders"],
      permissions: { contents: "write", pull_requests: "write", metadata: "read", members: "read" },
    });

    await scene.run(
      { outcome: "publish" },
      {
        environment: environment(github),
        tokens: async () => token,
        hubRepository: `${github.address}/acme/hub`,
      },
    );

    expect(github.pull("acme", "hub", 1)).toMatchObject({
      reviewers: [{ login: "ann" }],
      teams: ["api"],
    });
  });
});
