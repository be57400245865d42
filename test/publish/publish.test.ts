import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { commitMessage } from "../../src/publish/commit-message.ts";
import { type LocalGitHub, startLocalGitHub } from "../local-github/local-github.ts";
import { branch, createHub, digest, type TestHub } from "./hub.ts";
import { runReport } from "./report.ts";

let github: LocalGitHub;
let hub: TestHub;

beforeAll(async () => {
  github = await startLocalGitHub();
});
afterAll(() => github.close());
beforeEach(async () => {
  github.clearFaults();
  hub = await createHub(github);
});

const pulls = () => github.repository("acme", hub.name).pulls;
const pull = (number = 1) => github.pull("acme", hub.name, number);
const wanted = { "global.proto": "new", "gen/a.py": "a", "gone.py": null };

/** A commit by a person on top of our branch. */
const personCommits = (files: Record<string, string> = { "gen/a.py": "mine" }) =>
  github.commit("acme", hub.name, branch, files, { message: "fix: by hand" });

describe("publish", () => {
  it("opens a pull request with one commit on the base that holds exactly the change", async () => {
    const base = await hub.base();

    const result = await hub.run(wanted);

    expect(result).toMatchObject({ operation: "created", number: 1, commit: await hub.head() });
    expect(await hub.file("global.proto")).toBe("new");
    expect(await hub.file("gen/a.py")).toBe("a");
    expect(await hub.file("gone.py")).toBeUndefined();
    expect(await hub.file("config.yaml")).toBe("system: {name: shop}\n");
    const { commits } = await hub.ports.remote.history(base, result.commit!);
    expect(commits).toEqual([
      { id: result.commit, parents: [base], message: commitMessage(runReport(), digest("a")) },
    ]);
    expect(pull()).toMatchObject({
      title: "chore(proto): update shop v1 to orders bbbbbbb",
      base: "main",
    });
  });

  it("writes nothing the second time", async () => {
    await hub.run(wanted);
    const before = github.requests.length;

    const result = await hub.run(wanted, { inputs: digest("b") });

    expect(result).toMatchObject({ operation: "unchanged", number: 1, commit: await hub.head() });
    expect(github.requests.slice(before).filter(({ method }) => method !== "GET")).toEqual([]);
  });

  it("replaces the branch with one commit on the newest base, and refreshes the text", async () => {
    await hub.run(wanted);
    const base = await github.commit("acme", hub.name, "main", { "README.md": "read" });

    const result = await hub.run({ ...wanted, "global.proto": "newer" }, { inputs: digest("b") });

    expect(result).toMatchObject({ operation: "updated", number: 1 });
    expect(await hub.file("global.proto")).toBe("newer");
    expect(await hub.file("README.md")).toBe("read");
    expect((await hub.ports.remote.history(base, result.commit!)).commits).toHaveLength(1);
    expect(pull().body).toContain(digest("b"));
    expect(pulls()).toHaveLength(1);
  });

  it("drops from the branch what is no longer wanted", async () => {
    await hub.run({ ...wanted, "gen/old.py": "old" });

    const result = await hub.run(wanted);

    expect(result.operation).toBe("updated");
    expect(await hub.file("gen/old.py")).toBeUndefined();
  });

  it("is unchanged while the base moves elsewhere, and updates when it touches a path of the change", async () => {
    await hub.run(wanted);
    await github.commit("acme", hub.name, "main", { "README.md": "read" });
    expect((await hub.run(wanted)).operation).toBe("unchanged");

    await github.commit("acme", hub.name, "main", { "global.proto": "touched" });
    expect((await hub.run(wanted)).operation).toBe("updated");
  });

  it("takes a merge of the base that adds nothing for no person's commit", async () => {
    const { commit } = await hub.run(wanted);
    const base = await github.commit("acme", hub.name, "main", { "README.md": "read" });
    const { git } = github.repository("acme", hub.name);
    const tree = (await git.git(["merge-tree", "--write-tree", commit!, base])).trim();
    const author = ["-c", "user.name=Ann", "-c", "user.email=ann@example.com"];
    const merge = [...author, "commit-tree", tree, "-p", commit!, "-p", base, "-m", "Merge branch 'main'"];
    await github.setBranch("acme", hub.name, branch, (await git.git(merge)).trim());

    expect((await hub.run(wanted)).operation).toBe("unchanged");
    expect((await hub.run({ ...wanted, "global.proto": "newer" })).operation).toBe("updated");
  });

  it("closes the pull request and deletes the branch when the difference is gone", async () => {
    await hub.run(wanted);

    const result = await hub.run({});

    expect(result).toMatchObject({ operation: "closed", number: 1 });
    expect(pull().state).toBe("closed");
    expect(await hub.head()).toBeUndefined();
    expect((await hub.run(wanted)).operation).toBe("created");
  });

  it("does nothing where nothing is to do", async () => {
    expect(await hub.run({})).toMatchObject({ operation: "none" });
    expect(pulls()).toEqual([]);
  });

  it("starts over when the base has moved", async () => {
    const base = await hub.base();
    await github.commit("acme", hub.name, "main", { "README.md": "read" });

    expect(await hub.publish(wanted, { base })).toEqual({ retry: true });
    expect(await hub.head()).toBeUndefined();
  });

  it("names a base branch that does not exist", async () => {
    await expect(hub.run(wanted, { baseBranch: "trunk" })).rejects.toThrow(
      /trunk: the hub has no such branch/,
    );
  });

  it("refuses to write a workflow before it writes anything", async () => {
    await expect(hub.run({ ".github/workflows/x.yml": "on: push" })).rejects.toThrow(/never written/);
    expect(await hub.head()).toBeUndefined();
  });

  it("writes below the folder of config.yaml, binary files too", async () => {
    const bytes = Uint8Array.of(0, 255, 1);

    await hub.run({ "gen/x.bin": bytes }, { folder: "hubs/shop" });

    const size = await github
      .repository("acme", hub.name)
      .git.git(["cat-file", "-s", `${branch}:hubs/shop/gen/x.bin`]);
    expect(size.trim()).toBe("3");
  });
});

describe("publish and people", () => {
  it("leaves a branch with a person's commit alone, says so once, and goes on when the commit is gone", async () => {
    const { commit } = await hub.run(wanted);
    const person = await personCommits();

    const blocked = await hub.run({ ...wanted, "global.proto": "newer" });
    expect(blocked).toMatchObject({ operation: "blocked", commit: person });
    expect(await hub.head()).toBe(person);
    expect(pull().body).toContain(`did not make (\`${person.slice(0, 10)}\`)`);

    const before = github.requests.length;
    expect((await hub.run(wanted)).operation).toBe("blocked");
    expect(github.requests.slice(before).filter(({ method }) => method !== "GET")).toEqual([]);

    await github.setBranch("acme", hub.name, branch, commit);
    expect((await hub.run(wanted)).operation).toBe("unchanged");
    expect(pull().body).not.toContain("did not make");
  });

  it("replaces a person's commit when the box is ticked, and unticks it", async () => {
    await hub.run(wanted);
    await personCommits();
    pull().body = pull().body!.replace(
      "- [ ] <!-- protomanager:overwrite",
      "- [x] <!-- protomanager:overwrite",
    );

    const result = await hub.run(wanted);

    expect(result.operation).toBe("updated");
    expect(await hub.file("gen/a.py")).toBe("a");
    expect(pull().body).toContain("- [ ] <!-- protomanager:overwrite");
  });

  it("does not close a pull request with a person's commit when the difference is gone", async () => {
    await hub.run(wanted);
    await personCommits();

    expect((await hub.run({})).operation).toBe("blocked");
    expect(pull().state).toBe("open");
  });

  it("does not open again what a person closed, until the inputs are newer", async () => {
    await hub.run(wanted);
    github.closePull("acme", hub.name, 1);

    const same = await hub.run(wanted);
    const newer = await hub.run({ ...wanted, "global.proto": "newer" }, { inputs: digest("b") });

    expect(same).toMatchObject({ operation: "none" });
    expect(same.notices.join()).toContain("#1 with the same inputs was closed by a person");
    expect(newer).toMatchObject({ operation: "created", number: 2 });
  });

  it("opens a new one after a merge", async () => {
    await hub.run(wanted);
    await github.merge("acme", hub.name, 1);

    expect((await hub.run({})).operation).toBe("none");
    expect(await hub.run({ "global.proto": "newer" })).toMatchObject({ operation: "created", number: 2 });
  });

  it("adds labels and reviewers, and turns those that GitHub refuses into notices", async () => {
    const result = await hub.run(wanted, {
      labels: ["protos"],
      reviewers: ["ann", "a-person"],
      teamReviewers: ["acme/api", "acme/strangers"],
    });

    expect(result.operation).toBe("created");
    expect(result.notices.join("\n")).toMatch(/a-person for a review/);
    expect(result.notices.join("\n")).toMatch(/team strangers/);
    expect(result.notices.join("\n")).not.toMatch(/ann for a review|team api/);
  });
});
