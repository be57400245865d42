/** Pull requests of one repository, as publishing needs them. Implementation: GitHub's REST API. */

import { messageOf } from "../errors.ts";
import type { GitHubClient } from "../github/client.ts";
import { type Attempt, explain, explained, hasStatus } from "../github/errors.ts";
import { foreignText } from "./foreign-text.ts";

/** A pull request as far as publishing reads it. */
export interface PullRequest {
  number: number;
  url: string;
  title: string;
  /** "" when there is none. */
  body: string;
  base: string;
  merged: boolean;
}

/** What a pull request is opened with. */
export interface NewPullRequest {
  branch: string;
  base: string;
  title: string;
  body: string;
  draft: boolean;
}

/** Who is told, and under which labels. */
export interface Audience {
  labels: readonly string[];
  reviewers: readonly string[];
  /** Slugs, with or without `org/`. */
  teamReviewers: readonly string[];
}

/** The port. Refusals are `GitHubError`s. */
export interface PullRequests {
  /** The open one from a branch of the repository itself. */
  open(branch: string): Promise<PullRequest | undefined>;
  /** Closed and merged ones from the branch, newest first; the last ten. */
  closed(branch: string): Promise<PullRequest[]>;
  /** Opens one; when there is one already it is brought up to date and returned. Notices say what was not possible. */
  create(wanted: NewPullRequest): Promise<{ pullRequest: PullRequest; notices: string[] }>;
  update(
    number: number,
    change: { title?: string; body?: string; base?: string; state?: "closed" },
  ): Promise<void>;
  /** Adds labels and asks for reviews. What GitHub refuses becomes a notice: the pull request stands without it. */
  invite(number: number, audience: Audience): Promise<string[]>;
}

/** Closed ones looked at: the newest that we did not close ourselves is among them. */
const closedLookedAt = 10;

type Answer = Awaited<ReturnType<GitHubClient["rest"]["pulls"]["list"]>>["data"][number];

/** Pull requests of a repository through GitHub's API; each call but `invite` may be repeated after a lost answer. */
export function githubPullRequests(client: GitHubClient, owner: string, name: string): PullRequests {
  const repo = { owner, repo: name };
  const attempt = (doing: string): Attempt => ({ doing, repository: `${owner}/${name}`, access: "write" });

  async function list(branch: string, state: "open" | "closed"): Promise<PullRequest[]> {
    const { data } = await explained(attempt(`list the pull requests of ${branch}`), () =>
      client.rest.pulls.list({ ...repo, state, head: `${owner}:${branch}`, per_page: closedLookedAt }),
    );
    // A filter that GitHub does not understand is ignored by it.
    return data
      .filter(({ base, head }) => head.ref === branch && head.repo?.id === base.repo.id)
      .map(fromAnswer);
  }

  async function open(branch: string): Promise<PullRequest | undefined> {
    return (await list(branch, "open"))[0];
  }

  async function update(number: number, change: Parameters<PullRequests["update"]>[1]): Promise<void> {
    await explained(attempt(`update #${number}`), () =>
      client.rest.pulls.update({ ...repo, pull_number: number, ...change }),
    );
  }

  async function create(wanted: NewPullRequest): ReturnType<PullRequests["create"]> {
    const { branch, base, title, body, draft } = wanted;
    try {
      const { data } = await client.rest.pulls.create({ ...repo, head: branch, base, title, body, draft });
      return { pullRequest: fromAnswer(data), notices: [] };
    } catch (error) {
      if (draft && hasStatus(error, 422) && /draft/i.test(messageOf(error))) {
        const result = await create({ ...wanted, draft: false });
        return { ...result, notices: [...result.notices, "Drafts are not available in this repository."] };
      }
      // Another run, or a try of ours whose answer was lost, was first.
      const existing = hasStatus(error, 422) ? await open(branch) : undefined;
      if (existing === undefined) throw explain(error, attempt("create the pull request"));
      await update(existing.number, { title, body });
      return { pullRequest: { ...existing, title, body }, notices: [] };
    }
  }

  async function invite(number: number, audience: Audience): Promise<string[]> {
    const { labels, reviewers, teamReviewers } = audience;
    const notices: string[] = [];
    async function trying(what: string, body: () => Promise<unknown>): Promise<boolean> {
      try {
        await body();
        return true;
      } catch (error) {
        const reason = explain(error, attempt(what));
        if (reason === error) throw error;
        notices.push(foreignText(messageOf(reason), { limit: 500 }));
        return false;
      }
    }
    const request = (people: { reviewers?: string[]; team_reviewers?: string[] }) =>
      client.rest.pulls.requestReviewers({ ...repo, pull_number: number, ...people });

    if (labels.length > 0) {
      await trying("add the labels", () =>
        client.rest.issues.addLabels({ ...repo, issue_number: number, labels: [...labels] }),
      );
    }
    const teams = teamReviewers.map((team) => team.split("/").at(-1)!);
    if (reviewers.length + teams.length === 0) return notices;
    const everybody = { reviewers: [...reviewers], team_reviewers: teams };
    if (await trying("ask for reviews", () => request(everybody))) return notices;
    // GitHub refuses all when one of them cannot review, as the author: the others are asked one by one.
    notices.pop();
    for (const reviewer of reviewers) {
      await trying(`ask ${reviewer} for a review`, () => request({ reviewers: [reviewer] }));
    }
    for (const team of teams) {
      const asked = await trying(`ask the team ${team} for a review`, () =>
        request({ team_reviewers: [team] }),
      );
      if (!asked) {
        notices.push(
          "A team can review when it has access to the repository and the token may read members.",
        );
      }
    }
    return notices;
  }

  return { open, closed: (branch) => list(branch, "closed"), create, update, invite };
}

function fromAnswer(
  answer: Pick<Answer, "number" | "html_url" | "title" | "body" | "base"> & { merged_at: string | null },
): PullRequest {
  const { number, html_url: url, title, body, base, merged_at: mergedAt } = answer;
  return { number, url, title, body: body ?? "", base: base.ref, merged: mergedAt !== null };
}
