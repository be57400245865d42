/** GitHub as the App sees it: clients and tokens for each purpose, on one budget for each installation. */

import { createAppAuth } from "@octokit/auth-app";
import { messageOf } from "../../src/errors.ts";
import { clientBuilder, type GitHubClient } from "../../src/github/client.ts";
import { GitHubError, hasStatus } from "../../src/github/errors.ts";
import { type MintedToken, mintedTokens } from "../../src/github/minted-tokens.ts";
import type { AppContext } from "../context.ts";
import { serves } from "../hubs/accounts.ts";
import type { AppGitHub, Scope } from "./access.ts";
import { createGates } from "./gates.ts";
import { findInstallation, kept } from "./installations.ts";
import { mintToken, scopeKey } from "./mint.ts";
import { type TurnGiver, untilEnded } from "./turns.ts";

export type AppGitHubOptions = Pick<AppContext, "settings" | "log" | "now"> & {
  turns: TurnGiver;
  /** Of a request; default a quarter of a minute. */
  deadlineMs?: number;
};

interface Guarded {
  client: GitHubClient;
  ended: AbortSignal;
  budget: string;
  /** Default: the client's own. */
  token?: () => Promise<string>;
}

/** A worker waits for this long, in seconds; the job comes back later where GitHub asks for more. */
const longestWait = 5;
/** The queue tries again with backoff: a worker does not sleep through an outage. */
const retries = 1;
/**
 * GitHub ends its own requests after ten seconds: https://docs.github.com/en/rest/using-the-rest-api/troubleshooting-the-rest-api#timeouts
 * A worker that waits for an answer that never comes does nothing else.
 */
const deadlineMs = 15_000;
/** Installations and the App's owner change rarely, and events tell of it. */
const factsLifeMs = 10 * 60_000;

export function createAppGitHub({ settings, log, now, turns, ...options }: AppGitHubOptions): AppGitHub {
  const waits = { longestWait, retries, deadlineMs: options.deadlineMs ?? deadlineMs };
  const tokens = mintedTokens(now);
  const gates = createGates(now);
  const installations = kept<number | undefined>(factsLifeMs, now);
  const identities = kept<{ owner: string; login: string }>(factsLifeMs, now);
  const { server, host } = settings();
  const build = clientBuilder({
    environment: server,
    pace: turns.pace,
    reporter: {
      debug: (text) => log.debug({}, text),
      warning: (text) => log.warn({}, text),
    },
  });

  /** Outermost, so that neither retries nor waits of the plugins are around the failures made here. */
  function guard({ client, ended, budget, token }: Guarded): GitHubClient {
    client.hook.wrap("request", async (request, options) => {
      gates.check(budget);
      const { headers } = options;
      if (token !== undefined) headers.authorization = `token ${await token()}`;
      try {
        return await untilEnded(ended, async () => request(options));
      } catch (error) {
        throw gates.after(budget, error);
      }
    });
    return client;
  }

  function asApp(budget = `${host} as the App`): GitHubClient {
    const { registration } = settings();
    if (registration === undefined) throw new Error("The App is not registered yet: open its page /setup.");
    const { appId, privateKey } = registration;
    // Its tokens are 30 seconds old when made; where clocks differ by more it asks again with GitHub's time.
    const auth = { authStrategy: createAppAuth, auth: { appId, privateKey } };
    const { writes, ended } = turns.current();
    const client = build({ host, groups: writes, ended, budget, auth, ...waits });
    guard({ client, ended, budget });
    client.hook.error("request", (error) => {
      throw keyProblem(error, appId);
    });
    return client;
  }

  const budgetOf = (installation: number) => `${host} installation ${installation}`;

  function mint(scope: Scope): Promise<MintedToken> {
    return mintToken(asApp(`${budgetOf(scope.installation)} tokens`), scope);
  }

  function identity(): Promise<{ owner: string; login: string }> {
    return identities.get(settings().registration?.appId ?? "", async () => {
      const { data } = await asApp().rest.apps.getAuthenticated();
      const owner = data?.owner;
      return {
        owner: owner !== undefined && "login" in owner ? owner.login : "",
        login: `${data?.slug ?? ""}[bot]`,
      };
    });
  }

  return {
    asApp: () => asApp(),
    mint,

    client(scope) {
      const budget = budgetOf(scope.installation);
      const key = scopeKey(scope);
      const writing = Object.values(scope.permissions).includes("write");
      const { writes, reads, ended } = turns.current();
      const client = build({ host, groups: writing ? writes : reads, ended, budget, ...waits });
      client.hook.error("request", (error) => {
        // Revoked, or the installation is gone: the next use shall ask anew.
        if (hasStatus(error, 401)) tokens.forget((candidate) => candidate === key);
        throw error;
      });
      const token = async () => (await tokens.get(key, () => mint(scope)))!.token;
      return guard({ client, ended, budget, token });
    },

    async installationOf(account) {
      const { accounts } = settings();
      if (!serves(accounts, account, await this.owner())) return undefined;
      return installations.get(account.toLowerCase(), () => findInstallation(asApp(), account));
    },

    owner: async () => (await identity()).owner,
    login: async () => (await identity()).login,

    forget(installation) {
      tokens.forget((key) => key.startsWith(`[${installation},`));
      installations.clear();
    },
  };
}

/** GitHub answers 401 to a key that is not the App's, and 404 to an App that is not there. */
function keyProblem(error: unknown, appId: string): unknown {
  const unknown = hasStatus(error, 404) && messageOf(error).startsWith("Integration not found");
  if (!hasStatus(error, 401) && !unknown) return error;
  const seen = messageOf(error).split(" - https://")[0];
  return new GitHubError(
    `GitHub does not take the key of App ${appId}: it answered ${JSON.stringify(seen)}. APP_ID and the private key have to ` +
      "be those of one App on this host, as its settings page at GitHub shows them, and the key must not be deleted there.",
    unknown ? 404 : 401,
    { cause: error },
  );
}
