import type { Repository } from "./repository.ts";
import { type Contexts, evaluate, interpolate } from "./runner/expressions.ts";
import type { WorkflowRun } from "./workflow-runs.ts";

export interface Concurrency {
  /** Unique on this GitHub: groups belong to a repository, and case does not matter. */
  key: string;
  cancelInProgress: boolean;
}

/** The concurrency group that a run's workflow puts it in, or undefined. */
export function concurrencyOf(run: WorkflowRun, repository: Repository): Concurrency | undefined {
  const { concurrency } = (run.workflow.content ?? {}) as {
    concurrency?: string | { group: string; "cancel-in-progress"?: boolean | string };
  };
  if (concurrency === undefined) return undefined;
  const contexts = runContexts(run, repository);
  const { group, "cancel-in-progress": cancel = false } =
    typeof concurrency === "string" ? { group: concurrency } : concurrency;
  const key = `${repository.id}/${interpolate(group, contexts).toLowerCase()}`;
  if (typeof cancel === "boolean") return { key, cancelInProgress: cancel };
  const expression = cancel.replace(/^\s*\$\{\{(.*)\}\}\s*$/s, "$1");
  return { key, cancelInProgress: Boolean(evaluate(expression, contexts)) };
}

/** What expressions know before a run has a machine: `github`, `inputs` and `vars`. */
export function runContexts(run: WorkflowRun, repository: Repository): Contexts {
  const { type, payload } = run.dispatched ?? {};
  const event = run.dispatched ? { action: type, client_payload: payload } : { inputs: run.inputs };
  const github = {
    actor: run.actor.login,
    event,
    event_name: run.event,
    ref: `refs/heads/${run.branch}`,
    ref_name: run.branch,
    repository: repository.fullName,
    run_id: String(run.id),
    sha: run.sha,
    workflow: run.workflow.name,
  };
  return { github, inputs: run.inputs, vars: {} };
}

interface Group<Member> {
  running: Member;
  pending: Member | undefined;
}

/**
 * In each group one runs and one waits; who comes then takes the place of the one that waits:
 * https://docs.github.com/actions/how-tos/write-workflows/choose-when-workflows-run/control-workflow-concurrency
 */
export class ConcurrencyGroups<Member extends object> {
  readonly #groups = new Map<string, Group<Member>>();
  readonly #keys = new Map<Member, string>();

  /** `starts`: nobody else is there. `replaced`: who waited until now. `running`: whom the newcomer waits for. */
  enter(key: string, member: Member): { starts: boolean; replaced?: Member; running?: Member } {
    this.#keys.set(member, key);
    const group = this.#groups.get(key);
    if (!group) {
      this.#groups.set(key, { running: member, pending: undefined });
      return { starts: true };
    }
    const replaced = group.pending;
    group.pending = member;
    return { starts: false, ...(replaced && { replaced }), running: group.running };
  }

  /** Takes out a member, whatever it was; returns who may start now. */
  leave(member: Member): Member | undefined {
    const key = this.#keys.get(member);
    const group = key === undefined ? undefined : this.#groups.get(key);
    this.#keys.delete(member);
    if (!group || key === undefined) return undefined;
    if (group.pending === member) group.pending = undefined;
    if (group.running !== member) return undefined;
    if (!group.pending) {
      this.#groups.delete(key);
      return undefined;
    }
    const next = group.pending;
    this.#groups.set(key, { running: next, pending: undefined });
    return next;
  }
}
