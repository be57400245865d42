/** Reads what `decideDrift` works from: newest commits, and folders where they are not the locked ones. */

import type { GitHubClient } from "../../src/github/client.ts";
import { githubHeads } from "../../src/github/heads.ts";
import { parseRef } from "../../src/sources/ref.ts";
import type { AppContext } from "../context.ts";
import { withinPolicy } from "../hubs/accounts.ts";
import type { Hub, HubService } from "../hubs/hub.ts";
import type { MovedService } from "./decide-drift.ts";
import { effectiveLock } from "./read-lock.ts";
import { readTrees } from "./read-trees.ts";

export interface DriftReading {
  moved: MovedService[];
  /** Names that repositories had when their hub's config was written, and have no longer. */
  renamed: { former: string; owner: string; name: string }[];
}

interface Asked {
  service: HubService;
  locked: string | undefined;
}

/** Services of accounts that are not served, or for which the hub may not speak, are not asked for. */
export async function readDrift(
  context: Pick<AppContext, "github" | "settings">,
  hub: Hub,
): Promise<DriftReading> {
  const { github, settings } = context;
  const locks = await effectiveLock(
    github.client({
      installation: hub.installation,
      repositories: [hub.repository.name],
      permissions: { contents: "read", pull_requests: "read" },
    }),
    hub,
  );
  const { services } = withinPolicy(settings().accounts, hub);
  const asked = services.map((service) => ({ service, locked: locks.get(service.name) }));
  const readings: DriftReading[] = [];
  for (const [owner, group] of Map.groupBy(asked, ({ service }) => service.owner.toLowerCase())) {
    const installation = await github.installationOf(owner);
    if (installation === undefined) continue;
    // Reads the whole account's: a token is for 500 names at most, and one for each would be one request for each.
    const client = github.client({
      installation,
      repositories: undefined,
      permissions: { contents: "read" },
    });
    readings.push(await readMoved(client, settings().host, group));
  }
  return {
    moved: readings.flatMap(({ moved }) => moved),
    renamed: readings.flatMap(({ renamed }) => renamed),
  };
}

async function readMoved(client: GitHubClient, host: string, asked: readonly Asked[]): Promise<DriftReading> {
  const bulk = githubHeads({ host, clients: () => client, tokens: async () => "one for all" });
  const heads = await bulk.heads(
    asked.map(({ service: { owner, repository, ref } }) => {
      return { owner, name: repository, ref: parseRef(ref), id: undefined };
    }),
  );
  const renamed: DriftReading["renamed"] = [];
  const changed: (Asked & { head: string })[] = [];
  for (const [index, one] of asked.entries()) {
    const head = heads[index]!;
    // Gone, hidden or without the ref: a run says so better, and cannot bring anything.
    if (head.missing || head.unasked) continue;
    const former = `${one.service.owner}/${one.service.repository}`;
    const [owner = "", name = ""] = head.fullName.split("/");
    if (head.fullName.toLowerCase() !== former.toLowerCase()) renamed.push({ former, owner, name });
    if (head.commit !== undefined && head.commit !== one.locked) changed.push({ ...one, head: head.commit });
  }
  const trees = await readTrees(
    client,
    changed.map(({ service: { owner, repository, protoDirs }, locked, head }) => {
      const commits = locked === undefined ? [head] : [locked, head];
      return { owner, name: repository, commits, folders: protoDirs };
    }),
  );
  const moved = changed.map(({ service: { name, protoDirs }, locked, head }, index) => ({
    name,
    protoDirs,
    head,
    atHead: trees[index]!.get(head),
    atLocked: locked === undefined ? undefined : trees[index]!.get(locked),
  }));
  return { moved, renamed };
}
