import { describe, expect, it } from "vitest";
import { type AccountPolicy, serves, speaksFor } from "../../../app/hubs/accounts.ts";

const alone: AccountPolicy = { accounts: undefined };
const listed: AccountPolicy = {
  accounts: new Map([
    ["acme", { hubs: new Set(["umbrella/hub"]) }],
    ["umbrella", { hubs: new Set<string>() }],
  ]),
};
const hub = { owner: "Umbrella", name: "Hub" };

describe("serves", () => {
  it.each([
    [alone, "Acme", "acme", true],
    [alone, "umbrella", "acme", false],
    [alone, "", "", false],
    [listed, "ACME", "someone", true],
    [listed, "someone", "someone", false],
  ])("%#", (policy, account, owner, expected) => {
    expect(serves(policy, account, owner)).toBe(expected);
  });
});

describe("speaksFor", () => {
  it("is for the hub's own account", () => {
    expect(speaksFor(alone, hub, "UMBRELLA")).toBe(true);
  });

  it("is for another account only when that account lists the hub", () => {
    expect(speaksFor(alone, hub, "acme")).toBe(false);
    expect(speaksFor(listed, hub, "Acme")).toBe(true);
    expect(speaksFor(listed, { ...hub, name: "other" }, "acme")).toBe(false);
    expect(speaksFor(listed, { owner: "acme", name: "hub" }, "umbrella")).toBe(false);
    expect(speaksFor(listed, hub, "nobody")).toBe(false);
  });

  it("is for those of the own hubs that the account lists, once it lists any", () => {
    const named: AccountPolicy = {
      accounts: new Map([["umbrella", { hubs: new Set(["umbrella/hub", "acme/hub"]) }]]),
    };
    expect(speaksFor(named, hub, "umbrella")).toBe(true);
    expect(speaksFor(named, { owner: "umbrella", name: "service" }, "umbrella")).toBe(false);
    expect(speaksFor(named, { owner: "acme", name: "hub" }, "umbrella")).toBe(true);
    expect(speaksFor(listed, { owner: "acme", name: "any" }, "acme"), "others only").toBe(true);
  });
});
