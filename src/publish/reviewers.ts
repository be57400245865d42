/** Who is asked for a review: those who are named, and the owners of the source files that changed. Pure. */

import { ownersOf } from "./codeowners.ts";
import type { Audience } from "./pull-requests.ts";
import type { RunReport } from "./run-report.ts";
import { symbolChanges } from "./symbol-changes.ts";

/** Stands among the reviewers for the owners of the changed source files. */
export const codeownersEntry = "codeowners";

export type Reviewers = Pick<Audience, "reviewers" | "teamReviewers">;

export interface ReviewersQuery extends Reviewers {
  report: Pick<RunReport, "previousMap" | "map">;
  /** Text of each repository's CODEOWNERS, by its name in config.yaml. */
  codeowners: ReadonlyMap<string, string>;
  /** The hub's owner: no other organization's team can review there. */
  owner: string;
}

/** The reviewers with `codeowners` replaced: owners that are users come after the users, teams after the teams. */
export function resolveReviewers(query: ReviewersQuery): Reviewers {
  const { reviewers, teamReviewers, codeowners, owner } = query;
  if (!reviewers.includes(codeownersEntry)) return { reviewers, teamReviewers };
  const owners = [...changedFiles(query.report)].map(([repository, paths]) =>
    ownersOf(codeowners.get(repository) ?? "", [...paths]),
  );
  const users = owners.flatMap((found) => found.users).sort();
  const ofHub = `${owner.toLowerCase()}/`;
  const teams = owners
    .flatMap((found) => found.teams)
    .filter((team) => team.toLowerCase().startsWith(ofHub))
    .map((team) => team.slice(ofHub.length))
    .sort();
  const named = reviewers.filter((name) => name !== codeownersEntry);
  return {
    reviewers: [...new Set([...named, ...users])],
    teamReviewers: [...new Set([...teamReviewers, ...teams])],
  };
}

/** Paths of the source files with declarations that came, changed or went, by repository. */
function changedFiles({ previousMap, map }: ReviewersQuery["report"]): Map<string, Set<string>> {
  const { added, changed, removed } = symbolChanges(previousMap, map);
  const files = new Map<string, Set<string>>();
  for (const { repo, path } of [...added, ...changed, ...removed]) {
    files.set(repo, (files.get(repo) ?? new Set()).add(path));
  }
  return files;
}
