/** kill -9 of a run that publishes, before and after GitHub does what it asked for. */

import { random } from "../../../bench/random.ts";
import type { Findings } from "../../line-result.ts";
import { type ActionHub, type ActionStage, isOfAction, ownBranch } from "./action-hub.ts";

/** The first write of each part of publishing. */
const writes = [
  ["branch: the files", "git/create-tree"],
  ["branch: the commit", "git/create-commit"],
  ["branch: its move", "updateRefs"],
  ["pull request", "pulls/create"],
] as const;

type When = "before" | "after";

/** @param count - of random requests */
export async function killedPublishing(
  findings: Findings,
  stage: ActionStage,
  seed: number,
  count: number,
): Promise<void> {
  const undisturbed = await stage.createHub();
  const { requests } = await undisturbed.run();
  const wanted = await undisturbed.tree(ownBranch);
  const rows: string[][] = [];
  for (const [title, operation] of writes) {
    for (const when of ["before", "after"] as const) {
      rows.push(await killAndRepeat(findings, stage, wanted, `${when} ${title}`, when, operation));
    }
  }
  const { integer } = random(seed);
  for (let index = 0; index < count; index++) {
    const request = integer(requests.length);
    const when = integer(2) === 0 ? "before" : "after";
    const title = `${when} request ${request + 1} of ${requests.length} (${requests[request]})`;
    rows.push(await killAndRepeat(findings, stage, wanted, title, when, request));
  }
  const columns = ["kill -9", "left behind", "after a clean run"];
  findings.table(`A run that is killed while it publishes (seed ${seed})`, columns, rows);
}

/** @param at - the operation, or the how manieth request of the Action to the API, from 0 */
async function killAndRepeat(
  findings: Findings,
  stage: ActionStage,
  wanted: string,
  point: string,
  when: When,
  at: string | number,
): Promise<string[]> {
  const title = `kill -9 ${point}`;
  const hub = await stage.createHub();
  const killer = new AbortController();
  let seen = -1;
  stage.github.inject({
    match: (request) => {
      if (!isOfAction(request)) return false;
      seen += 1;
      const hit = typeof at === "number" ? seen === at : request.operation === at;
      if (hit) killer.abort();
      return hit;
    },
    // Nobody is there to hear an answer.
    fault: "drop",
    when,
  });
  const killed = await hub.run(killer.signal);
  stage.github.clearFaults();
  findings.check(killed.exitCode === null, `${title}: it was not killed, but ended with ${killed.exitCode}`);
  const left = await describeHub(hub);
  const clean = await hub.run();
  findings.check(clean.exitCode === 0, `${title}: the clean run ended with ${clean.exitCode}: ${clean.log}`);
  const verdict = await onePullRequest(findings, hub, wanted, title);
  return [point, left, `${clean.operation}; ${verdict}`];
}

async function describeHub(hub: ActionHub): Promise<string> {
  const branch = (await hub.head()) === undefined ? "no branch" : "branch";
  const pulls = hub.pulls();
  return pulls.length === 0 ? `${branch}, no pull request` : `${branch}, ${pulls.length} pull request`;
}

/** Checks that all there is in the end is one open pull request that shows what is wanted. */
export async function onePullRequest(
  findings: Findings,
  hub: ActionHub,
  wanted: string,
  title: string,
): Promise<string> {
  const pulls = hub
    .pulls()
    .map(({ number, state }) => `#${number} ${state}`)
    .join(", ");
  const branches = (await hub.branches()).join(", ");
  const same = (await hub.head()) !== undefined && (await hub.tree(ownBranch)) === wanted;
  findings.check(pulls === "#1 open", `${title}: in the end the pull requests are: ${pulls}`);
  findings.check(branches === `main, ${ownBranch}`, `${title}: in the end the branches are: ${branches}`);
  findings.check(same, `${title}: the branch does not hold what an undisturbed run writes`);
  return `${pulls}, ${same ? "same bytes" : "other bytes"}`;
}
