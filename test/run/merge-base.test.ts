import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { silentReporter } from "../../src/events.ts";
import { checkPullRequest } from "../../src/run/check-pull-request.ts";
import { openForkPull } from "../local-github/fork-pulls.ts";
import { type LocalGitHub, startLocalGitHub } from "../local-github/local-github.ts";
import type { PullRequest } from "../local-github/pulls.ts";
import { environment, type Scene, setScene } from "./scene.ts";

const users = (...messages: string[]) =>
  `syntax = "proto3";\npackage users.v1;\n${messages.map((name) => `message ${name} {}\n`).join("")}`;
const orders = (type: string) =>
  `syntax = "proto3";\npackage orders.v1;\nimport "users.proto";\nmessage Order {\n  users.v1.${type} user = 1;\n}\n`;

let github: LocalGitHub;
let scene: Scene;
let pulls: Record<"adds" | "takes", PullRequest>;
let edges: Parameters<typeof checkPullRequest>[2];

/** Two pull requests of users were opened; since then it has got the message `Since`, which is locked. */
beforeAll(async () => {
  github = await startLocalGitHub();
  const repository = await github.createRepository("acme", "users", {
    files: { "proto/users.proto": users("User", "Old") },
  });
  await github.createRepository("acme", "orders", { files: { "proto/orders.proto": orders("User") } });
  const open = (branch: string, text: string) =>
    openForkPull(github, repository, { fork: "ada", branch, files: { "proto/users.proto": text } });
  pulls = {
    adds: await open("adds", users("User", "Old", "Mine")),
    takes: await open("takes", users("User")),
  };
  await github.commit("acme", "users", "main", { "proto/users.proto": users("User", "Old", "Since") });
  const token = github.createToken({
    repositories: ["acme/users", "acme/orders"],
    permissions: { contents: "read" },
  });
  scene = await setScene();
  await scene.write({
    "config.yaml": `system: {name: shop}
repositories:
  - {name: users, url: "${github.address}/acme/users", proto_dir: proto}
  - {name: orders, url: "${github.address}/acme/orders", proto_dir: proto, dependencies: [users]}
global_proto: {output: global.proto, package: shop.v1}
checks: {lint: off, breaking: PACKAGE}
`,
  });
  edges = {
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
  };
  await scene.run({}, edges);
});
afterAll(async () => {
  await scene[Symbol.asyncDispose]();
  await github.close();
});

function check({ number, headOid: commit }: PullRequest) {
  const { id } = github.repository("acme", "users");
  return checkPullRequest("config.yaml", { repository: id, number, commit }, edges);
}

describe("the check of a branch that is behind what is locked", () => {
  it("takes nothing for taken away that came since", async () => {
    expect(await check(pulls.adds)).toMatchObject({ outcome: "assembled", findings: [] });
  });

  it("finds what the pull request takes away", async () => {
    const { outcome, findings } = await check(pulls.takes);

    expect(outcome).toBe("assembled");
    expect(findings.map(({ rule, repository }) => [rule, repository])).toEqual([
      ["PACKAGE_MESSAGE_NO_DELETE", "users"],
      ["PM4001", "users"],
      ["PACKAGE_MESSAGE_NO_DELETE", undefined],
    ]);
    expect(findings.map(({ message }) => message).join("\n")).not.toContain("Since");
  });

  it("asks to update the branch where others need what came since", async () => {
    await github.commit("acme", "orders", "main", { "proto/orders.proto": orders("Since") });
    await scene.run({}, edges);

    expect(await check(pulls.adds)).toMatchObject({
      outcome: "not-assembled",
      broken: [],
      findings: [{ rule: "BEHIND", repository: "users", involves: ["users"] }],
    });
  });
});
