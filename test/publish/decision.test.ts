import { describe, expect, it } from "vitest";
import { decide, type PublishState } from "../../src/publish/decision.ts";

const current = { foreignCommits: [], upToDate: true, inputs: "sha256:old" };
const stale = { ...current, upToDate: false };
const touched = { ...current, foreignCommits: ["c1"] };
const open = { number: 7, overwrite: false, inputs: "sha256:old" };
const ticked = { ...open, overwrite: true };

const nothing: PublishState = {
  empty: false,
  inputs: "sha256:new",
  branch: undefined,
  open: undefined,
  rejected: undefined,
};

describe("decide", () => {
  it.each<[string, Partial<PublishState>, string]>([
    ["a change and nothing yet", {}, "create"],
    ["a branch without pull request that is stale", { branch: stale }, "create"],
    ["an older state in the pull request", { branch: stale, open }, "update"],
    ["a deleted branch under an open pull request", { open }, "update"],
    ["the same bytes", { branch: current, open }, "unchanged"],
    ["a person's commit", { branch: touched, open }, "blocked"],
    ["a person's commit without pull request", { branch: touched }, "blocked"],
    ["a person's commit and a ticked box", { branch: touched, open: ticked }, "update"],
    ["a ticked box and nothing to overwrite", { branch: current, open: ticked }, "unchanged"],
    ["no difference and nothing on the remote", { empty: true }, "none"],
    ["no difference and an open pull request", { empty: true, branch: current, open }, "close"],
    ["no difference and a branch that is gone", { empty: true, open }, "close"],
    ["no difference and a person's commit", { empty: true, branch: touched, open }, "blocked"],
    ["no difference and a ticked box", { empty: true, branch: touched, open: ticked }, "close"],
    ["closed by a person, same inputs", { rejected: { number: 6, inputs: "sha256:new" } }, "none"],
    ["closed by a person, other inputs", { rejected: { number: 6, inputs: "sha256:old" } }, "create"],
    ["closed by a person, inputs unknown", { rejected: { number: 6, inputs: undefined } }, "create"],
    [
      "closed by a person and opened again",
      { rejected: { number: 6, inputs: "sha256:new" }, branch: stale, open },
      "update",
    ],
  ])("%s", (_name, facts, kind) => {
    expect(decide({ ...nothing, ...facts }).kind).toBe(kind);
  });

  it("keeps the branch of a run that died between push and pull request", () => {
    expect(decide({ ...nothing, branch: current })).toMatchObject({ kind: "create", keepBranch: true });
  });

  it("refreshes the text alone after a run that died between branch and text", () => {
    const old = { ...open, inputs: "sha256:older" };

    expect(decide({ ...nothing, branch: current, open: old })).toMatchObject({
      kind: "update",
      keepBranch: true,
    });
    expect(decide({ ...nothing, branch: stale, open: old })).toMatchObject({
      kind: "update",
      keepBranch: false,
    });
  });

  it("deletes a left-over branch of its own, and never a person's", () => {
    expect(decide({ ...nothing, empty: true, branch: stale })).toMatchObject({ deleteBranch: true });
    expect(decide({ ...nothing, empty: true, branch: touched })).toMatchObject({ deleteBranch: false });
  });
});
