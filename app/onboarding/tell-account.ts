/** The issue that says how to make a hub, once for each installation that has none. */

import type { GitHubClient } from "../../src/github/client.ts";
import { explained, hasStatus } from "../../src/github/errors.ts";
import type { AppContext } from "../context.ts";
import type { RepositoryFacts } from "../github/access.ts";
import { listRepositories } from "../github/repositories.ts";
import { noteOnboarding, onboardingOf, type Subject } from "./onboarding-table.ts";
import { noHubIssue, noHubMark } from "./words.ts";

/** Newest issues that are looked through for an earlier one of ours. */
const issuesLookedAt = 100;

/**
 * In the account's repository `.github` when the App covers it, else in the given one, which has protos.
 */
export async function tellAccount(
  installation: number,
  withProtos: RepositoryFacts,
  context: AppContext,
): Promise<void> {
  const { database, github, log, settings } = context;
  const subject: Subject = `installation:${installation}`;
  if ((await onboardingOf(database, subject)) !== undefined) return;
  const all = github.client({ installation, repositories: undefined, permissions: { metadata: "read" } });
  const covered = await listRepositories(all);
  const profile = covered.find(({ name, archived }) => name === ".github" && !archived);
  for (const repository of profile === undefined ? [withProtos] : [profile, withProtos]) {
    const { owner, name } = repository;
    const client = github.client({ installation, repositories: [name], permissions: { issues: "write" } });
    const url = await openIssue(client, repository, settings().publicUrl);
    if (url === undefined) continue;
    await noteOnboarding(database, subject, installation, { outcome: "told", url }, new Date(context.now()));
    log.info({ installation, repository: `${owner}/${name}`, url }, "Told how to make a hub");
    return;
  }
  log.info({ installation }, "No issue about making a hub: issues are disabled where it could be");
}

/** The issue's address; undefined when the repository has no issues. */
async function openIssue(
  client: GitHubClient,
  { owner, name }: RepositoryFacts,
  publicUrl: string | undefined,
): Promise<string | undefined> {
  const repo = { owner, repo: name };
  const attempt = { doing: "open an issue", repository: `${owner}/${name}`, access: "write" } as const;
  return explained(attempt, async () => {
    try {
      const { data: issues } = await client.rest.issues.listForRepo({
        ...repo,
        state: "all",
        per_page: issuesLookedAt,
      });
      const earlier = issues.find(({ body }) => body?.includes(noHubMark));
      if (earlier !== undefined) return earlier.html_url;
      const { data } = await client.rest.issues.create({ ...repo, ...noHubIssue(owner, publicUrl) });
      return data.html_url;
    } catch (error) {
      // https://docs.github.com/en/rest/issues/issues#create-an-issue: 410 when issues are disabled.
      if (hasStatus(error, 410)) return undefined;
      throw error;
    }
  });
}
