import { ApiError } from "../http.ts";
import { accountView } from "../views/account.ts";
import { simplePullView } from "../views/pull.ts";
import { type Handlers, pullOf } from "./call.ts";

function includesLogin(logins: Iterable<string>, login: string): boolean {
  return [...logins].some((known) => known.toLowerCase() === login.toLowerCase());
}

export const reviewerHandlers: Handlers<
  "pulls/list-requested-reviewers" | "pulls/remove-requested-reviewers" | "pulls/request-reviewers"
> = {
  "pulls/list-requested-reviewers"(call) {
    const pull = pullOf(call);
    const { requested_teams: teams } = simplePullView(call.state, call.repository, pull);
    return {
      status: 200,
      body: { users: pull.reviewers.map((user) => accountView(call.state, user)), teams },
    };
  },

  "pulls/request-reviewers"(call) {
    const { state, repository, body } = call;
    const pull = pullOf(call);
    const { reviewers = [], team_reviewers: teams = [] } = body ?? {};
    if (includesLogin(reviewers, pull.author.login)) {
      throw new ApiError(422, "Review cannot be requested from pull request author.");
    }
    const unknown =
      reviewers.some((login) => !includesLogin(repository.collaborators, login)) ||
      teams.some((slug) => !includesLogin(repository.teams, slug));
    if (unknown) {
      throw new ApiError(
        422,
        "Reviews may only be requested from collaborators. One or more of the users or teams you specified is " +
          `not a collaborator of the ${repository.fullName} repository.`,
      );
    }
    for (const login of reviewers) {
      if (
        !includesLogin(
          pull.reviewers.map((account) => account.login),
          login,
        )
      ) {
        pull.reviewers.push(state.accounts.ensure(login, "User"));
      }
    }
    for (const slug of teams) if (!includesLogin(pull.teams, slug)) pull.teams.push(slug);
    return { status: 201, body: simplePullView(state, repository, pull) };
  },

  "pulls/remove-requested-reviewers"(call) {
    const pull = pullOf(call);
    const { reviewers = [], team_reviewers: teams = [] } = call.body;
    pull.reviewers = pull.reviewers.filter(({ login }) => !includesLogin(reviewers, login));
    pull.teams = pull.teams.filter((slug) => !includesLogin(teams, slug));
    return { status: 200, body: simplePullView(call.state, call.repository, pull) };
  },
};
