/** Tokens of the Action, from its inputs. */

import { readRepositoryUrl } from "./config/url.ts";
import type { Reporter } from "./events.ts";
import { basicAuthorization } from "./git/environment.ts";
import { appTokens } from "./github/app-tokens.ts";
import type { TokenSource } from "./github/token.ts";
import { firstOf, fixedTokens, parseSourceTokens } from "./github/tokens.ts";
import { type ServerEnvironment, serverHost } from "./github/urls.ts";
import type { Inputs } from "./inputs.ts";

export interface ActionTokensOptions {
  inputs: Pick<Inputs, "token" | "app" | "sourceTokens">;
  /** `owner/name` of the hub. */
  hub: string;
  environment: ServerEnvironment;
  /** Keeps a secret out of the log. */
  mask: (secret: string) => void;
  reporter: Reporter;
}

export interface ActionTokens {
  tokens: TokenSource;
  /** To be told the repositories of config.yaml: the App's tokens are made for these alone. */
  list: (urls: readonly string[]) => void;
}

/**
 * The hub is written with `token`. Sources are read with `source-tokens`, else a token of the App for their owner,
 * else `token` for the hub's own owner.
 */
export function actionTokens({
  inputs,
  hub,
  environment,
  mask,
  reporter,
}: ActionTokensOptions): ActionTokens {
  const host = serverHost(environment);
  const [hubOwner = "", hubName = ""] = hub.split("/");
  const maskAll = (secret: string) => {
    mask(secret);
    // The forms in which git and HTTP clients are given it.
    mask(basicAuthorization(secret).split(" ").at(-1)!);
  };
  if (inputs.token !== undefined) maskAll(inputs.token);
  if (inputs.app !== undefined) mask(inputs.app.privateKey);

  const names = new Map<string, Set<string>>([[hubOwner.toLowerCase(), new Set([hubName])]]);
  const own = fixedTokens(new Map(inputs.token === undefined ? [] : [[`${host}/${hubOwner}`, inputs.token]]));
  const given = fixedTokens(parseSourceTokens(inputs.sourceTokens.join("\n"), maskAll));
  const app =
    inputs.app &&
    appTokens({
      ...inputs.app,
      host,
      repositories: (owner) => [...(names.get(owner.toLowerCase()) ?? [])],
      mask: maskAll,
      reporter,
      environment,
    });
  const reading = firstOf(given, ...(app === undefined ? [] : [app]), own);
  const writing = firstOf(own, ...(app === undefined ? [] : [app]));
  return {
    tokens: (asked, owner, access) => (access === "write" ? writing : reading)(asked, owner, access),
    list(urls) {
      for (const text of urls) {
        const { url } = readRepositoryUrl(text);
        if (url === undefined || url.host !== host) continue;
        const owner = url.owner.toLowerCase();
        names.set(owner, new Set([...(names.get(owner) ?? []), url.name]));
      }
    },
  };
}
