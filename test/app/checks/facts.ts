/** Values for tests of what is decided about checks. */

import type { Audience } from "../../../app/checks/shown-report.ts";
import type { Hub, Visibility } from "../../../app/hubs/hub.ts";
import type { CheckFinding, CheckReport } from "../../../src/companion/protocol.ts";

export const commit = "0123456789abcdef0123456789abcdef01234567";

export function hubOf(id: number, system: string, more: Partial<Hub> = {}): Hub {
  return {
    key: `${id}:config.yaml`,
    installation: 1,
    repository: { id, owner: "acme", name: `hub-${id}`, defaultBranch: "main", visibility: "private" },
    config: "config.yaml",
    system,
    branch: `protomanager/${system}`,
    base: "main",
    takesConfig: false,
    takesChecks: true,
    services: [
      {
        name: "orders",
        owner: "acme",
        repository: "orders",
        ref: undefined,
        protoDirs: ["proto"],
        locked: commit,
      },
    ],
    ...more,
  };
}

export function finding(more: Partial<CheckFinding> = {}): CheckFinding {
  const repository = more.repository ?? "orders";
  return {
    rule: "RULE",
    severity: "error",
    message: "a message",
    involves: [repository],
    repository,
    ...more,
  };
}

export function reportOf(more: Partial<CheckReport> = {}): CheckReport {
  return {
    config: "config.yaml",
    repository: 7,
    pull: 3,
    commit,
    outcome: "assembled",
    findings: [],
    more: 0,
    broken: [],
    names: ["orders", "users", "secret"],
    ...more,
  };
}

const place = (visibility: Visibility, owner = "acme") => ({ owner, visibility });

/** A public repository `orders`, with the hub and `users` public as well and `secret` private. */
export function audienceOf(more: Partial<Audience> = {}): Audience {
  return {
    service: place("public"),
    own: new Set(["orders"]),
    hub: place("public"),
    places: new Map([
      ["orders", place("public")],
      ["users", place("public")],
      ["secret", place("private")],
    ]),
    ...more,
  };
}
