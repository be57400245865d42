import { type Account, noreplyAddress } from "../../accounts.ts";
import { isAncestor } from "../../git/history.ts";
import { readCommit } from "../../git/objects.ts";
import { type PushedCommit, pushedCommits } from "../../git/pushed-commits.ts";
import { resolveCommit, zeroOid } from "../../git/refs.ts";
import type { Repository } from "../../repository.ts";
import type { RefMove } from "../../repository-events.ts";
import type { GitHubState } from "../../state.ts";
import { repositoryPage } from "../../views/urls.ts";
import type { Payload } from "../webhooks.ts";
import { scene } from "./common.ts";

/** https://docs.github.com/webhooks/webhook-events-and-payloads#push: "The array includes a maximum of 2048 commits." */
const commitLimit = 2048;

/** The `push` event of one ref. */
export async function pushPayload(
  state: GitHubState,
  repository: Repository,
  { name, before, after }: RefMove,
  earlier: ReadonlyMap<string, string>,
  by: Account,
): Promise<Payload> {
  const { git } = repository;
  const forced =
    before !== undefined &&
    after !== undefined &&
    before !== after &&
    !(await isAncestor(git, before, after));
  const others = [...earlier.values()];
  const pushed =
    after === undefined ? [] : await pushedCommits(git, { before, after, others, limit: commitLimit });
  const commits = pushed.map((commit) => commitView(state, repository, commit, earlier));
  const page = repositoryPage(state, repository);
  const { repository: home, ...rest } = scene(state, repository, by);
  const seconds = (date: Date) => Math.floor(date.getTime() / 1000);
  return {
    ref: name,
    before: before ?? zeroOid,
    after: after ?? zeroOid,
    created: before === undefined,
    deleted: after === undefined,
    forced,
    base_ref: before === undefined && after !== undefined ? otherRefAt(repository, name, after) : null,
    compare: `${page}/compare/${(before ?? zeroOid).slice(0, 12)}...${(after ?? zeroOid).slice(0, 12)}`,
    commits,
    head_commit: after === undefined ? null : (commits.at(-1) ?? (await tip(state, repository, after))),
    // Times are numbers here and texts everywhere else, and the owner says more of itself.
    repository: {
      ...home,
      owner: { ...home.owner, name: repository.owner.login, email: null },
      created_at: seconds(repository.createdAt),
      pushed_at: seconds(repository.pushedAt),
      master_branch: repository.defaultBranch,
      stargazers: 0,
      ...(repository.owner.type === "Organization" && { organization: repository.owner.login }),
    },
    pusher: { name: by.login, email: noreplyAddress(by) },
    ...rest,
  };
}

function otherRefAt(repository: Repository, name: string, oid: string): string | null {
  const found = [...repository.refs].find(([other, at]) => other !== name && at === oid);
  return found?.[0] ?? null;
}

async function tip(state: GitHubState, repository: Repository, name: string) {
  const oid = await resolveCommit(repository.git, name);
  // A tag may stand on a tree or a file.
  if (oid === undefined) return null;
  const commit = await readCommit(repository.git, oid);
  return commitView(state, repository, { ...commit, added: [], removed: [], modified: [] }, new Map());
}

function commitView(
  state: GitHubState,
  repository: Repository,
  commit: PushedCommit,
  earlier: ReadonlyMap<string, string>,
) {
  const person = ({ name, email }: { name: string; email: string }) => {
    const account = state.accounts.ofAddress(email);
    return { name, email, ...(account && { username: account.login }) };
  };
  return {
    id: commit.oid,
    tree_id: commit.tree,
    distinct: ![...earlier.values()].includes(commit.oid),
    message: commit.message.trimEnd(),
    timestamp: commit.committer.date,
    url: `${repositoryPage(state, repository)}/commit/${commit.oid}`,
    author: person(commit.author),
    committer: person(commit.committer),
    added: commit.added,
    removed: commit.removed,
    modified: commit.modified,
  };
}
