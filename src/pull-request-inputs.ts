/** The inputs that speak of the pull request, as a run takes them. */

import type { Inputs } from "./inputs.ts";
import type { PullRequestOptions } from "./run/request.ts";

export function pullRequestOptions(inputs: Inputs): PullRequestOptions {
  const { base, branch, title, labels, reviewers, teamReviewers, draft } = inputs;
  return {
    base,
    branch,
    title,
    labels: given(labels),
    reviewers: given(reviewers),
    teamReviewers: given(teamReviewers),
    draft: draft || undefined,
  };
}

/** An empty input leaves config.yaml its say. */
function given(list: readonly string[]): readonly string[] | undefined {
  return list.length === 0 ? undefined : list;
}
