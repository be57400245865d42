/** Installation tokens: one for each scope. */

import type { GitHubClient } from "../../src/github/client.ts";
import { explained } from "../../src/github/errors.ts";
import type { MintedToken } from "../../src/github/minted-tokens.ts";
import type { Permissions, Scope } from "./access.ts";

/** The same text for the same scope; begins with `[<installation>,`. */
export function scopeKey({ installation, repositories, permissions }: Scope): string {
  const names = repositories && [...new Set(repositories.map((name) => name.toLowerCase()))].sort();
  return JSON.stringify([installation, names ?? null, Object.entries(permissions).sort()]);
}

/**
 * A new token. A `GitHubError` says what an installation lacks: it is gone, suspended, does not hold a repository, or
 * does not grant a permission.
 */
export async function mintToken(app: GitHubClient, scope: Scope): Promise<MintedToken> {
  const { installation, repositories, permissions } = scope;
  if (repositories === undefined && Object.values(permissions).includes("write")) {
    throw new Error("A token that writes is for named repositories only.");
  }
  if (repositories?.length === 0) throw new Error("A token for no repository would be one for all of them.");
  const attempt = {
    doing: `get a token for ${repositories?.join(", ") ?? "all repositories"}`,
    repository: `installation ${installation}`,
    access: "read",
    needs: permissionsText(permissions),
  } as const;
  const { data } = await explained(attempt, () =>
    app.rest.apps.createInstallationAccessToken({
      installation_id: installation,
      ...(repositories && { repositories: [...repositories] }),
      permissions: { ...permissions },
    }),
  );
  return { token: data.token, expires: Date.parse(data.expires_at) };
}

/** As in "`actions: write` and `contents: read`". */
export function permissionsText(permissions: Permissions): string {
  return Object.entries(permissions)
    .map(([name, level]) => `\`${name.replaceAll("_", "-")}: ${level}\``)
    .join(" and ");
}
