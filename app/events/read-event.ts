/** Webhook name and payload → what the App works with. Pure; never throws, whatever the payload is. */

import { readCheckRun, readCheckSuite } from "./check-action.ts";
import { readIssueComment } from "./command.ts";
import type { AppEvent } from "./event.ts";
import { readInstallation, readInstallationRepositories, readInstallationTarget } from "./installation.ts";
import type { EventReader } from "./payload.ts";
import { readMergeGroup, readPullRequest } from "./pull-request.ts";
import { readPush } from "./push.ts";
import { readRepository } from "./repository.ts";
import { readWorkflowRun } from "./workflow-run.ts";

const readers: ReadonlyMap<string, EventReader> = new Map(
  Object.entries({
    push: readPush,
    pull_request: readPullRequest,
    merge_group: readMergeGroup,
    workflow_run: readWorkflowRun,
    check_run: readCheckRun,
    check_suite: readCheckSuite,
    issue_comment: readIssueComment,
    installation: readInstallation,
    installation_repositories: readInstallationRepositories,
    installation_target: readInstallationTarget,
    repository: readRepository,
  }),
);

/** Undefined for what is of no interest, and for a payload that lacks what the event needs. */
export function readEvent(name: string, payload: unknown): AppEvent | undefined {
  return readers.get(name)?.(payload);
}
