/** The one request that starts a workflow. https://docs.github.com/en/rest/actions/workflows#create-a-workflow-dispatch-event */

import type { GitHubClient } from "../../src/github/client.ts";
import { GitHubError } from "../../src/github/errors.ts";
import type { HubRepository } from "../hubs/hub.ts";
import { RetryLater } from "../queue/queues.ts";
import { readRefusal } from "./refusal.ts";

export interface DispatchRequest {
  repository: HubRepository;
  /** File name in `.github/workflows`. */
  workflow: string;
  inputs: Readonly<Record<string, string>>;
  onLeaving: (() => void) | undefined;
}

export type DispatchAnswer =
  | { kind: "started"; run: number }
  /** It was started, and GitHub did not say which run it is. */
  | { kind: "accepted" }
  | { kind: "hub"; problem: string }
  | { kind: "slow-down"; afterMs: number };

/** @throws what Octokit throws, when it is not known whether a run was started */
export async function requestRun(client: GitHubClient, request: DispatchRequest): Promise<DispatchAnswer> {
  // Since February 2026; GitHub Enterprise Server 3.20 and older refuse the key.
  const answer = await post(client, request, { return_run_details: true });
  return answer.kind === "no-details" ? ((await post(client, request, {})) as DispatchAnswer) : answer;
}

async function post(
  client: GitHubClient,
  { repository, workflow, inputs, onLeaving }: DispatchRequest,
  options: { return_run_details?: boolean },
): Promise<DispatchAnswer | { kind: "no-details" }> {
  const { owner, name: repo, defaultBranch: ref } = repository;
  const configured = client.request.endpoint.DEFAULTS.request as { fetch?: typeof fetch } | undefined;
  const send = configured?.fetch ?? fetch;
  try {
    const { status, data } = await client.rest.actions.createWorkflowDispatch({
      owner,
      repo,
      workflow_id: workflow,
      ref,
      inputs,
      ...options,
      request: {
        // Asking again after a failure would start a second run: the job finds out first.
        retries: 0,
        fetch: (...parameters: Parameters<typeof fetch>) => {
          onLeaving?.();
          return send(...parameters);
        },
      },
    });
    const run = (data as { workflow_run_id?: unknown } | undefined)?.workflow_run_id;
    return (status as number) === 200 && Number.isSafeInteger(run)
      ? { kind: "started", run: run as number }
      : { kind: "accepted" };
  } catch (error) {
    return readFailure(error, { repository: `${owner}/${repo}`, workflow });
  }
}

function readFailure(
  error: unknown,
  hub: { repository: string; workflow: string },
): DispatchAnswer | { kind: "no-details" } {
  if (error instanceof RetryLater) return { kind: "slow-down", afterMs: error.afterMs };
  // There was no token to ask with: nothing was sent.
  if (error instanceof GitHubError && isAboutHub(error.status)) {
    return { kind: "hub", problem: error.message };
  }
  const { status, message, response } = error as { status?: number; message: string; response?: object };
  // Octokit gives a request without an answer the status 500.
  const refusal = readRefusal({ status: response === undefined ? undefined : status, message }, hub);
  if (refusal.kind === "unknown") throw error;
  return refusal;
}

/** 401 is about the App's own key: nothing that the hub's people could change. */
function isAboutHub(status: number | undefined): boolean {
  return status !== undefined && status !== 401 && status < 500;
}
