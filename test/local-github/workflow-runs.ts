import { parse } from "yaml";
import type { Account } from "./accounts.ts";
import { readBlob } from "./git/objects.ts";
import { resolveCommit } from "./git/refs.ts";
import { findEntry, readTree } from "./git/trees.ts";
import { ApiError } from "./http.ts";
import type { Repository } from "./repository.ts";
import type { GitHubState } from "./state.ts";

export interface WorkflowRun {
  id: number;
  workflow: Workflow;
  event: "workflow_dispatch";
  branch: string;
  sha: string;
  actor: Account;
  status: "queued" | "in_progress" | "completed";
  conclusion: "success" | "failure" | null;
  inputs: Record<string, string>;
  createdAt: Date;
  updatedAt: Date;
  /** What the runner printed, masked; complete when the run is. */
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

/** Carries out a run and says how it ended. */
export type WorkflowRunner = (
  run: WorkflowRun,
  repository: Repository,
) => Promise<{ succeeded: boolean; log: string }>;

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
  const directory = await findEntry(repository.git, commit, folder);
  if (directory?.type !== "tree") return undefined;
  for (const entry of await readTree(repository.git, directory.oid, false)) {
    const path = `${folder}/${entry.path}`;
    const id = workflowId(repository, path);
    if (entry.path !== nameOrId && String(id) !== nameOrId) continue;
    const content: unknown = parse((await readBlob(repository.git, entry.oid)).toString("utf8"));
    const name = (content as { name?: string } | null)?.name ?? path;
    return { id, name, path, content };
  }
  return undefined;
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
  const now = state.now();
  const run: WorkflowRun = {
    id: state.nextId(),
    workflow,
    event: "workflow_dispatch",
    branch: ref,
    sha,
    actor: request.actor,
    status: "queued",
    conclusion: null,
    inputs,
    createdAt: now,
    updatedAt: now,
    log: "",
  };
  repository.runs.push(run);
  return run;
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
