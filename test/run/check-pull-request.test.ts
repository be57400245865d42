import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { checkReport } from "../../src/companion/protocol.ts";
import { silentReporter } from "../../src/events.ts";
import { checkPullRequest } from "../../src/run/check-pull-request.ts";
import type { Edges } from "../../src/run/request.ts";
import { openForkPull, pushToFork } from "../local-github/fork-pulls.ts";
import { type Files, type LocalGitHub, startLocalGitHub } from "../local-github/local-github.ts";
import { environment, type Scene, setScene } from "./scene.ts";

const users = (fields = "string id = 1;") =>
  `syntax = "proto3";\npackage users.v1;\nmessage User {${fields}}\n`;
const orders = (fields = "string id = 1; users.v1.User user = 2;", more = "") =>
  `syntax = "proto3";\npackage orders.v1;\nimport "users.proto";\nmessage Order {${fields}}\n${more}`;
const carts = (more = "") => `syntax = "proto3";\npackage carts.v1;\nmessage Cart {}\n${more}`;

let github: LocalGitHub;
let token: string;
let scene: Scene;
let repositories = 0;

/** A hub that was updated, with users, orders, which imports it, and two parts of one repository. */
beforeAll(async () => {
  github = await startLocalGitHub();
  await github.createRepository("acme", "users", { private: true, files: { "proto/users.proto": users() } });
  await github.createRepository("acme", "orders", {
    private: true,
    files: { "proto/orders.proto": orders() },
  });
  await github.createRepository("acme", "mono", {
    files: {
      "carts/carts.proto": carts(),
      "stock/stock.proto": carts().replaceAll("cart", "stock").replaceAll("Cart", "Stock"),
    },
  });
  token = github.createToken({
    repositories: ["acme/users", "acme/orders", "acme/mono"],
    permissions: { contents: "read", metadata: "read" },
  });
  scene = await setScene();
  await scene.write({ "config.yaml": config() });
  await scene.run({}, edges());
});
afterAll(async () => {
  await scene[Symbol.asyncDispose]();
  await github.close();
});

const config = (more = "") => `system: {name: shop}
repositories:
  - {name: users, url: "${github.address}/acme/users", proto_dir: proto}
  - {name: orders, url: "${github.address}/acme/orders", proto_dir: proto, dependencies: [users]}
  - {name: carts, url: "${github.address}/acme/mono", proto_dir: carts}
  - {name: stock, url: "${github.address}/Acme/Mono", proto_dir: stock}
${more}global_proto: {output: global.proto, package: shop.v1}
checks: {lint: MINIMAL, breaking: WIRE}
`;

const edges = (): Edges => ({
  reporter: silentReporter,
  environment: environment(github),
  currentDirectory: scene.hub,
  cacheFolder: `${scene.folder}/cache`,
  tokens: async () => token,
  onRepositories: () => {},
  hubRepository: undefined,
  allowFiles: false,
  projectTools: false,
  now: Date.now,
  signal: undefined,
});

beforeEach(() => {
  repositories++;
});

/** A pull request from a fork, and what its check reports. */
async function opened(name: string, files: Files) {
  const repository = github.repository("acme", name);
  const pull = await openForkPull(github, repository, { fork: "mallory", branch: `b${repositories}`, files });
  return { repository, pull };
}

async function check(name: string, files: Files) {
  const { repository, pull } = await opened(name, files);
  const checked = { repository: repository.id, number: pull.number, commit: pull.headOid };
  const report = await checkPullRequest("config.yaml", checked, edges());
  expect(checkReport.parse(report)).toEqual(report);
  return report;
}

describe("checkPullRequest", () => {
  it("finds nothing in a pull request that breaks nothing", async () => {
    const report = await check("orders", {
      "proto/orders.proto": orders("string id = 1; users.v1.User user = 2; string note = 3;"),
    });

    expect(report).toMatchObject({
      config: "config.yaml",
      outcome: "assembled",
      findings: [],
      broken: [],
      more: 0,
    });
  });

  it("finds what lint and breaking say of what the pull request brings", async () => {
    const report = await check("orders", {
      "proto/orders.proto": orders("int64 id = 1; users.v1.User user = 2;"),
    });

    expect(report.outcome).toBe("assembled");
    expect(report.findings).toMatchObject([
      {
        rule: "FIELD_WIRE_COMPATIBLE_TYPE",
        severity: "error",
        repository: "orders",
        path: "proto/orders.proto",
        line: 4,
        involves: ["orders"],
      },
      { rule: "FIELD_WIRE_COMPATIBLE_TYPE", severity: "error", involves: "all" },
    ]);
    expect(report.findings[1]).not.toHaveProperty("repository");
  });

  it("tells which other repositories no longer assemble", async () => {
    const report = await check("users", { "proto/users.proto": users().replace("User", "Person") });

    expect(report).toMatchObject({ outcome: "not-assembled", broken: ["orders"] });
    expect(report.findings).toMatchObject([{ rule: "PM3001", repository: "orders", involves: "all" }]);
  });

  it("tells errors of the pull request's own files with their lines", async () => {
    const report = await check("orders", { "proto/orders.proto": orders(undefined, "message {") });

    expect(report).toMatchObject({ outcome: "not-assembled", broken: [] });
    expect(report.findings).toMatchObject([
      {
        rule: "PM1001",
        severity: "error",
        repository: "orders",
        path: "proto/orders.proto",
        line: 5,
        involves: ["orders"],
      },
    ]);
  });

  it("says of an import that was not found no word about where it was looked for", async () => {
    const text = 'syntax = "proto3";\npackage carts.v1;\nimport "nowhere.proto";\nmessage Cart {}\n';

    const { findings } = await check("mono", { "carts/carts.proto": text });

    expect(findings).toMatchObject([
      { rule: "PM3004", message: 'import "nowhere.proto" was not found.', involves: ["carts"] },
    ]);
  });

  it("moves every name of a repository that is listed several times", async () => {
    const report = await check("mono", {
      "carts/carts.proto": carts("message {"),
      "stock/stock.proto": carts("message {"),
    });

    expect(report.findings.map(({ repository }) => repository)).toEqual(["carts", "stock"]);
    expect(report.broken).toEqual([]);
  });

  it("reports content that is refused as the result, not as a failure", async () => {
    const link = { mode: "120000", content: "/etc/passwd" };

    const report = await check("orders", { "proto/evil.proto": link });

    expect(report).toMatchObject({ outcome: "not-assembled", broken: [] });
    expect(report.findings).toMatchObject([{ rule: "SOURCE", repository: "orders", involves: ["orders"] }]);
  });

  it("follows no proto_dir that a pull request made a link, and none that it took away", async () => {
    const gone = { "proto/orders.proto": null };

    for (const files of [gone, { ...gone, proto: { mode: "120000", content: "/etc" } }]) {
      const report = await check("orders", files);
      expect(report).toMatchObject({ outcome: "not-assembled", findings: [{ repository: "orders" }] });
    }
  });

  it("reports hostile names and texts as data", async () => {
    const name = 'proto/$(touch pwned)"`;::set-output name=x::y.proto';

    const report = await check("orders", {
      [name]: 'syntax = "proto3";\npackage a; // ::error::x\nmessage "\n::set-output name=a::b" {',
    });

    expect(report.outcome).toBe("not-assembled");
    expect(JSON.stringify(report)).toContain("$(touch pwned)");
  });

  it("refuses a pull request that has moved", async () => {
    const { repository, pull } = await opened("orders", { "proto/orders.proto": orders() });
    const commit = pull.headOid;
    const moved = await pushToFork(github, repository, pull, { "README.md": "more" });

    const checked = { repository: repository.id, number: pull.number, commit };
    await expect(checkPullRequest("config.yaml", checked, edges())).rejects.toThrow(
      `Pull request ${pull.number} of ${github.address}/acme/orders has moved: its head is ${moved}, and ${commit} was`,
    );
  });

  it.each([
    ["a commit that is in the repository and not the pull request's head", "main"],
    ["a pull request of another repository", "other"],
  ])("refuses %s", async (_title, kind) => {
    const { repository, pull } = await opened("orders", { "proto/orders.proto": orders() });
    const commit = kind === "main" ? (await repository.branch("main"))! : pull.headOid;
    const id = kind === "main" ? repository.id : github.repository("acme", "users").id;

    const checked = { repository: id, number: pull.number, commit };
    await expect(checkPullRequest("config.yaml", checked, edges())).rejects.toMatchObject({ exitCode: 1 });
  });

  it("refuses a repository that the hub does not list", async () => {
    const { id } = await github.createRepository("acme", "stranger", { files: { "a.proto": users() } });

    const checked = { repository: id, number: 1, commit: "0".repeat(40) };
    await expect(checkPullRequest("config.yaml", checked, edges())).rejects.toMatchObject({
      exitCode: 2,
      message: expect.stringContaining(`no repository of config.yaml has the id ${id}`),
    });
  });

  it("leaves out what the hub has never assembled", async () => {
    await scene.write({
      "config.yaml": config(
        `  - {name: newcomer, url: "${github.address}/acme/newcomer", proto_dir: proto}\n`,
      ),
    });

    const report = await check("orders", { "proto/orders.proto": orders("string id = 1;") });

    expect(report.outcome).toBe("assembled");
    await scene.write({ "config.yaml": config() });
  });
});
