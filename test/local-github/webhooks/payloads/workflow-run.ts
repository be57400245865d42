import type { Repository } from "../../repository.ts";
import type { GitHubState } from "../../state.ts";
import { repositoryAddresses, repositoryView } from "../../views/repository.ts";
import { runView, workflowView } from "../../views/run.ts";
import type { WorkflowRun } from "../../workflow-runs.ts";
import type { Payload } from "../webhooks.ts";
import { scene } from "./common.ts";

/** The `workflow_run` event, of the run as it is now. */
export async function workflowRunPayload(
  state: GitHubState,
  repository: Repository,
  run: WorkflowRun,
  action: "requested" | "in_progress" | "completed",
): Promise<Payload> {
  const lite = liteRepository(state, repository);
  return {
    action,
    workflow_run: { ...(await runView(state, repository, run)), repository: lite, head_repository: lite },
    workflow: workflowView(state, repository, run.workflow),
    ...scene(state, repository, run.actor),
  };
}

/** `repository-lite` of GitHub's description of payloads: all addresses of the API, and little else. */
function liteRepository(state: GitHubState, repository: Repository) {
  const view = repositoryView(state, repository);
  const { id, node_id, name, full_name, owner, private: hidden, html_url, description, fork } = view;
  const facts = { id, node_id, name, full_name, owner, private: hidden, html_url, description, fork };
  return { ...repositoryAddresses(state, repository), ...facts };
}
