/** Workflow runs as GitHub tells them. */

import type { GitHubClient } from "../../src/github/client.ts";
import { hasStatus } from "../../src/github/errors.ts";
import type { HubRepository } from "../hubs/hub.ts";
import { type RunState, statusOf } from "./run-state.ts";

type Place = Pick<HubRepository, "owner" | "name">;

/** GitHub's clock and ours may differ by this much when runs are looked for by their time. */
const clockDifferenceMs = 10 * 60_000;

/** The state of a run; undefined when GitHub has none of this id (any more). */
export async function readRun(
  client: GitHubClient,
  place: Place,
  run: number,
): Promise<RunState | undefined> {
  try {
    const { data } = await client.rest.actions.getWorkflowRun({
      owner: place.owner,
      repo: place.name,
      run_id: run,
    });
    return {
      status: statusOf(data.status),
      conclusion: data.conclusion,
      startedAt: data.run_started_at === undefined ? undefined : Date.parse(data.run_started_at),
    };
  } catch (error) {
    if (hasStatus(error, 404)) return undefined;
    throw error;
  }
}

/** The run whose title holds the dispatch id, among the newest hundred since the request. */
export async function findRun(
  client: GitHubClient,
  place: Place,
  workflow: string,
  correlation: string,
  requestedAt: Date,
): Promise<number | undefined> {
  const since = new Date(requestedAt.getTime() - clockDifferenceMs).toISOString();
  try {
    const { data } = await client.rest.actions.listWorkflowRuns({
      owner: place.owner,
      repo: place.name,
      workflow_id: workflow,
      event: "workflow_dispatch",
      created: `>=${since}`,
      per_page: 100,
    });
    return data.workflow_runs.find((run) => run.display_title.includes(correlation))?.id;
  } catch (error) {
    // There is no such workflow any more: the next request says so.
    if (hasStatus(error, 404)) return undefined;
    throw error;
  }
}
