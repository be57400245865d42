/** Installation tokens of a GitHub App, one for each owner and access, as narrow as the run allows. */

import { createAppAuth } from "@octokit/auth-app";
import { type ClientOptions, type GitHubClient, githubClients } from "./client.ts";
import { explained, hasStatus } from "./errors.ts";
import type { Access, TokenSource } from "./token.ts";

export interface AppOptions extends Omit<ClientOptions, "tokens"> {
  clientId: string;
  /** PEM; `\n` written as two characters is taken as a line end, as secrets often have it. */
  privateKey: string;
  /** The server on which the App is registered. */
  host: string;
  /** Repository names of an owner that the run reads or writes; the token is good for no other. */
  repositories(owner: string, access: Access): readonly string[];
  mask(secret: string): void;
  /** Milliseconds since 1970; default `Date.now`. */
  now?(): number;
}

interface Minted {
  token: string;
  /** Milliseconds since 1970. */
  expires: number;
}

/** Installation tokens live an hour; one with less left than this is renewed before use. */
const renewBeforeMs = 10 * 60 * 1000;

/**
 * Tokens for owners that have the App installed: `contents: read` for sources, `contents` and `pull_requests: write`
 * for the hub. Undefined for other hosts, and for owners without an installation (their repositories may be public).
 */
export function appTokens(options: AppOptions): TokenSource {
  const { host, now = Date.now } = options;
  const pending = new Map<string, Promise<Minted | undefined>>();

  return async (askedHost, owner, access) => {
    const names = options.repositories(owner, access);
    if (askedHost !== host || names.length === 0) return undefined;
    const key = JSON.stringify([owner.toLowerCase(), access]);
    let minted = await pending.get(key)?.catch(() => undefined);
    if (!pending.has(key) || (minted !== undefined && minted.expires - now() < renewBeforeMs)) {
      const minting = mint(options, owner, access, names);
      pending.set(key, minting);
      minting.catch(() => pending.delete(key));
      minted = await minting;
    }
    return minted?.token;
  };
}

async function mint(
  options: AppOptions,
  owner: string,
  access: Access,
  names: readonly string[],
): Promise<Minted | undefined> {
  const attempt = { doing: "get a token of the GitHub App", repository: `${options.host}/${owner}`, access };
  return explained(attempt, async () => {
    const app = await appClient(options);
    const installation = await installationOf(app, owner);
    if (installation === undefined) return undefined;
    const { data } = await app.rest.apps.createInstallationAccessToken({
      installation_id: installation,
      repositories: [...new Set(names)].sort(),
      permissions: access === "read" ? { contents: "read" } : { contents: "write", pull_requests: "write" },
    });
    options.mask(data.token);
    return { token: data.token, expires: Date.parse(data.expires_at) };
  });
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
