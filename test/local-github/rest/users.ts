import { ApiError, notFound } from "../http.ts";
import { profileView } from "../views/account.ts";
import { actorOf, type Handlers } from "./call.ts";

/** Requests an hour; no caller here is slowed down by it. */
export const rateLimit = 5000;

export const userHandlers: Handlers<"rate-limit/get" | "users/get-authenticated" | "users/get-by-username"> =
  {
    "users/get-authenticated"(call) {
      if (call.token?.type !== "user") throw new ApiError(403, "Resource not accessible by integration");
      return { status: 200, body: profileView(call.state, actorOf(call)) };
    },

    "users/get-by-username"({ state, params }) {
      const account = state.accounts.find(params.username!);
      if (!account) throw notFound();
      return { status: 200, body: profileView(state, account) };
    },

    "rate-limit/get"({ state }) {
      const reset = Math.floor(state.now().getTime() / 1000) + 3600;
      const resource = { limit: rateLimit, used: 0, remaining: rateLimit, reset };
      return {
        status: 200,
        body: { resources: { core: resource, search: resource, graphql: resource }, rate: resource },
      };
    },
  };
