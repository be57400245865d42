import { describe, expect, it } from "vitest";
import { readEvent } from "../../../app/events/read-event.ts";
import { examples } from "../support/webhooks.ts";

const installation = { id: 7 };
const repository = { id: 11, name: "orders", owner: { login: "acme" }, full_name: "acme/orders" };
const named = { installation: 7, repository: { id: 11, owner: "acme", name: "orders" } };
const commit = "0123456789012345678901234567890123456789";
const zeros = "0".repeat(40);

describe("push", () => {
  const payload = {
    installation,
    repository: { ...repository, default_branch: "main" },
    ref: "refs/heads/main",
    before: commit,
    after: commit.replace("0", "a"),
    commits: "whatever",
  };

  it("keeps ref and commits", () => {
    expect(readEvent("push", payload)).toEqual({
      kind: "push",
      ...named,
      ref: "refs/heads/main",
      before: commit,
      after: payload.after,
      defaultBranch: "main",
    });
  });

  it.each([
    ["a new branch", { before: zeros }],
    ["a deleted branch", { after: zeros }],
    ["a tag", { ref: "refs/tags/v1" }],
  ])("of %s is one", (_what, changed) => {
    expect(readEvent("push", { ...payload, ...changed })).toMatchObject({ kind: "push", ...changed });
  });

  it.each([
    ["no installation", { installation: undefined }],
    ["an installation that is a text", { installation: { id: "7" } }],
    ["an owner that is a path", { repository: { ...payload.repository, owner: { login: "../.." } } }],
    ["a name with a slash", { repository: { ...payload.repository, name: "a/b" } }],
    ["a commit that is a branch", { after: "main" }],
    ["a ref with NUL, which no JSON column holds", { ref: "refs/heads/\0" }],
    ["a ref with half a surrogate pair", { ref: "refs/heads/\ud800" }],
    ["an endless ref", { ref: "x".repeat(10_000) }],
  ])("with %s is none", (_what, changed) => {
    expect(readEvent("push", { ...payload, ...changed })).toBeUndefined();
  });
});

describe("pull_request", () => {
  const pull = {
    number: 3,
    head: { sha: commit, ref: "$(rm -rf /)" },
    base: { ref: "main" },
    draft: true,
    merged: false,
    updated_at: "2026-01-02T03:04:05Z",
  };

  it("keeps head, refs and time", () => {
    expect(
      readEvent("pull_request", { installation, repository, action: "synchronize", pull_request: pull }),
    ).toEqual({
      kind: "pull_request",
      ...named,
      action: "synchronize",
      pull: 3,
      head: commit,
      headRef: "$(rm -rf /)",
      baseRef: "main",
      draft: true,
      merged: false,
      at: Date.parse("2026-01-02T03:04:05Z"),
    });
  });

  it.each(["labeled", "edited", "assigned", 7, null])("with the action %s is none", (action) => {
    expect(
      readEvent("pull_request", { installation, repository, action, pull_request: pull }),
    ).toBeUndefined();
  });
});

it("reads merge groups", () => {
  const payload = { installation, repository, action: "checks_requested", merge_group: { head_sha: commit } };

  expect(readEvent("merge_group", payload)).toEqual({ kind: "merge_group", ...named, head: commit });
  expect(readEvent("merge_group", { ...payload, action: "destroyed" })).toBeUndefined();
});

describe("workflow_run", () => {
  const run = {
    id: 9,
    path: ".github/workflows/protomanager.yml@main",
    conclusion: "success",
    run_started_at: "2026-01-02T03:04:05Z",
    created_at: "2026-01-02T03:04:04Z",
  };
  const payload = { installation, repository, action: "completed", workflow_run: run };

  it("keeps the workflow's path, without a ref", () => {
    expect(readEvent("workflow_run", payload)).toEqual({
      kind: "workflow_run",
      ...named,
      run: 9,
      path: ".github/workflows/protomanager.yml",
      status: "completed",
      conclusion: "success",
      startedAt: Date.parse("2026-01-02T03:04:05Z"),
    });
  });

  it("takes path and time from where older servers have them", () => {
    const { path: _, run_started_at: __, ...old } = run;
    const event = readEvent("workflow_run", {
      ...payload,
      workflow_run: { ...old, conclusion: null },
      workflow: { path: ".github/workflows/a.yml" },
    });
    expect(event).toMatchObject({
      path: ".github/workflows/a.yml",
      conclusion: null,
      startedAt: Date.parse("2026-01-02T03:04:04Z"),
    });
  });
});

describe("checks", () => {
  const payload = { installation, repository, sender: { login: "octocat" } };
  const checkRun = { head_sha: commit, external_id: "check 5" };

  it("reads a button", () => {
    const pressed = {
      ...payload,
      action: "requested_action",
      check_run: checkRun,
      requested_action: { identifier: "retry" },
    };
    expect(readEvent("check_run", pressed)).toEqual({
      kind: "check_action",
      ...named,
      externalId: "check 5",
      head: commit,
      action: "retry",
      sender: "octocat",
    });
  });

  it("reads re-requests of a run and of a suite", () => {
    const rerequested = { ...payload, action: "rerequested", check_run: { ...checkRun, external_id: "" } };
    expect(readEvent("check_run", rerequested)).toMatchObject({ action: "rerequested", externalId: null });
    const suite = { ...payload, action: "rerequested", check_suite: { head_sha: commit } };
    expect(readEvent("check_suite", suite)).toMatchObject({
      action: "rerequested",
      externalId: null,
      head: commit,
    });
  });

  it("does not read what comes with every push", () => {
    expect(
      readEvent("check_suite", { ...payload, action: "requested", check_suite: { head_sha: commit } }),
    ).toBeUndefined();
    expect(readEvent("check_run", { ...payload, action: "created", check_run: checkRun })).toBeUndefined();
  });
});

describe("installations", () => {
  const of = { id: 7, account: { login: "acme" } };
  const listed = { id: 11, full_name: "acme/orders", name: "orders", private: true };
  const name = { id: 11, owner: "acme", name: "orders" };

  it.each([
    ["created", "created", [name], []],
    ["deleted", "deleted", [], [name]],
    ["suspend", "suspended", [], []],
    ["unsuspend", "unsuspended", [], []],
    ["new_permissions_accepted", "permissions", [], []],
  ])("%s is %s", (action, expected, added, removed) => {
    expect(readEvent("installation", { action, installation: of, repositories: [listed] })).toEqual({
      kind: "installation",
      installation: 7,
      action: expected,
      account: "acme",
      added,
      removed,
    });
  });

  it("reads repositories that come and go", () => {
    const payload = { installation: of, repositories_added: [listed], repositories_removed: [] };
    expect(readEvent("installation_repositories", payload)).toMatchObject({
      action: "repositories",
      added: [name],
      removed: [],
    });
  });

  it("reads a renamed account", () => {
    const payload = { action: "renamed", account: { login: "acme-2" }, installation: { id: 7 } };
    expect(readEvent("installation_target", payload)).toMatchObject({
      action: "repositories",
      account: "acme-2",
    });
  });
});

describe("repository", () => {
  it.each([
    ["renamed", "renamed", { repository: { name: { from: "sales" } } }, "acme/sales"],
    ["transferred", "transferred", { owner: { from: { user: { login: "bob" } } } }, "bob/orders"],
    ["transferred", "transferred", { owner: { from: { organization: { login: "old" } } } }, "old/orders"],
    ["edited", "edited", { default_branch: { from: "master" } }, undefined],
    ["privatized", "visibility", undefined, undefined],
    ["publicized", "visibility", undefined, undefined],
    ["archived", "archived", undefined, undefined],
    ["deleted", "deleted", undefined, undefined],
  ])("%s is %s", (action, expected, changes, from) => {
    expect(readEvent("repository", { installation, repository, action, changes })).toEqual({
      kind: "repository",
      ...named,
      action: expected,
      from,
    });
  });
});

describe("GitHub's example payloads", () => {
  /** They lack what is only in deliveries to an App. */
  const asToApps = examples().map(({ event, payload }) => ({ event, payload: { installation, ...payload } }));

  it("are all read without an error, those of interest too", () => {
    const kinds = new Set(asToApps.map(({ event, payload }) => readEvent(event, payload)?.kind));
    const all = [
      "push",
      "pull_request",
      "merge_group",
      "workflow_run",
      "check_action",
      "installation",
      "repository",
    ];
    expect([...kinds].filter((kind) => kind !== undefined).sort()).toEqual(all.sort());
  });

  it("are read without an error whatever is missing or of another type", () => {
    const interesting = asToApps.filter(({ event, payload }) => readEvent(event, payload) !== undefined);
    const replacements = [undefined, null, 1, -1.5, "", "\0", [], {}, true];
    let read = 0;
    for (const { event, payload } of interesting) {
      for (const [holder, key] of places(payload)) {
        const before = holder[key];
        for (const replacement of replacements) {
          holder[key] = replacement;
          readEvent(event, payload);
          read += 1;
        }
        holder[key] = before;
      }
    }
    expect(read).toBeGreaterThan(10_000);
  });

  it.each(["push", "issue_comment", "no_such_event", "__proto__", "constructor", ""])(
    "of %s may be anything",
    (event) => {
      for (const payload of [undefined, null, 1, "text", [], {}, Object.create(null)]) {
        expect(readEvent(event, payload)).toBeUndefined();
      }
    },
  );
});

/** The first two levels and what lies below the repository and the like: where readers look. */
function places(value: Record<string, unknown>, depth = 0): [Record<string, unknown>, string][] {
  return Object.keys(value).flatMap((key) => {
    const below = value[key];
    const nested = depth < 2 && typeof below === "object" && below !== null && !Array.isArray(below);
    const here: [Record<string, unknown>, string] = [value, key];
    return nested ? [here, ...places(below as Record<string, unknown>, depth + 1)] : [here];
  });
}
