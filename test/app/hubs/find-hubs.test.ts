import { expect, it } from "vitest";
import { findHubs } from "../../../app/hubs/find-hubs.ts";
import type { GitHubClient } from "../../../src/github/client.ts";
import { testSettings } from "../support/app-context.ts";

it("tells a repository that GitHub does not show from one that is no hub", async () => {
  const errors = [{ type: "FORBIDDEN", path: ["r0"] }];
  const client = {
    graphql: async () => {
      throw Object.assign(new Error("forbidden"), { data: { r0: null, r1: { f0: null } }, errors });
    },
  } as unknown as GitHubClient;
  const facts = {
    owner: "acme",
    defaultBranch: "main",
    visibility: "private",
    archived: false,
    fork: false,
  } as const;
  const search = { client, installation: 1, settings: testSettings };

  const found = await findHubs(search, [
    { ...facts, id: 1, name: "hidden" },
    { ...facts, id: 2, name: "plain" },
  ]);

  expect(found).toEqual({ findings: [], unseen: [1] });
});
