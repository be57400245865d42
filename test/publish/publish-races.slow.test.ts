import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { type LocalGitHub, startLocalGitHub } from "../local-github/local-github.ts";
import { branch, createHub, digest, type TestHub } from "./hub.ts";

let github: LocalGitHub;
let hub: TestHub;

beforeAll(async () => {
  github = await startLocalGitHub({ checkReplies: false });
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

describe("publish beside others", () => {
  /** Calls `between` once, after the branch was read and before it is written. */
  function interrupt(between: () => Promise<unknown>): void {
    const { remote } = hub.ports;
    let done = false;
    hub.ports.remote = {
      ...remote,
      async replaceBranch(change) {
        if (!done) await between();
        done = true;
        return remote.replaceBranch(change);
      },
    };
  }

  it("decides again when a person commits between read and write", async () => {
    await hub.run(wanted);
    let person = "";
    interrupt(async () => {
      person = await personCommits();
    });

    const result = await hub.run({ ...wanted, "global.proto": "newer" });

    expect(result).toMatchObject({ operation: "blocked", commit: person });
    expect(await hub.head()).toBe(person);
  });

  it("makes one pull request when another run was quicker", async () => {
    const { remote } = hub.ports;
    interrupt(async () => {
      const mine = hub.ports.remote;
      hub.ports.remote = remote;
      await hub.run({ ...wanted, "global.proto": "older" });
      hub.ports.remote = mine;
    });

    const result = await hub.run(wanted);

    expect(result).toMatchObject({ operation: "updated", number: 1 });
    expect(await hub.file("global.proto")).toBe("new");
    expect(pulls()).toHaveLength(1);
  });

  it("goes on after a run that died between push and pull request", async () => {
    const { pullRequests } = hub.ports;
    hub.ports.pullRequests = {
      ...pullRequests!,
      create: async () => {
        throw new Error("killed");
      },
    };
    await expect(hub.run(wanted)).rejects.toThrow("killed");
    const head = await hub.head();
    hub.ports.pullRequests = pullRequests;

    const result = await hub.run(wanted);

    expect(result).toMatchObject({ operation: "created", number: 1, commit: head });
  });

  it("mends the text after a run that died between writing the branch and the text", async () => {
    await hub.run(wanted);
    const { pullRequests } = hub.ports;
    const update = async () => {
      throw new Error("killed");
    };
    const newer = { ...wanted, "global.proto": "newer" };
    hub.ports.pullRequests = { ...pullRequests!, update };
    await expect(hub.run(newer, { inputs: digest("b") })).rejects.toThrow("killed");
    hub.ports.pullRequests = pullRequests;
    const head = await hub.head();

    const mended = await hub.run(newer, { inputs: digest("c") });
    const after = await hub.run(newer, { inputs: digest("c") });

    expect(mended).toMatchObject({ operation: "updated", commit: head });
    expect(pull().body).toContain(digest("b"));
    expect(after.operation).toBe("unchanged");
  });

  it("deletes the branch of a run that died between closing and deleting", async () => {
    await hub.run(wanted);
    const { remote } = hub.ports;
    hub.ports.remote = {
      ...remote,
      deleteBranch: async () => {
        throw new Error("killed");
      },
    };
    await expect(hub.run({})).rejects.toThrow("killed");
    hub.ports.remote = remote;

    expect((await hub.run({})).operation).toBe("none");
    expect(await hub.head()).toBeUndefined();
  });
});

describe("publish despite faults", () => {
  it.each([
    ["git/create-tree", "403-secondary", "before"],
    ["git/create-tree", "drop", "after"],
    ["git/create-commit", "429", "before"],
    ["updateRefs", "drop", "before"],
    ["updateRefs", "502", "after"],
    ["pulls/create", "403-secondary", "before"],
    ["pulls/create", "502", "after"],
    ["pulls/create", "drop", "after"],
  ] as const)("makes one pull request when %s meets %s %s its effect", async (operation, fault, when) => {
    github.inject({ match: { operation }, fault, when });

    const result = await hub.run(wanted);

    expect(result).toMatchObject({ operation: "created", number: 1, commit: await hub.head() });
    expect(pulls().map(({ state }) => state)).toEqual(["open"]);
  });

  it.each(["403-secondary", "502", "drop"] as const)(
    "closes nothing when reading fails for good with %s",
    async (fault) => {
      await hub.run(wanted);
      github.inject({ match: { method: "GET" }, fault, times: 1000 });

      await expect(hub.run({})).rejects.toThrow();

      expect(pull().state).toBe("open");
      expect(await hub.head()).toBeDefined();
    },
  );

  it("tells of the rate limit and waits as long as GitHub says", async () => {
    github.inject({ match: { operation: "git/create-tree" }, fault: "403-secondary", retryAfterSeconds: 7 });

    await hub.run(wanted);

    expect(hub.warnings.join()).toMatch(/limits the rate of requests \(POST .*\); trying again in 7 seconds/);
  });
});
