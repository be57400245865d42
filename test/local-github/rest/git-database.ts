import { noreplyAddress } from "../accounts.ts";
import { isAncestor } from "../git/history.ts";
import {
  isoSeconds,
  objectType,
  readBlob,
  readCommit,
  readTag,
  writeBlobs,
  writeCommit,
} from "../git/objects.ts";
import { isRefName, listRefs, type Ref, readRef, zeroOid } from "../git/refs.ts";
import { ApiError, notFound } from "../http.ts";
import type { Repository } from "../repository.ts";
import type { GitHubState } from "../state.ts";
import { gitCommitView } from "../views/commit.ts";
import { nodeId, repositoryApi } from "../views/urls.ts";
import { actorOf, type Handlers, pageReply } from "./call.ts";

function refView(state: GitHubState, repository: Repository, ref: Ref) {
  const api = repositoryApi(state, repository);
  return {
    ref: ref.name,
    node_id: nodeId("REF", `${repository.id}:${ref.name}`),
    url: `${api}/git/${ref.name}`,
    object: { type: ref.type, sha: ref.oid, url: `${api}/git/${ref.type}s/${ref.oid}` },
  };
}

export const gitDatabaseHandlers: Handlers<
  | "git/create-blob"
  | "git/create-commit"
  | "git/create-ref"
  | "git/delete-ref"
  | "git/get-blob"
  | "git/get-commit"
  | "git/get-ref"
  | "git/get-tag"
  | "git/list-matching-refs"
  | "git/update-ref"
> = {
  async "git/get-ref"({ state, repository, params }) {
    const ref = await readRef(repository.git, `refs/${params.ref}`);
    if (!ref) throw notFound();
    return { status: 200, body: refView(state, repository, ref) };
  },

  async "git/list-matching-refs"(call) {
    const prefix = `refs/${call.params.ref}`;
    const folder = prefix.slice(0, prefix.lastIndexOf("/") + 1);
    const refs = (await listRefs(call.repository.git, folder)).filter(({ name }) => name.startsWith(prefix));
    return pageReply(call, refs, (ref) => refView(call.state, call.repository, ref));
  },

  async "git/create-ref"(call) {
    const { state, repository, body } = call;
    const { ref: name, sha } = body;
    if (!name.startsWith("refs/") || name.split("/").length < 3 || !(await isRefName(repository.git, name))) {
      throw new ApiError(422, `${name} is not a valid ref name.`);
    }
    const type = await objectType(repository.git, sha);
    if (type === undefined) throw new ApiError(422, "Object does not exist");
    const reason = await repository.updateRefs([{ name, before: zeroOid, after: sha }], actorOf(call));
    if (reason !== undefined) throw new ApiError(422, "Reference already exists");
    return { status: 201, body: refView(state, repository, { name, oid: sha, type }) };
  },

  async "git/update-ref"(call) {
    const { state, repository, params, body } = call;
    const name = `refs/${params.ref}`;
    const ref = await readRef(repository.git, name);
    if (!ref) throw new ApiError(422, "Reference does not exist");
    const type = await objectType(repository.git, body.sha);
    if (type === undefined) throw new ApiError(422, "Object does not exist");
    if (body.force !== true && !(await isAncestor(repository.git, ref.oid, body.sha))) {
      throw new ApiError(422, "Update is not a fast forward");
    }
    const update = { name, after: body.sha, before: ref.oid };
    const reason = await repository.updateRefs([update], actorOf(call));
    if (reason !== undefined) throw new ApiError(409, "Reference cannot be updated");
    return { status: 200, body: refView(state, repository, { name, oid: body.sha, type }) };
  },

  async "git/delete-ref"(call) {
    const { repository, params } = call;
    const name = `refs/${params.ref}`;
    if (!(await readRef(repository.git, name))) throw new ApiError(422, "Reference does not exist");
    if (name === `refs/heads/${repository.defaultBranch}`) {
      throw new ApiError(422, "Cannot delete the default branch");
    }
    await repository.updateRefs([{ name, after: zeroOid }], actorOf(call));
    return { status: 204 };
  },

  async "git/get-commit"({ state, repository, params }) {
    if ((await objectType(repository.git, params.commit_sha!)) !== "commit") throw notFound();
    const commit = await readCommit(repository.git, params.commit_sha!);
    return { status: 200, body: gitCommitView(state, repository, commit) };
  },

  async "git/create-commit"(call) {
    const { state, repository, body } = call;
    const actor = actorOf(call);
    const parents = body.parents ?? [];
    if ((await objectType(repository.git, body.tree)) !== "tree")
      throw new ApiError(422, "Tree SHA does not exist");
    for (const parent of parents) {
      if ((await objectType(repository.git, parent)) !== "commit") {
        throw new ApiError(422, "Parent SHA does not exist or is not a commit object");
      }
    }
    const date = isoSeconds(state.now());
    const self = { name: actor.login, email: noreplyAddress(actor), date };
    const author = body.author ? { ...body.author, date: body.author.date ?? date } : self;
    const committer = body.committer ? { ...author, ...body.committer } : author;
    const { message, tree } = body;
    const oid = writeCommit(repository.git, { tree, parents, author, committer, message });
    if (actor.type === "Bot" && !body.author && !body.committer) repository.verifiedCommits.add(oid);
    return { status: 201, body: gitCommitView(state, repository, await readCommit(repository.git, oid)) };
  },

  async "git/get-tag"({ state, repository, params }) {
    if ((await objectType(repository.git, params.tag_sha!)) !== "tag") throw notFound();
    const tag = await readTag(repository.git, params.tag_sha!);
    const api = repositoryApi(state, repository);
    const object = {
      sha: tag.target,
      type: tag.targetType,
      url: `${api}/git/${tag.targetType}s/${tag.target}`,
    };
    const body = {
      node_id: nodeId("TAG", tag.oid),
      tag: tag.tag,
      sha: tag.oid,
      url: `${api}/git/tags/${tag.oid}`,
      message: tag.message,
      tagger: tag.tagger,
      object,
    };
    return { status: 200, body };
  },

  async "git/get-blob"({ state, repository, params }) {
    const sha = params.file_sha!;
    if ((await objectType(repository.git, sha)) !== "blob") throw notFound();
    const content = await readBlob(repository.git, sha);
    const body = {
      sha,
      node_id: nodeId("B", sha),
      size: content.length,
      url: `${repositoryApi(state, repository)}/git/blobs/${sha}`,
      content: content.toString("base64"),
      encoding: "base64",
    };
    return { status: 200, body };
  },

  async "git/create-blob"({ state, repository, body }) {
    const content = Buffer.from(body.content, body.encoding === "base64" ? "base64" : "utf8");
    const [sha] = writeBlobs(repository.git, [content]);
    return { status: 201, body: { sha, url: `${repositoryApi(state, repository)}/git/blobs/${sha}` } };
  },
};
