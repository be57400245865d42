/** What a pull request's event asks for: a check for each hub that lists its repository, or a word why not. Pure. */

import { tracks } from "../dispatch/tracked-ref.ts";
import type { PullRequestEvent } from "../events/event.ts";
import type { RepositoryFacts } from "../github/access.ts";
import type { Hub, HubService } from "../hubs/hub.ts";
import { checkName, checkNames } from "./check-names.ts";

export type Verdict =
  /** Check it, if one of these services' folders differs. */
  | { kind: "check"; services: HubService[] }
  /** A check run that is complete at once: one sentence for the reader. */
  | { kind: "neutral"; why: string };

export interface CheckDecision {
  /** Undefined for a repository in no hub. */
  hub: Hub | undefined;
  checkName: string;
  verdict: Verdict;
}

const actions: readonly PullRequestEvent["action"][] = [
  "opened",
  "reopened",
  "synchronize",
  "ready_for_review",
];

/** Of all other events of pull requests nothing is asked. */
export function startsChecks(action: PullRequestEvent["action"]): boolean {
  return actions.includes(action);
}

/** @param hubs - that list the repository, and may */
export function decideChecks(
  event: Pick<PullRequestEvent, "action" | "baseRef" | "draft">,
  service: RepositoryFacts,
  hubs: readonly Hub[],
): CheckDecision[] {
  if (!startsChecks(event.action)) return [];
  if (hubs.length === 0) {
    const why = "No hub of ProtoManager lists this repository, so there is nothing to check.";
    return [{ hub: undefined, checkName, verdict: { kind: "neutral", why } }];
  }
  const names = checkNames(hubs, service);
  return hubs.map((hub) => ({
    hub,
    checkName: names.get(hub.key)!,
    verdict: verdictOf(event, service, hub),
  }));
}

function verdictOf(
  { baseRef, draft }: Pick<PullRequestEvent, "baseRef" | "draft">,
  service: RepositoryFacts,
  hub: Hub,
): Verdict {
  const neutral = (why: string): Verdict => ({ kind: "neutral", why });
  if (draft) return neutral("A draft is checked when it is ready for review.");
  const services = hub.services.filter(
    (listed) =>
      isNamed(listed, service) && tracks(listed.ref, `refs/heads/${baseRef}`, service.defaultBranch),
  );
  if (services.length === 0) {
    return neutral("The hub does not follow the branch that this pull request goes into.");
  }
  if (!hub.takesChecks) {
    return neutral(
      "The hub's workflow takes no checks yet: it has no inputs `check-repository`, `check-pull-request` and " +
        "`check-commit`.",
    );
  }
  return { kind: "check", services };
}

export function isNamed(
  { owner, repository }: Pick<HubService, "owner" | "repository">,
  service: Pick<RepositoryFacts, "owner" | "name">,
): boolean {
  return `${owner}/${repository}`.toLowerCase() === `${service.owner}/${service.name}`.toLowerCase();
}
