/** Installation tokens of a GitHub App, one for each owner and access, as narrow as the run allows. */

import { createAppAuth } from "@octokit/auth-app";
import { type ClientOptions, type GitHubClient, githubClients } from "./client.ts";
import { explained, hasStatus } from "./errors.ts";
import { type MintedToken, mintedTokens } from "./minted-tokens.ts";
import type { Access, TokenSource } from "./token.ts";

export interface AppOptions extends Omit<ClientOptions, "tokens"> {
  clientId: string;
  /** PEM; `\n` written as two characters is taken as a line end, as secrets often have it. */
  privateKey: string;
  /** The server on which the App is registered. */
  host: string;
  /** Repository names of an owner (given in lower case) that the run reads or writes; the token is good for no other. */
  repositories(owner: string, access: Access): readonly string[];
  mask(secret: string): void;
  /** Milliseconds since 1970; default `Date.now`. */
  now?(): number;
}

/** https://docs.github.com/en/rest/using-the-rest-api/using-pagination-in-the-rest-api */
const pageSize = 100;

/**
 * Tokens for owners that have the App installed: `contents: read` for sources, `contents` and `pull_requests: write`
 * for the hub. Undefined for other hosts, and for owners without an installation (their repositories may be public).
 */
export function appTokens(options: AppOptions): TokenSource {
  const { host, now = Date.now } = options;
  const tokens = mintedTokens(now);

  return async (askedHost, owner, access) => {
    const names = options.repositories(owner.toLowerCase(), access);
    if (askedHost !== host || names.length === 0) return undefined;
    // The list may grow while the run reads its config.
    const key = JSON.stringify([owner.toLowerCase(), access, [...names].sort()]);
    return (await tokens.get(key, () => mint(options, owner, access, names)))?.token;
  };
}

async function mint(
  options: AppOptions,
  owner: string,
  access: Access,
  names: readonly string[],
): Promise<MintedToken | undefined> {
  const attempt = { doing: "get a token of the GitHub App", repository: `${options.host}/${owner}`, access };
  return explained(attempt, async () => {
    const app = await appClient(options);
    const installation = await installationOf(app, owner);
    if (installation === undefined) return undefined;
    const narrow = (repositories: readonly string[]) =>
      app.rest.apps.createInstallationAccessToken({
        installation_id: installation,
        repositories: [...new Set(repositories)].sort(),
        permissions: access === "read" ? { contents: "read" } : { contents: "write", pull_requests: "write" },
      });
    try {
      return minted(options, await narrow(names));
    } catch (error) {
      if (!hasStatus(error, 422)) throw error;
      // One name that the installation does not cover spoils the request: the others shall not suffer from it.
      const covered = await coveredNames(options, app, installation);
      const rest = names.filter((name) => covered.has(name.toLowerCase()));
      return rest.length === 0 ? undefined : minted(options, await narrow(rest));
    }
  });
}

type TokenAnswer = Awaited<ReturnType<GitHubClient["rest"]["apps"]["createInstallationAccessToken"]>>;

function minted(options: AppOptions, { data }: TokenAnswer): MintedToken {
  options.mask(data.token);
  return { token: data.token, expires: Date.parse(data.expires_at) };
}

/** Names, in lower case, of the repositories that an installation covers. */
async function coveredNames(
  options: AppOptions,
  app: GitHubClient,
  installation: number,
): Promise<Set<string>> {
  const metadata = { installation_id: installation, permissions: { metadata: "read" } } as const;
  const { token } = minted(options, await app.rest.apps.createInstallationAccessToken(metadata));
  const client = githubClients({ ...options, tokens: async () => token })(options.host, "", "read");
  const names = new Set<string>();
  for (let page = 1; ; page++) {
    const { data } = await client.rest.apps.listReposAccessibleToInstallation({ per_page: pageSize, page });
    for (const { name } of data.repositories) names.add(name.toLowerCase());
    if (data.repositories.length < pageSize) return names;
  }
}

async function appClient(options: AppOptions): Promise<GitHubClient> {
  const auth = createAppAuth({
    appId: options.clientId,
    privateKey: options.privateKey.replaceAll("\\n", "\n"),
  });
  const { token } = await auth({ type: "app" });
  options.mask(token);
  return githubClients({ ...options, tokens: async () => token })(options.host, "", "read");
}

async function installationOf(app: GitHubClient, owner: string): Promise<number | undefined> {
  try {
    // Answers for organizations as well: https://docs.github.com/en/rest/apps/apps#get-a-user-installation-for-the-authenticated-app
    const { data } = await app.rest.apps.getUserInstallation({ username: owner });
    return data.id;
  } catch (error) {
    if (hasStatus(error, 404)) return undefined;
    throw error;
  }
}
