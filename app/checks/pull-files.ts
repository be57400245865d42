/** What a pull request changes, as GitHub shows it. */

import { explained } from "../../src/github/errors.ts";
import type { AppContext } from "../context.ts";
import type { ChangedFile } from "./changed-lines.ts";
import type { Check } from "./checks-table.ts";

/** At most 3,000 files: https://docs.github.com/rest/pulls/pulls#list-pull-requests-files */
export async function pullFiles(
  context: Pick<AppContext, "github">,
  { installation, repository, pull }: Pick<Check, "installation" | "repository" | "pull">,
): Promise<ChangedFile[]> {
  const { owner, name: repo } = repository;
  const client = context.github.client({
    installation,
    repositories: [repo],
    permissions: { pull_requests: "read" },
  });
  const attempt = {
    doing: "read what the pull request changes",
    repository: `${owner}/${repo}`,
    access: "read",
    needs: "`pull-requests: read`",
  } as const;
  const files = await explained(attempt, () =>
    client.paginate(client.rest.pulls.listFiles, { owner, repo, pull_number: pull, per_page: 100 }),
  );
  return files.map(({ filename, patch }) => ({ path: filename, patch }));
}
