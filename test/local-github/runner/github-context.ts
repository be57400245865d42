/** The `github` context of a run. */
export interface GitHubContext {
  token: string;
  /** `owner/name`. */
  repository: string;
  repositoryId: number;
  repositoryOwnerId: number;
  /** `refs/heads/main`. */
  ref: string;
  sha: string;
  eventName: string;
  /** The webhook payload of the event. */
  event: unknown;
  actor: string;
  runId: number;
  runNumber: number;
  /** Its name, and the path of its file. */
  workflow: string;
  workflowPath: string;
  job: string;
  serverUrl: string;
  apiUrl: string;
  graphqlUrl: string;
}

/** What expressions see as `github`. */
export function expressionContext(context: GitHubContext, workspace: string): Record<string, unknown> {
  const [owner = ""] = context.repository.split("/");
  return {
    token: context.token,
    repository: context.repository,
    repository_id: String(context.repositoryId),
    repository_owner: owner,
    repository_owner_id: String(context.repositoryOwnerId),
    ref: context.ref,
    ref_name: refName(context.ref),
    ref_type: refType(context.ref),
    sha: context.sha,
    event_name: context.eventName,
    event: context.event,
    actor: context.actor,
    run_id: String(context.runId),
    run_number: String(context.runNumber),
    run_attempt: "1",
    workflow: context.workflow,
    job: context.job,
    server_url: context.serverUrl,
    api_url: context.apiUrl,
    graphql_url: context.graphqlUrl,
    workspace,
  };
}

/** The default variables of a step: https://docs.github.com/actions/reference/workflows-and-actions/variables */
export function defaultVariables(
  context: GitHubContext,
  folders: { workspace: string; temp: string; toolCache: string; eventFile: string },
): Record<string, string> {
  const [owner = ""] = context.repository.split("/");
  return {
    CI: "true",
    GITHUB_ACTIONS: "true",
    GITHUB_ACTOR: context.actor,
    GITHUB_API_URL: context.apiUrl,
    GITHUB_EVENT_NAME: context.eventName,
    GITHUB_EVENT_PATH: folders.eventFile,
    GITHUB_GRAPHQL_URL: context.graphqlUrl,
    GITHUB_JOB: context.job,
    GITHUB_REF: context.ref,
    GITHUB_REF_NAME: refName(context.ref),
    GITHUB_REF_TYPE: refType(context.ref),
    GITHUB_REPOSITORY: context.repository,
    GITHUB_REPOSITORY_ID: String(context.repositoryId),
    GITHUB_REPOSITORY_OWNER: owner,
    GITHUB_REPOSITORY_OWNER_ID: String(context.repositoryOwnerId),
    GITHUB_RETENTION_DAYS: "90",
    GITHUB_RUN_ATTEMPT: "1",
    GITHUB_RUN_ID: String(context.runId),
    GITHUB_RUN_NUMBER: String(context.runNumber),
    GITHUB_SERVER_URL: context.serverUrl,
    GITHUB_SHA: context.sha,
    GITHUB_TRIGGERING_ACTOR: context.actor,
    GITHUB_WORKFLOW: context.workflow,
    GITHUB_WORKFLOW_REF: `${context.repository}/${context.workflowPath}@${context.ref}`,
    GITHUB_WORKFLOW_SHA: context.sha,
    GITHUB_WORKSPACE: folders.workspace,
    RUNNER_ARCH: process.arch.toUpperCase(),
    RUNNER_ENVIRONMENT: "self-hosted",
    RUNNER_NAME: "local-github",
    RUNNER_OS: runnerOs(),
    RUNNER_TEMP: folders.temp,
    RUNNER_TOOL_CACHE: folders.toolCache,
  };
}

/** `runner.os`. */
export function runnerOs(): string {
  const platforms: Partial<Record<NodeJS.Platform, string>> = { win32: "Windows", darwin: "macOS" };
  return platforms[process.platform] ?? "Linux";
}

function refName(ref: string): string {
  return ref.replace(/^refs\/[^/]+\//, "");
}

function refType(ref: string): "branch" | "tag" {
  return ref.startsWith("refs/tags/") ? "tag" : "branch";
}
