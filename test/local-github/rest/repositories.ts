import { fileDifferences, log } from "../git/history.ts";
import { isoSeconds, readCommit, readCommits } from "../git/objects.ts";
import { listRefs, resolveCommit } from "../git/refs.ts";
import { emptyTree } from "../git/trees.ts";
import { ApiError, notFound } from "../http.ts";
import { accountView } from "../views/account.ts";
import { commitView } from "../views/commit.ts";
import { fullRepositoryView } from "../views/repository.ts";
import { nodeId, repositoryApi, repositoryPage } from "../views/urls.ts";
import { type Handlers, pageReply } from "./call.ts";

const branchPrefix = "refs/heads/";
const tagPrefix = "refs/tags/";

export const repositoryHandlers: Handlers<
  | "repos/get"
  | "repos/get-branch"
  | "repos/get-commit"
  | "repos/get-latest-release"
  | "repos/list-branches"
  | "repos/list-commits"
  | "repos/list-tags"
> = {
  "repos/get": ({ state, repository }) => ({ status: 200, body: fullRepositoryView(state, repository) }),

  async "repos/get-branch"({ state, repository, params }) {
    const oid = await repository.branch(params.branch!);
    if (!oid) throw new ApiError(404, "Branch not found");
    const url = `${repositoryApi(state, repository)}/branches/${params.branch}`;
    const body = {
      name: params.branch,
      commit: commitView(state, repository, await readCommit(repository.git, oid)),
      _links: { self: url, html: `${repositoryPage(state, repository)}/tree/${params.branch}` },
      protected: false,
      protection: { enabled: false },
      protection_url: `${url}/protection`,
    };
    return { status: 200, body };
  },

  async "repos/list-branches"(call) {
    const refs = await listRefs(call.repository.git, branchPrefix);
    const api = repositoryApi(call.state, call.repository);
    return pageReply(call, refs, ({ name, oid }) => ({
      name: name.slice(branchPrefix.length),
      commit: { sha: oid, url: `${api}/commits/${oid}` },
      protected: false,
    }));
  },

  async "repos/list-tags"(call) {
    const refs = await listRefs(call.repository.git, tagPrefix);
    const api = repositoryApi(call.state, call.repository);
    const tags = await Promise.all(
      refs.map(async ({ name, oid }) => {
        const short = name.slice(tagPrefix.length);
        return { short, oid: (await resolveCommit(call.repository.git, short)) ?? oid };
      }),
    );
    return pageReply(call, tags, ({ short, oid }) => ({
      name: short,
      commit: { sha: oid, url: `${api}/commits/${oid}` },
      zipball_url: `${api}/zipball/refs/tags/${short}`,
      tarball_url: `${api}/tarball/refs/tags/${short}`,
      node_id: nodeId("REF", short),
    }));
  },

  async "repos/get-commit"({ state, repository, params }) {
    const oid = await resolveCommit(repository.git, params.ref!);
    if (!oid) throw new ApiError(422, `No commit found for SHA: ${params.ref}`);
    const commit = await readCommit(repository.git, oid);
    const files = await fileDifferences(repository.git, commit.parents[0] ?? emptyTree, oid);
    const additions = files.reduce((sum, file) => sum + file.additions, 0);
    const deletions = files.reduce((sum, file) => sum + file.deletions, 0);
    const stats = { additions, deletions, total: additions + deletions };
    return { status: 200, body: { ...commitView(state, repository, commit, files), stats } };
  },

  async "repos/list-commits"({ state, repository, query }) {
    const from = await resolveCommit(repository.git, query.sha ?? repository.defaultBranch);
    if (!from) throw query.sha ? notFound() : new ApiError(409, "Git Repository is empty.");
    const limit = Math.min(Number(query.per_page ?? 30), 100);
    const skip = (Number(query.page ?? 1) - 1) * limit;
    const commits = await log(repository.git, from, { file: query.path, skip, limit });
    return { status: 200, body: commits.map((commit) => commitView(state, repository, commit)) };
  },

  async "repos/get-latest-release"({ state, repository }) {
    const release = repository.releases.at(-1);
    if (!release) throw notFound();
    const api = repositoryApi(state, repository);
    const page = repositoryPage(state, repository);
    const [commit] = await readCommits(
      repository.git,
      [await resolveCommit(repository.git, release.tagName)].filter((oid) => oid !== undefined),
    );
    const body = {
      id: release.id,
      node_id: nodeId("RE", release.id),
      url: `${api}/releases/${release.id}`,
      html_url: `${page}/releases/tag/${release.tagName}`,
      assets_url: `${api}/releases/${release.id}/assets`,
      upload_url: `${api}/releases/${release.id}/assets{?name,label}`,
      tarball_url: `${api}/tarball/${release.tagName}`,
      zipball_url: `${api}/zipball/${release.tagName}`,
      tag_name: release.tagName,
      target_commitish: repository.defaultBranch,
      name: release.tagName,
      body: null,
      draft: false,
      prerelease: false,
      immutable: false,
      created_at: commit?.committer.date ?? isoSeconds(release.createdAt),
      published_at: isoSeconds(release.createdAt),
      author: accountView(state, repository.owner),
      assets: [],
    };
    return { status: 200, body };
  },
};
