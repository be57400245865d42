import type { App } from "./apps.ts";
import { ApiError } from "./http.ts";
import type { GitHubState } from "./state.ts";
import { secretOf, type Token } from "./tokens.ts";

/** Who sends a request: both undefined for nobody in particular. */
export interface Caller {
  token: Token | undefined;
  app: App | undefined;
}

/** Who asks. A credential that is not known is refused with 401 even where none is needed. */
export function identifyCaller(state: GitHubState, authorization: string | undefined): Caller {
  if (authorization === undefined) return { token: undefined, app: undefined };
  const secret = secretOf(authorization);
  if (secret === undefined) throw new ApiError(401, "Bad credentials");
  if (secret.split(".").length === 3) {
    const app = state.apps.verifyToken(secret, state.now());
    if (typeof app === "string") throw new ApiError(401, app);
    return { token: undefined, app };
  }
  const token = state.tokens.find(secret, state.now());
  if (!token) throw new ApiError(401, "Bad credentials");
  return { token, app: undefined };
}

export type CredentialKind = "none" | "app" | "user" | "installation" | "actions" | "unknown";

/** What a log may say of a credential. */
export function credentialKind(state: GitHubState, authorization: string | undefined): CredentialKind {
  try {
    const { token, app } = identifyCaller(state, authorization);
    return app ? "app" : (token?.type ?? "none");
  } catch {
    return "unknown";
  }
}
