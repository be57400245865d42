import { parse } from "yaml";
import type { Account } from "./accounts.ts";
import { readBlob } from "./git/objects.ts";
import { readRawTree } from "./git/raw-tree.ts";
import { resolveCommit } from "./git/refs.ts";
import { findEntry } from "./git/trees.ts";
import { ApiError } from "./http.ts";
import type { Repository } from "./repository.ts";
import { runTitle } from "./run-title.ts";
import type { GitHubState } from "./state.ts";

export type RunEvent = "workflow_dispatch" | "repository_dispatch";
export type RunConclusion = "success" | "failure" | "cancelled" | "skipped";

export interface WorkflowRun {
  id: number;
  /** Counted by workflow. */
  number: number;
  workflow: Workflow;
  event: RunEvent;
  branch: string;
  sha: string;
  actor: Account;
  /** `pending`: it waits for another run of its concurrency group. */
  status: "pending" | "queued" | "in_progress" | "completed";
  conclusion: RunConclusion | null;
  inputs: Record<string, string>;
  /** `client_payload` and `event_type` of a repository_dispatch. */
  dispatched?: { type: string; payload: unknown };
  /** By the workflow's `run-name`. */
  title: string;
  createdAt: Date;
  updatedAt: Date;
  /** What the runner printed, masked; complete when the run is. */
  log: string;
  /** Those that ended. */
  jobs: JobRun[];
}

export interface JobRun {
  id: number;
  name: string;
  conclusion: RunConclusion;
  startedAt: Date;
  completedAt: Date;
  log: string;
}

export interface Workflow {
  id: number;
  name: string;
  /** In the repository: `.github/workflows/protomanager.yml`. */
  path: string;
  /** The parsed file. */
  content: unknown;
}

/** Carries out a run and says how it ended. `signal` is for a run that is cancelled. */
export type WorkflowRunner = (
  run: WorkflowRun,
  repository: Repository,
  signal: AbortSignal,
) => Promise<{ succeeded: boolean; log: string; jobs?: readonly JobRun[] }>;

interface DispatchInput {
  required?: boolean;
  default?: unknown;
  type?: string;
  options?: unknown[];
}

const folder = ".github/workflows";

/** The workflow of a file name or id, as a commit has it. */
export async function findWorkflow(
  repository: Repository,
  commit: string,
  nameOrId: string,
): Promise<Workflow | undefined> {
  const isWanted = ({ id, path }: { id: number; path: string }) =>
    path === `${folder}/${nameOrId}` || String(id) === nameOrId;
  return (await listWorkflows(repository, commit, isWanted))[0];
}

async function listWorkflows(
  repository: Repository,
  commit: string,
  isWanted: (file: { id: number; path: string }) => boolean = () => true,
): Promise<Workflow[]> {
  const directory = await findEntry(repository.git, commit, folder);
  if (directory?.type !== "tree") return [];
  const entries = await readRawTree(repository.git, directory.oid);
  const files = entries
    .map(({ name, oid }) => ({ path: `${folder}/${name}`, oid }))
    .map((file) => ({ ...file, id: workflowId(repository, file.path) }))
    .filter(isWanted);
  return Promise.all(
    files.map(async ({ id, path, oid }) => {
      const content: unknown = parse((await readBlob(repository.git, oid)).toString("utf8"));
      return { id, name: (content as { name?: string } | null)?.name ?? path, path, content };
    }),
  );
}

/** The same number for the same path of a repository. */
function workflowId(repository: Repository, path: string): number {
  return [...path].reduce(
    (sum, character) => (sum * 31 + character.charCodeAt(0)) % 1_000_003,
    repository.id,
  );
}

/** Makes the run that a dispatch asks for; fails as GitHub does when the workflow cannot be dispatched so. */
export async function createRun(
  state: GitHubState,
  repository: Repository,
  request: { workflow: string; ref: string; inputs: Record<string, unknown>; actor: Account },
): Promise<WorkflowRun> {
  const ref = request.ref.replace(/^refs\/(heads|tags)\//, "");
  const sha = await resolveCommit(repository.git, ref);
  if (!sha) throw new ApiError(422, `No ref found for: ${request.ref}`);
  const workflow = await findWorkflow(repository, sha, request.workflow);
  if (!workflow) throw new ApiError(404, "Not Found");
  const inputs = checkInputs(workflow, request.inputs);
  return addRun(state, repository, {
    workflow,
    event: "workflow_dispatch",
    branch: ref,
    sha,
    actor: request.actor,
    inputs,
  });
}

/** Runs of every workflow on the default branch that waits for a `repository_dispatch` of this type. */
export async function createDispatchedRuns(
  state: GitHubState,
  repository: Repository,
  request: { type: string; payload: unknown; actor: Account },
): Promise<WorkflowRun[]> {
  const branch = repository.defaultBranch;
  const sha = await resolveCommit(repository.git, branch);
  if (!sha) return [];
  const workflows = await listWorkflows(repository, sha);
  const dispatched = { type: request.type, payload: request.payload };
  return workflows
    .filter(({ content }) => waitsFor((content as { on?: unknown } | null)?.on, request.type))
    .map((workflow) => {
      const values = { branch, sha, actor: request.actor, inputs: {}, dispatched };
      return addRun(state, repository, { workflow, event: "repository_dispatch", ...values });
    });
}

function addRun(
  state: GitHubState,
  repository: Repository,
  values: Pick<WorkflowRun, "workflow" | "event" | "branch" | "sha" | "actor" | "inputs" | "dispatched">,
): WorkflowRun {
  const now = state.now();
  const earlier = repository.runs.filter(({ workflow }) => workflow.id === values.workflow.id);
  const run: WorkflowRun = {
    ...values,
    id: state.nextId(),
    number: earlier.length + 1,
    status: "queued",
    conclusion: null,
    title: runTitle(values),
    createdAt: now,
    updatedAt: now,
    log: "",
    jobs: [],
  };
  repository.runs.push(run);
  return run;
}

function waitsFor(triggers: unknown, type: string): boolean {
  const event = "repository_dispatch";
  if (triggers === event || (Array.isArray(triggers) && triggers.includes(event))) return true;
  if (typeof triggers !== "object" || triggers === null || !(event in triggers)) return false;
  const types = (triggers[event] as { types?: string | string[] } | null)?.types;
  return types === undefined || [types].flat().includes(type);
}

function checkInputs(workflow: Workflow, given: Record<string, unknown>): Record<string, string> {
  const triggers = (workflow.content as { on?: unknown } | null)?.on;
  const dispatch = dispatchTrigger(triggers);
  if (dispatch === undefined) throw new ApiError(422, "Workflow does not have 'workflow_dispatch' trigger");
  const declared = dispatch.inputs ?? {};
  const unexpected = Object.keys(given).filter((name) => !(name in declared));
  if (unexpected.length > 0) {
    throw new ApiError(422, `Unexpected inputs provided: ${JSON.stringify(unexpected)}`);
  }
  const inputs: Record<string, string> = {};
  for (const [name, input] of Object.entries(declared)) {
    const value = given[name] ?? input?.default;
    if (value === undefined && input?.required) {
      throw new ApiError(422, `Required input '${name}' not provided`);
    }
    if (input?.options && value !== undefined && !input.options.includes(value)) {
      throw new ApiError(
        422,
        `Provided value '${value}' for input '${name}' not in the list of allowed values`,
      );
    }
    inputs[name] = value === undefined ? "" : String(value);
  }
  return inputs;
}

function dispatchTrigger(triggers: unknown): { inputs?: Record<string, DispatchInput | null> } | undefined {
  if (triggers === "workflow_dispatch") return {};
  if (Array.isArray(triggers)) return triggers.includes("workflow_dispatch") ? {} : undefined;
  if (typeof triggers !== "object" || triggers === null || !("workflow_dispatch" in triggers))
    return undefined;
  return (triggers.workflow_dispatch as { inputs?: Record<string, DispatchInput | null> } | null) ?? {};
}
