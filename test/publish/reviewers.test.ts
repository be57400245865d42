import { describe, expect, it } from "vitest";
import { resolveReviewers } from "../../src/publish/reviewers.ts";
import { mapped, symbolMap } from "./report.ts";

const at = (path: string, symbol: ReturnType<typeof mapped>) => ({ ...symbol, path });
const kept = at("proto/kept.proto", mapped("orders", "orders.v1.Kept", "shop.v1.Kept"));
const before = [
  kept,
  at("proto/changed.proto", mapped("orders", "orders.v1.Changed", "shop.v1.Changed", "sha256:1")),
  at("proto/moved.proto", mapped("orders", "orders.v1.Moved", "shop.v1.Moved")),
  at("proto/removed.proto", mapped("billing", "billing.v1.Removed", "shop.v1.Removed")),
];
const after = [
  kept,
  at("proto/changed.proto", mapped("orders", "orders.v1.Changed", "shop.v1.Changed", "sha256:2")),
  at("proto/moved.proto", mapped("orders", "orders.v1.Moved", "shop.v1.Orders.Moved")),
  at("proto/added.proto", mapped("users", "users.v1.Added", "shop.v1.Added")),
];
const query = {
  reviewers: ["zoe", "codeowners"],
  teamReviewers: ["api"],
  report: { previousMap: symbolMap(before), map: symbolMap(after) },
  owner: "acme",
};

describe("resolveReviewers", () => {
  it("asks the owners of files whose declarations came, changed or went, and of no other", () => {
    const codeowners = new Map([
      ["orders", "kept.proto @kept\nmoved.proto @moved\nchanged.proto @changed @zoe"],
      ["billing", "* @removed"],
      ["users", "* @added"],
      ["strangers", "* @stranger"],
    ]);

    expect(resolveReviewers({ ...query, codeowners })).toEqual({
      reviewers: ["zoe", "added", "changed", "removed"],
      teamReviewers: ["api"],
    });
  });

  it("asks teams of the hub's organization, which alone can review there", () => {
    const codeowners = new Map([["orders", "* @Acme/api @acme/protos @other/protos"]]);

    expect(resolveReviewers({ ...query, codeowners })).toEqual({
      reviewers: ["zoe"],
      teamReviewers: ["api", "protos"],
    });
  });

  it("asks no owner unless `codeowners` is among the reviewers", () => {
    const codeowners = new Map([["orders", "* @ann"]]);

    expect(resolveReviewers({ ...query, reviewers: ["zoe"], codeowners }).reviewers).toEqual(["zoe"]);
  });

  it("asks the owners of everything on the first run", () => {
    const codeowners = new Map([["orders", "kept.proto @kept"]]);
    const report = { ...query.report, previousMap: undefined };

    expect(resolveReviewers({ ...query, report, codeowners }).reviewers).toEqual(["zoe", "kept"]);
  });
});
