import { notFound } from "../http.ts";
import { authorize } from "../tokens.ts";
import { repositoryView } from "../views/repository.ts";
import { type Handlers, pageReply } from "./call.ts";

export const organizationHandlers: Handlers<"repos/list-for-org"> = {
  "repos/list-for-org"(call) {
    const { state, params, query, token } = call;
    const account = state.accounts.find(params.org!);
    if (account?.type !== "Organization") throw notFound();
    const visible = state.repositories.filter((repository) => {
      if (repository.owner !== account) return false;
      if (query.type === "private" && !repository.private) return false;
      if (query.type === "public" && repository.private) return false;
      try {
        authorize(token, repository, "metadata", "read");
        return true;
      } catch {
        return false;
      }
    });
    // Newest first unless asked otherwise, as on GitHub.
    if (query.sort === "full_name") visible.sort((one, other) => one.fullName.localeCompare(other.fullName));
    else if (query.direction !== "asc") visible.reverse();
    return pageReply(call, visible, (repository) => repositoryView(state, repository));
  },
};
