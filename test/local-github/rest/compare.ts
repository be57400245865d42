import { commitsBetween, countApart, fileDifferences, mergeBase } from "../git/history.ts";
import { readCommit } from "../git/objects.ts";
import { resolveCommit } from "../git/refs.ts";
import { ApiError, notFound } from "../http.ts";
import { commitView, differenceView } from "../views/commit.ts";
import { repositoryApi, repositoryPage } from "../views/urls.ts";
import { type Handlers, paged } from "./call.ts";

/** https://docs.github.com/rest/commits/commits#compare-two-commits: at most 300 files, on the first page only. */
const fileLimit = 300;
const defaultPageSize = "250";

export const compareHandlers: Handlers<"repos/compare-commits-with-basehead"> = {
  async "repos/compare-commits-with-basehead"(call) {
    const { state, repository, params } = call;
    const [baseName = "", headName = ""] = params.basehead!.split("...");
    // A name may be preceded by its owner; there are no forks here.
    const [base, head] = await Promise.all(
      [baseName, headName].map((name) => resolveCommit(repository.git, name.replace(/^[\w-]+:/, ""))),
    );
    if (!base || !head) throw notFound();
    const common = await mergeBase(repository.git, base, head);
    if (!common) throw new ApiError(404, `No common ancestor between ${baseName} and ${headName}.`);
    const { ahead, behind } = await countApart(repository.git, base, head);
    const commits = await commitsBetween(repository.git, base, head);
    const query = { per_page: defaultPageSize, ...call.query };
    const page = paged({ ...call, query }, commits, (commit) => commitView(state, repository, commit));
    const files = await fileDifferences(repository.git, common, head);
    const html = `${repositoryPage(state, repository)}/compare/${baseName}...${headName}`;
    const body = {
      url: `${repositoryApi(state, repository)}/compare/${baseName}...${headName}`,
      html_url: html,
      permalink_url: `${repositoryPage(state, repository)}/compare/${base}...${head}`,
      diff_url: `${html}.diff`,
      patch_url: `${html}.patch`,
      base_commit: commitView(state, repository, await readCommit(repository.git, base)),
      merge_base_commit: commitView(state, repository, await readCommit(repository.git, common)),
      status: ahead && behind ? "diverged" : ahead ? "ahead" : behind ? "behind" : "identical",
      ahead_by: ahead,
      behind_by: behind,
      total_commits: ahead,
      commits: page.items,
      files: files.slice(0, fileLimit).map((file) => differenceView(state, repository, head, file)),
    };
    return { status: 200, body, headers: page.headers };
  },
};
