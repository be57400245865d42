import { permissionOf, roleOf } from "../collaborators.ts";
import { notFound } from "../http.ts";
import { accountView } from "../views/account.ts";
import type { Handlers } from "./call.ts";

export const collaboratorHandlers: Handlers<"repos/get-collaborator-permission-level"> = {
  "repos/get-collaborator-permission-level"({ state, repository, params }) {
    const account = state.accounts.find(params.username!);
    if (!account) throw notFound();
    const role = roleOf(repository, account.login);
    const user = { ...accountView(state, account), role_name: role };
    return { status: 200, body: { permission: permissionOf(role), role_name: role, user } };
  },
};
