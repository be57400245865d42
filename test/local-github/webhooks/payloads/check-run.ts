import type { Account } from "../../accounts.ts";
import type { CheckRun } from "../../check-runs.ts";
import { isoSeconds } from "../../git/objects.ts";
import type { Repository } from "../../repository.ts";
import { checkRunView } from "../../rest/checks.ts";
import type { GitHubState } from "../../state.ts";
import { repositoryApi } from "../../views/urls.ts";
import type { Payload } from "../webhooks.ts";
import { scene } from "./common.ts";

/** The `check_run` event; `button` is the identifier of the one that was pressed. */
export function checkRunPayload(
  state: GitHubState,
  repository: Repository,
  run: CheckRun,
  action: "created" | "completed" | "rerequested" | "requested_action",
  by: Account,
  button?: string,
): Payload {
  const { client_id: _, ...app } = checkRunView(state, repository, run).app;
  return {
    action,
    check_run: {
      ...checkRunView(state, repository, run),
      app,
      check_suite: suiteView(state, repository, run, app),
    },
    ...(button !== undefined && { requested_action: { identifier: button } }),
    ...scene(state, repository, by),
  };
}

function suiteView(state: GitHubState, repository: Repository, run: CheckRun, app: object) {
  const branch = [...repository.refs].find(([, oid]) => oid === run.headSha)?.[0];
  return {
    id: run.app.id,
    // Null for a head that is in a fork.
    head_branch: branch?.replace(/^refs\/heads\//, "") ?? null,
    head_sha: run.headSha,
    status: run.status,
    conclusion: run.conclusion,
    url: `${repositoryApi(state, repository)}/check-suites/${run.app.id}`,
    before: null,
    after: run.headSha,
    pull_requests: [],
    app,
    created_at: isoSeconds(run.startedAt),
    updated_at: isoSeconds(run.completedAt ?? run.startedAt),
  };
}
