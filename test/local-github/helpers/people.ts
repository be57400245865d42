import { addComment, editComment } from "../comments.ts";
import type { Comment } from "../issues.ts";
import type { Repository } from "../repository.ts";
import type { GitHubState } from "../state.ts";
import { checkRunPayload } from "../webhooks/payloads/check-run.ts";

/** What people write and press; Apps hear of it. */
export interface PeopleHelpers {
  /** Comments on an issue or pull request, by default as `a-person`. */
  comment(owner: string, name: string, number: number, body: string, author?: string): Comment;
  editComment(owner: string, name: string, comment: Comment, body: string): void;
  /** Presses a button of a check run; without a button, asks for it to be run again. */
  pressCheckRun(owner: string, name: string, checkRun: number, button?: string, by?: string): void;
}

export function peopleHelpers(
  state: GitHubState,
  repository: (owner: string, name: string) => Repository,
): PeopleHelpers {
  const person = (login = "a-person") => state.accounts.ensure(login, "User");
  return {
    comment: (owner, name, number, body, author) =>
      addComment(state, repository(owner, name), number, person(author), body),
    editComment: (owner, name, comment, body) =>
      editComment(state, repository(owner, name), comment, comment.author, body),

    pressCheckRun(owner, name, id, button, by) {
      const home = repository(owner, name);
      const run = home.checkRuns.find((one) => one.id === id);
      if (!run) throw new Error(`local-github has no check run ${owner}/${name}/${id}`);
      // Only the App that made it hears of this.
      const told = state.apps.covering(home).filter(({ app }) => app === run.app);
      const action = button === undefined ? "rerequested" : "requested_action";
      const payload = checkRunPayload(state, home, run, action, person(by), button);
      state.webhooks.announceTo(told, "check_run", payload, home.id);
    },
  };
}
