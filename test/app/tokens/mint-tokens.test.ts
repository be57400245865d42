import { expect, it } from "vitest";
import type { AppContext } from "../../../app/context.ts";
import type { AppGitHub, Scope } from "../../../app/github/access.ts";
import type { Hub } from "../../../app/hubs/hub.ts";
import { silentLogger } from "../../../app/log.ts";
import { mintTokens } from "../../../app/tokens/mint-tokens.ts";
import { testSettings } from "../support/app-context.ts";
import { allowed } from "./stage.ts";

/** GitHub lists no more than 500 repositories in a token: what is asked of it for a hub with this many services. */
async function scopesFor(services: [owner: string, count: number][]): Promise<Scope[]> {
  const scopes: Scope[] = [];
  const installations: Record<string, number> = { acme: 1, umbrella: 2 };
  const github: Partial<AppGitHub> = {
    installationOf: async (account) => installations[account.toLowerCase()],
    async mint(scope) {
      scopes.push(scope);
      return { token: "ghs_1", expires: 0 };
    },
  };
  const hub: Partial<Hub> = {
    repository: { id: 1, owner: "Acme", name: "hub", defaultBranch: "main", visibility: "private" },
    services: services.flatMap(([owner, count]) =>
      Array.from({ length: count }, (_, index) => ({
        name: `${owner}-${index}`,
        owner,
        repository: `service-${index}`,
        ref: undefined,
        protoDirs: ["proto"],
        locked: undefined,
      })),
    ),
  };
  const settings = () => ({ ...testSettings, accounts: allowed });
  await mintTokens(hub as Hub, "write", { github, settings, log: silentLogger } as AppContext);
  return scopes;
}

it("names each repository once, whatever its case, and writes to the hub alone", async () => {
  const scopes = await scopesFor([
    ["acme", 2],
    ["ACME", 2],
  ]);

  expect(scopes).toEqual([
    { installation: 1, repositories: ["hub", "service-0", "service-1"], permissions: { contents: "read" } },
    { installation: 1, repositories: ["hub"], permissions: { contents: "write", pull_requests: "write" } },
  ]);
});

it("reads with the whole installation of the hub's account where GitHub cannot list what is read", async () => {
  const scopes = await scopesFor([["acme", 500]]);

  expect(scopes.map(({ repositories }) => repositories?.length)).toEqual([undefined, 1]);
  expect(scopes[0]?.permissions).toEqual({ contents: "read" });
});

it("never reads with the whole installation of another account", async () => {
  const scopes = await scopesFor([["umbrella", 501]]);

  expect(scopes.map(({ installation, repositories }) => [installation, repositories?.length])).toEqual([
    [1, 1],
    [1, 1],
    [2, 500],
  ]);
});

it("asks for nothing of an account that the hub may not speak for, and of one without an installation", async () => {
  const scopes = await scopesFor([
    ["other", 1],
    ["stranger", 1],
  ]);

  expect(scopes.map(({ installation }) => installation)).toEqual([1, 1]);
});
