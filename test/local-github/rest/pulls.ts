import { isAncestor } from "../git/history.ts";
import { filePatches } from "../git/patches.ts";
import { ApiError, type FieldError, validationFailed } from "../http.ts";
import { openPull } from "../open-pull.ts";
import { closePull, mergePull, openPullOf, reopenPull } from "../pulls.ts";
import type { Repository } from "../repository.ts";
import { commitView, differenceView } from "../views/commit.ts";
import { pullChanges, pullView, simplePullView } from "../views/pull.ts";
import { actorOf, type Handlers, pageReply, pullOf } from "./call.ts";

/** In characters; beyond them GitHub answers 422. */
const titleLimit = 256;
const bodyLimit = 65_536;

function invalid(field: string): FieldError {
  return { resource: "PullRequest", code: "invalid", field };
}

function custom(message: string): ApiError {
  return validationFailed({ resource: "PullRequest", code: "custom", message });
}

function checkText(title: string | undefined, body: string | null | undefined): void {
  if (title !== undefined && title.trim() === "") {
    throw validationFailed({ resource: "PullRequest", code: "missing_field", field: "title" });
  }
  if (title !== undefined && [...title].length > titleLimit) {
    throw custom(`title is too long (maximum is ${titleLimit} characters)`);
  }
  if ([...(body ?? "")].length > bodyLimit) {
    throw custom(`body is too long (maximum is ${bodyLimit} characters)`);
  }
}

/** The branch of `branch` or `owner:branch`, or undefined for another owner's. */
function ownBranch(repository: Repository, label: string): string | undefined {
  const [first = "", ...rest] = label.split(":");
  if (rest.length === 0) return first;
  return first.toLowerCase() === repository.owner.login.toLowerCase() ? rest.join(":") : undefined;
}

export const pullHandlers: Handlers<
  | "pulls/create"
  | "pulls/get"
  | "pulls/list"
  | "pulls/list-commits"
  | "pulls/list-files"
  | "pulls/merge"
  | "pulls/update"
> = {
  "pulls/list"(call) {
    const { state, repository, query } = call;
    const wanted = query.state ?? "open";
    // A head without its owner filters nothing, as on GitHub.
    const head = query.head?.includes(":") ? ownBranch(repository, query.head) : undefined;
    const pulls = repository.pulls.filter(
      (pull) =>
        (wanted === "all" || pull.state === wanted) &&
        (query.base === undefined || pull.base === query.base) &&
        (!query.head?.includes(":") || pull.head === head),
    );
    const newestFirst = (query.direction ?? "desc") === "desc";
    return pageReply(call, newestFirst ? pulls.reverse() : pulls, (pull) =>
      simplePullView(state, repository, pull),
    );
  },

  async "pulls/create"(call) {
    const { state, repository, body } = call;
    checkText(body.title, body.body);
    if (body.title === undefined) {
      throw validationFailed({ resource: "Issue", code: "missing_field", field: "title" });
    }
    const head = ownBranch(repository, body.head);
    const headOid = head && (await repository.branch(head));
    const baseOid = await repository.branch(body.base);
    if (!head || !headOid) throw validationFailed(invalid("head"));
    if (!baseOid) throw validationFailed(invalid("base"));
    if (openPullOf(repository, head, body.base)) {
      throw custom(`A pull request already exists for ${repository.owner.login}:${head}.`);
    }
    if (await isAncestor(repository.git, headOid, baseOid)) {
      throw custom(`No commits between ${body.base} and ${head}`);
    }
    const pull = await openPull(state, repository, {
      title: body.title,
      body: body.body ?? null,
      draft: body.draft ?? false,
      author: actorOf(call),
      base: body.base,
      head,
      baseOid,
      headOid,
    });
    return { status: 201, body: await pullView(state, repository, pull) };
  },

  async "pulls/get"(call) {
    return { status: 200, body: await pullView(call.state, call.repository, pullOf(call)) };
  },

  async "pulls/update"(call) {
    const { state, repository, body } = call;
    const pull = pullOf(call);
    checkText(body?.title, body?.body);
    if (body?.base !== undefined && body.base !== pull.base) {
      const baseOid = await repository.branch(body.base);
      if (!baseOid) throw validationFailed(invalid("base"));
      pull.base = body.base;
      pull.baseOid = baseOid;
    }
    if (body?.title !== undefined) pull.title = body.title;
    if (body?.body !== undefined) pull.body = body.body;
    pull.updatedAt = state.now();
    const by = actorOf(call);
    const edited = body?.title !== undefined || body?.body !== undefined || body?.base !== undefined;
    if (edited) await repository.events.pullChanged(repository, pull, "edited", by);
    if (body?.state === "closed" && pull.state === "open") {
      closePull(pull, state.now());
      await repository.events.pullChanged(repository, pull, "closed", by);
    }
    if (body?.state === "open" && pull.state === "closed") {
      await reopenPull(repository, pull, state.now());
      await repository.events.pullChanged(repository, pull, "reopened", by);
    }
    return { status: 200, body: await pullView(state, repository, pull) };
  },

  async "pulls/list-commits"(call) {
    const { commits } = await pullChanges(call.repository, pullOf(call));
    return pageReply(call, commits, (commit) => commitView(call.state, call.repository, commit));
  },

  async "pulls/list-files"(call) {
    const pull = pullOf(call);
    const { files, from } = await pullChanges(call.repository, pull);
    const patches = await filePatches(call.repository.git, from, pull.headOid);
    return pageReply(call, files, (file) => ({
      ...differenceView(call.state, call.repository, pull.headOid, file),
      ...(patches.has(file.path) && { patch: patches.get(file.path) }),
    }));
  },

  async "pulls/merge"(call) {
    const { body, state, repository } = call;
    if (body?.merge_method === "rebase") {
      throw new ApiError(405, "Rebase merges are not allowed on this repository.");
    }
    const sha = await mergePull(repository, pullOf(call), actorOf(call), state.now(), {
      method: body?.merge_method ?? "merge",
      ...(body?.commit_title !== undefined && { title: body.commit_title }),
      ...(body?.commit_message !== undefined && { message: body.commit_message }),
      ...(body?.sha !== undefined && { expectedHead: body.sha }),
    });
    return { status: 200, body: { sha, merged: true, message: "Pull Request successfully merged" } };
  },
};
