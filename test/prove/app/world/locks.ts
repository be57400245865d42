/** What the hubs of local-github hold, beside what their services are at. */

import { setTimeout as wait } from "node:timers/promises";
import { parseLock } from "../../../../src/lock.ts";
import { readBlob } from "../../../local-github/git/objects.ts";
import { findEntry } from "../../../local-github/git/trees.ts";
import type { LocalGitHub } from "../../../local-github/local-github.ts";
import type { Repository } from "../../../local-github/repository.ts";
import type { Place, WorldHub } from "./world.ts";

export interface HubState {
  /** Services, `owner/name`, whose head is not the locked commit and holds other protos. */
  behind: string[];
  /** Those whose head is not the locked commit, whatever it holds. */
  moved: string[];
  openPulls: number;
}

/** Waits until no hub is behind; what is behind still when time is up. */
export async function untilEqual(
  github: LocalGitHub,
  hubs: readonly WorldHub[],
  limitMs: number,
): Promise<string[]> {
  const deadline = performance.now() + limitMs;
  for (;;) {
    const states = await Promise.all(hubs.map((hub) => hubState(github, hub)));
    const behind = states.flatMap((state) => state.behind);
    if (behind.length === 0 || performance.now() > deadline) return behind;
    await wait(100);
  }
}

const protoFolder = "proto";

/** The lock that counts is that of the hub's open pull request, else that of its default branch. */
export async function hubState(github: LocalGitHub, hub: WorldHub): Promise<HubState> {
  const repository = github.repository(hub.owner, hub.name);
  const open = repository.pulls.filter(({ state }) => state === "open");
  const locked = await lockAt(repository, open.at(-1)?.head ?? repository.defaultBranch);
  const state: HubState = { behind: [], moved: [], openPulls: open.length };
  for (const service of hub.services) {
    const source = github.repository(service.owner, service.name);
    const head = await source.branch(source.defaultBranch);
    const commit = locked.get(String(source.id));
    if (head === undefined || head === commit) continue;
    state.moved.push(fullName(service));
    if (!(await sameProtos(source, commit, head))) state.behind.push(fullName(service));
  }
  return state;
}

/** Commit by the id of the repository, which stays when it is renamed. */
async function lockAt(hub: Repository, branch: string): Promise<Map<string, string>> {
  const head = await hub.branch(branch);
  const entry = head && (await findEntry(hub.git, head, "protomanager.lock"));
  if (!entry) return new Map();
  const { repositories } = parseLock((await readBlob(hub.git, entry.oid)).toString("utf8"), "the lock");
  return new Map(Object.values(repositories).map(({ id = "", commit = "" }) => [id, commit]));
}

async function sameProtos(source: Repository, one: string | undefined, other: string): Promise<boolean> {
  if (one === undefined) return false;
  const [tree, otherTree] = await Promise.all(
    [one, other].map((commit) => findEntry(source.git, commit, protoFolder)),
  );
  return tree?.oid === otherTree?.oid;
}

function fullName({ owner, name }: Place): string {
  return `${owner}/${name}`;
}
