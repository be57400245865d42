import type { Account } from "../accounts.ts";
import { jobClaims } from "../oidc.ts";
import type { Repository } from "../repository.ts";
import type { GitHubState } from "../state.ts";
import type { GitHubContext } from "./github-context.ts";
import type { WorkflowFile, WorkflowJob } from "./workflow-file.ts";

export interface IdentityJob {
  workflow: WorkflowFile;
  definition: WorkflowJob;
  github: GitHubContext;
  repository: Repository;
  actor: Account;
}

export interface Identity {
  variables: Record<string, string>;
  end: () => void;
}

/** With what a job asks for identity tokens: only a job with `id-token: write` is given any. */
export function openIdentity(state: GitHubState, job: IdentityJob): Identity {
  const { workflow, definition, github, repository, actor } = job;
  const stated = definition.permissions ?? workflow.permissions;
  const granted = typeof stated === "string" ? stated === "write-all" : stated?.["id-token"] === "write";
  if (!granted) return { variables: {}, end() {} };
  const claims = jobClaims(github, repository, actor.id);
  const { url, token, end } = state.oidc.openJob(claims, repository.owner.login);
  return {
    variables: { ACTIONS_ID_TOKEN_REQUEST_URL: url, ACTIONS_ID_TOKEN_REQUEST_TOKEN: token },
    end,
  };
}
