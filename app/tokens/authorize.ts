/** What a run may have, by what GitHub says of it and what the App knows of its hub. Pure. */

import type { TokenRequest } from "../../src/companion/protocol.ts";
import { normalizePath } from "../../src/config/paths.ts";
import type { Run } from "../dispatch/runs-table.ts";
import type { Hub } from "../hubs/hub.ts";
import { Refused } from "./refused.ts";
import type { RunClaims } from "./verify.ts";

export interface Known {
  /** Of the repository with the id of the claims. */
  hubs: readonly Hub[];
  /** Why it is no hub, or not the hub that its files want it to be; its own people may read it. */
  problem: string | undefined;
  /** The run, when the App asked for it. */
  run: Pick<Run, "kind" | "hub" | "checkKey"> | undefined;
  /** Login of the App where it acts: `protomanager[bot]`. */
  app: string;
  /** File name of the workflow that makes a repository a hub. */
  workflow: string;
}

/** Seconds until a run that the App has just started is surely known by its id. */
const soon = 3;

/**
 * The hub that a run speaks for: the claims are of a run of its ProtoManager workflow, as it stands on the default
 * branch, where people with the right to change it have put it.
 *
 * @throws Refused 404 when there is no such hub, 403 with the rule that the run does not keep
 */
export function authorizeRun(claims: RunClaims, config: string, { hubs, problem, workflow }: Known): Hub {
  const refuse = (rule: string) => new Refused(403, `${claims.owner}/${claims.name}: ${rule}`);
  // By id and owner: a name may be another's tomorrow, and a repository that moves takes no rights along.
  const own = hubs.filter(({ repository }) => sameName(repository.owner, claims.owner));
  const [first] = own;
  const because = problem === undefined ? "." : `: ${problem}`;
  if (first === undefined) {
    throw new Refused(404, `${claims.owner}/${claims.name} is no hub that this App knows${because}`);
  }
  if (claims.event === "pull_request_target") {
    throw refuse("tokens are not given to runs of `pull_request_target`, which others can start.");
  }
  const ref = `refs/heads/${first.repository.defaultBranch}`;
  if (claims.ref !== ref) throw refuse(`tokens are given to runs on ${ref} alone.`);
  const path = `.github/workflows/${workflow}`;
  const wanted = `${claims.owner}/${claims.name}/${path}@${ref}`;
  if (claims.workflowRef !== wanted) throw refuse(`tokens are given to runs of ${path} alone.`);
  if (claims.jobWorkflowRef !== wanted) {
    throw refuse(`tokens are given to jobs that stand in ${path} itself, not in a reusable workflow.`);
  }
  const hub = own.find((candidate) => candidate.config === normalizePath(config));
  if (hub === undefined) {
    throw new Refused(
      404,
      `${claims.owner}/${claims.name} has no ${config} on ${ref} that this App knows${because}`,
    );
  }
  return hub;
}

/**
 * What the run gets of what it asks for: a check of a pull request only ever reads.
 *
 * @throws Refused 503 when the App has started the run and does not know yet as what
 */
export function grantedAccess(
  claims: RunClaims,
  asked: TokenRequest["access"],
  { run, app }: Known,
): TokenRequest["access"] {
  if (run === undefined && sameName(claims.actor, app)) {
    throw new Refused(503, "The App does not know yet what it has started this run for; ask again.", {
      retryAfter: soon,
    });
  }
  return run?.kind === "check" ? "read" : asked;
}

function sameName(one: string, other: string): boolean {
  return one.toLowerCase() === other.toLowerCase();
}
