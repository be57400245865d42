import { describe, expect, it } from "vitest";
import { buttons } from "../../../app/checks/buttons.ts";
import { checkKey } from "../../../app/checks/check-key.ts";
import { decideChecks } from "../../../app/checks/decide-checks.ts";
import type { PullRequestEvent } from "../../../app/events/event.ts";
import type { RepositoryFacts } from "../../../app/github/access.ts";
import { commit, hubOf } from "./facts.ts";

const service: RepositoryFacts = {
  id: 7,
  owner: "Acme",
  name: "Orders",
  defaultBranch: "main",
  visibility: "private",
  archived: false,
  fork: false,
};
const opened: Pick<PullRequestEvent, "action" | "baseRef" | "draft"> = {
  action: "opened",
  baseRef: "main",
  draft: false,
};

describe("decideChecks", () => {
  it.each(["opened", "reopened", "synchronize", "ready_for_review"] as const)("checks when %s", (action) => {
    expect(decideChecks({ ...opened, action }, service, [hubOf(1, "shop")])).toMatchObject([
      {
        hub: { system: "shop" },
        checkName: "ProtoManager",
        verdict: { kind: "check", services: [{ name: "orders" }] },
      },
    ]);
  });

  it.each(["closed", "converted_to_draft"] as const)("does nothing when %s", (action) => {
    expect(decideChecks({ ...opened, action }, service, [hubOf(1, "shop")])).toEqual([]);
  });

  const otherBranch = [{ ...hubOf(1, "shop").services[0]!, ref: "release" }];
  const tagged = [{ ...hubOf(1, "shop").services[0]!, ref: "tag: v1.*" }];
  it.each([
    ["a draft", { ...opened, draft: true }, [hubOf(1, "shop")], /draft/],
    ["a repository in no hub", opened, [], /No hub/],
    ["another base branch", { ...opened, baseRef: "next" }, [hubOf(1, "shop")], /does not follow the branch/],
    ["a service at another branch", opened, [hubOf(1, "shop", { services: otherBranch })], /does not follow/],
    ["a service at tags", opened, [hubOf(1, "shop", { services: tagged })], /does not follow/],
    [
      "a hub without inputs for checks",
      opened,
      [hubOf(1, "shop", { takesChecks: false })],
      /takes no checks/,
    ],
  ])("answers %s at once", (_title, event, hubs, why) => {
    const decisions = decideChecks(event, service, hubs);

    expect(decisions).toMatchObject([{ checkName: "ProtoManager", verdict: { kind: "neutral" } }]);
    expect((decisions[0]!.verdict as { why: string }).why).toMatch(why);
  });

  it("names the check of the hub that was found first as a repository in one hub has it, and others by their system", () => {
    const names = (hubs: Parameters<typeof decideChecks>[2], of = service) =>
      decideChecks(opened, of, hubs).map(({ hub, checkName }) => [hub?.system, checkName]);

    expect(names([hubOf(10, "ten"), hubOf(9, "nine")])).toEqual([
      ["ten", "ProtoManager"],
      ["nine", "ProtoManager (nine)"],
    ]);
    const [, hidden] = names([hubOf(9, "nine"), hubOf(10, "ten")], { ...service, visibility: "public" });
    expect(hidden![1]).toMatch(/^ProtoManager \([0-9a-f]{6}\)$/);
  });

  it("gives two hubs of one system different names", () => {
    const hubs = [hubOf(1, "shop"), hubOf(2, "shop"), hubOf(3, "shop")];

    const names = decideChecks(opened, service, hubs).map(({ checkName }) => checkName);

    expect(new Set(names).size).toBe(3);
  });
});

describe("checkKey", () => {
  const job = {
    hub: "1:private/config.yaml",
    repository: { id: 7, owner: "acme", name: "orders" },
    pull: 3,
    head: commit,
  };

  it("tells nothing of the hub, and stays when the repository is renamed", () => {
    expect(checkKey(job)).toMatch(/^[0-9a-f]{32}$/);
    expect(checkKey({ ...job, repository: { id: 7, owner: "other", name: "name" } })).toBe(checkKey(job));
    expect(checkKey({ ...job, pull: 4 })).not.toBe(checkKey(job));
  });
});

describe("buttons", () => {
  it("fit GitHub's limits", () => {
    expect(buttons.length).toBeLessThanOrEqual(3);
    for (const { label, description, identifier } of buttons) {
      expect([label.length <= 20, description.length <= 40, identifier.length <= 20]).toEqual([
        true,
        true,
        true,
      ]);
    }
  });
});
