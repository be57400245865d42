import { isoSeconds } from "../git/objects.ts";
import { notFound } from "../http.ts";
import type { Comment } from "../issues.ts";
import { accountView } from "../views/account.ts";
import { nodeId } from "../views/urls.ts";
import { actorOf, type Handlers } from "./call.ts";

interface Reaction {
  id: number;
  login: string;
  content: string;
  createdAt: Date;
}

const reactions = new WeakMap<Comment, Reaction[]>();

/** What people and apps said to a comment with a picture, oldest first: `eyes`, `rocket`, `confused`, … */
export function reactionsTo(comment: Comment): string[] {
  return (reactions.get(comment) ?? []).map(({ content }) => content);
}

export const reactionHandlers: Handlers<"reactions/create-for-issue-comment"> = {
  "reactions/create-for-issue-comment"(call) {
    const { state, repository, params, body } = call;
    const comment = repository.comments.find(({ id }) => id === Number(params.comment_id));
    if (!comment) throw notFound();
    const actor = actorOf(call);
    const given = reactions.get(comment) ?? [];
    reactions.set(comment, given);
    const known = given.find(({ login, content }) => login === actor.login && content === body.content);
    const reaction = known ?? {
      id: state.nextId(),
      login: actor.login,
      content: body.content,
      createdAt: state.now(),
    };
    if (!known) given.push(reaction);
    const view = {
      id: reaction.id,
      node_id: nodeId("REA", reaction.id),
      user: accountView(state, actor),
      content: reaction.content,
      created_at: isoSeconds(reaction.createdAt),
    };
    return { status: known ? 200 : 201, body: view };
  },
};
