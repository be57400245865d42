/** Tokens of the Action, from its inputs. */

import { appUrlTokens, jobIdentity } from "./companion/app-url-tokens.ts";
import type { TokenRequest } from "./companion/protocol.ts";
import { readRepositoryUrl } from "./config/url.ts";
import type { Reporter } from "./events.ts";
import { basicAuthorization } from "./git/environment.ts";
import { appTokens } from "./github/app-tokens.ts";
import type { TokenSource } from "./github/token.ts";
import { firstOf, fixedTokens, parseSourceTokens } from "./github/tokens.ts";
import { serverHost } from "./github/urls.ts";
import type { Inputs } from "./inputs.ts";
import type { Environment } from "./process.ts";

export interface ActionTokensOptions {
  inputs: Pick<Inputs, "token" | "app" | "appUrl" | "sourceTokens">;
  /** `owner/name` of the hub. */
  hub: string;
  environment: Environment;
  /** What the companion App is asked for. */
  request: TokenRequest;
  /** `core.getIDToken`. */
  getIdToken: (audience: string) => Promise<string>;
  /** Keeps a secret out of the log. */
  mask: (secret: string) => void;
  reporter: Reporter;
  /** Milliseconds since 1970. */
  now: () => number;
  signal?: AbortSignal | undefined;
}

export interface ActionTokens {
  tokens: TokenSource;
  /** To be told the repositories of config.yaml: the App's tokens are made for these alone. */
  list: (urls: readonly string[]) => void;
  /** Gets what the companion App gives, so that a run fails for it before it does anything. */
  ready: () => Promise<void>;
}

/**
 * The hub is written with a token of the companion App, whose pull requests start workflows, else with `token`. Sources
 * are read with `source-tokens`, else a token of the companion App or of the App whose key is given for their owner,
 * else `token` for the hub's own owner.
 */
export function actionTokens(options: ActionTokensOptions): ActionTokens {
  const { inputs, hub, environment, mask, reporter } = options;
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
  const { appUrl } = inputs;
  const exchanged =
    appUrl === undefined
      ? undefined
      : appUrlTokens({
          appUrl,
          request: options.request,
          identity: jobIdentity(appUrl, environment, options.getIdToken),
          host,
          mask: maskAll,
          now: options.now,
          signal: options.signal,
        });
  const reading = firstOf(...[given, exchanged, app, own].filter(isSource));
  const writing = firstOf(...[exchanged, own, app].filter(isSource));
  return {
    async ready() {
      if (exchanged) await exchanged(host, hubOwner, "read");
    },
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

function isSource(source: TokenSource | undefined): source is TokenSource {
  return source !== undefined;
}
