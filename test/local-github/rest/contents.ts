import { readBlob } from "../git/objects.ts";
import { resolveCommit } from "../git/refs.ts";
import { findEntry, readTree, type TreeEntry } from "../git/trees.ts";
import { ApiError, notFound } from "../http.ts";
import type { Repository } from "../repository.ts";
import type { GitHubState } from "../state.ts";
import { repositoryApi, repositoryPage } from "../views/urls.ts";
import type { Handlers } from "./call.ts";

/** Larger files come without content, with the encoding "none". */
const contentLimitBytes = 1024 * 1024;

function entryView(state: GitHubState, repository: Repository, ref: string, entry: TreeEntry) {
  const api = repositoryApi(state, repository);
  const encoded = entry.path.split("/").map(encodeURIComponent).join("/");
  const page = `${repositoryPage(state, repository)}/${entry.type}/${ref}/${encoded}`;
  const url = `${api}/contents/${encoded}?ref=${encodeURIComponent(ref)}`;
  const git = `${api}/git/${entry.type === "tree" ? "trees" : "blobs"}/${entry.oid}`;
  const type = {
    tree: "dir",
    commit: "submodule",
    blob: entry.mode === "120000" ? "symlink" : "file",
  } as const;
  return {
    name: entry.path.split("/").at(-1),
    path: entry.path,
    sha: entry.oid,
    size: entry.size ?? 0,
    url,
    html_url: page,
    git_url: git,
    download_url: entry.type === "blob" ? page.replace("/blob/", "/raw/") : null,
    type: type[entry.type],
    _links: { self: url, git, html: page },
  };
}

export const contentHandlers: Handlers<"repos/get-content"> = {
  async "repos/get-content"({ state, repository, params, query }) {
    const ref = query.ref ?? repository.defaultBranch;
    const commit = await resolveCommit(repository.git, ref.replace(/^refs\/(heads|tags)\//, ""));
    if (!commit) throw query.ref ? new ApiError(404, `No commit found for the ref ${ref}`) : notFound();
    const file = params.path!.replace(/\/+$/, "");
    const entry = file === "" ? undefined : await findEntry(repository.git, commit, file);
    if (file !== "" && !entry) throw notFound();
    if (!entry || entry.type === "tree") {
      const entries = await readTree(repository.git, entry?.oid ?? commit, false);
      const prefix = file === "" ? "" : `${file}/`;
      const body = entries.map((child) =>
        entryView(state, repository, ref, { ...child, path: prefix + child.path }),
      );
      return { status: 200, body };
    }
    const content = await readBlob(repository.git, entry.oid);
    const small = content.length <= contentLimitBytes;
    const body = {
      ...entryView(state, repository, ref, entry),
      encoding: small ? "base64" : "none",
      content: small ? content.toString("base64") : "",
    };
    return { status: 200, body };
  },
};
