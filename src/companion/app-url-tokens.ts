/** Tokens that the companion App gives for the run's identity, so that no key of the App lies in the hub's secrets. */

import { ConfigError, messageOf, ProtoManagerError } from "../errors.ts";
import type { TokenSource } from "../github/token.ts";
import type { Environment } from "../process.ts";
import { type ClientOptions, exchangeTokens, type Identity } from "./client.ts";
import type { TokenAnswer, TokenRequest } from "./protocol.ts";

export interface AppUrlOptions extends ClientOptions {
  /** As `readAppUrl` gives it. */
  appUrl: string;
  request: TokenRequest;
  identity: Identity;
  /** The server that the run is on: the App's tokens are for it alone. */
  host: string;
  mask(secret: string): void;
  /** Milliseconds since 1970. */
  now(): number;
}

/** Installation tokens live an hour; when one has less left than this, all are exchanged anew. */
const renewBeforeMs = 10 * 60 * 1000;

/**
 * One exchange for all owners, when the first token is asked for. Undefined for other hosts, and for owners of whom the
 * App gave none (their repositories may be public). An exchange that fails is not tried again: neither would the next.
 */
export function appUrlTokens(options: AppUrlOptions): TokenSource {
  const { appUrl, request, identity, host, mask, now } = options;
  let current: { answer: Promise<TokenAnswer>; until: number } | undefined;

  async function exchange(): Promise<TokenAnswer> {
    const answer = await exchangeTokens(appUrl, request, identity, options);
    for (const { token } of answer.tokens) mask(token);
    return answer;
  }

  async function tokens(): Promise<TokenAnswer["tokens"]> {
    if (current === undefined || current.until <= now()) {
      const made = { answer: exchange(), until: Number.POSITIVE_INFINITY };
      current = made;
      const { tokens: given } = await made.answer;
      made.until = Math.min(...given.map(({ expiresAt }) => Date.parse(expiresAt))) - renewBeforeMs;
    }
    return (await current.answer).tokens;
  }

  return async (askedHost, owner, access) => {
    if (askedHost !== host) return undefined;
    const asked = owner.toLowerCase();
    return (await tokens()).find((given) => given.owner.toLowerCase() === asked && given.access === access)
      ?.token;
  };
}

/**
 * Identity tokens of this job, for the App; https://docs.github.com/actions/reference/security/oidc.
 *
 * @param getIdToken - `core.getIDToken`
 * @throws ConfigError when the job may not have any
 */
export function jobIdentity(
  appUrl: string,
  environment: Environment,
  getIdToken: (audience: string) => Promise<string>,
): Identity {
  const { ACTIONS_ID_TOKEN_REQUEST_URL: url, ACTIONS_ID_TOKEN_REQUEST_TOKEN: token } = environment;
  if (!url || !token) {
    throw new ConfigError([
      "input `app-url`: the job cannot show the App which run it is. Add `id-token: write` to the `permissions` of the " +
        "job. Runs of pull requests from forks are never given it.",
    ]);
  }
  return async () => {
    try {
      return await getIdToken(appUrl);
    } catch (error) {
      throw new ProtoManagerError(
        `GitHub gave the job no identity token: ${messageOf(error)}. Run the workflow again later.`,
        { cause: error },
      );
    }
  };
}
