import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { initialConfig, initialWorkflow } from "../../../src/commands/init-files.ts";
import { parseLock } from "../../../src/lock.ts";
import { clientOf } from "../client.ts";
import { type LocalGitHub, startLocalGitHub } from "../local-github.ts";
import { lightRunner } from "./light-run.ts";

let github: LocalGitHub;

beforeEach(async () => {
  github = await startLocalGitHub();
  const repositories = ["one", "two"].map((name) => ({ name, url: `${github.address}/acme/${name}` }));
  const config = { mode: "merge", name: "shop", package: "shop.v1", repositories, languages: [] } as const;
  await github.createRepository("acme", "hub", {
    files: {
      "config.yaml": initialConfig(config),
      ".github/workflows/protomanager.yml": initialWorkflow("config.yaml"),
    },
  });
  for (const { name } of repositories)
    await github.createRepository("acme", name, { files: { "a.proto": name } });
});

afterEach(() => github.close());

async function dispatch(): Promise<void> {
  const token = github.createToken({ repositories: ["acme/hub"], permissions: { actions: "write" } });
  const workflow = { owner: "acme", repo: "hub", workflow_id: "protomanager.yml", ref: "main" };
  await clientOf(github, token).rest.actions.createWorkflowDispatch(workflow);
  const { conclusion, log } = await github.completedRun("acme", "hub");
  expect([conclusion, log]).toEqual(["success", ""]);
}

async function lockedAt(branch: string): Promise<Record<string, string | undefined>> {
  const text = await github.repository("acme", "hub").git.git(["show", `${branch}:protomanager.lock`]);
  const { repositories } = parseLock(text, "protomanager.lock");
  return Object.fromEntries(Object.entries(repositories).map(([name, { commit }]) => [name, commit]));
}

const head = (name: string) => github.branch("acme", name, "main");

describe("lightRunner", () => {
  it("brings the lock to the newest commits in one pull request, and a second run changes nothing", async () => {
    github.setRunner(lightRunner({ state: github.state }));
    await dispatch();
    await github.commit("acme", "two", "main", { "a.proto": "new" });
    await dispatch();
    const branch = await github.branch("acme", "hub", "protomanager/shop");
    await dispatch();

    expect(await lockedAt("protomanager/shop")).toEqual({ one: await head("one"), two: await head("two") });
    expect(await github.branch("acme", "hub", "protomanager/shop")).toBe(branch);
    expect(github.repository("acme", "hub").pulls).toMatchObject([{ state: "open", headOid: branch }]);
  });

  it("merges when asked to", async () => {
    github.setRunner(lightRunner({ state: github.state, merge: true }));
    await dispatch();
    await github.commit("acme", "one", "main", { "a.proto": "new" });
    await dispatch();

    await vi.waitFor(async () => expect(await lockedAt("main")).toMatchObject({ one: await head("one") }));
    const states = github
      .repository("acme", "hub")
      .pulls.map(({ state, merged }) => [state, Boolean(merged)]);
    expect(states).toEqual([
      ["closed", true],
      ["closed", true],
    ]);
  });
});
