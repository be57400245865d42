/** Tokens that are given: by the Action's inputs, or by the environment of the CLI. */

import { ConfigError } from "../errors.ts";
import type { TokenSource } from "./token.ts";
import { type ServerEnvironment, serverHost } from "./urls.ts";

/** The first source that has a token. */
export function firstOf(...sources: readonly TokenSource[]): TokenSource {
  return async (host, owner, access) => {
    for (const source of sources) {
      const token = await source(host, owner, access);
      if (token !== undefined) return token;
    }
    return undefined;
  };
}

/**
 * Tokens by `host` or `host/owner` (an owner may have parts, as GitLab's groups); the longest match wins. Case is
 * ignored.
 */
export function fixedTokens(tokens: ReadonlyMap<string, string>): TokenSource {
  const byScope = new Map([...tokens].map(([scope, token]) => [scope.toLowerCase(), token]));
  return async (host, owner) => {
    const parts = [host, ...owner.split("/").filter((part) => part !== "")].map((part) => part.toLowerCase());
    for (let length = parts.length; length > 0; length--) {
      const token = byScope.get(parts.slice(0, length).join("/"));
      if (token !== undefined) return token;
    }
    return undefined;
  };
}

/**
 * The input `source-tokens`: a line `host/owner=token` or `host=token` each; blank lines and lines that start with
 * `#` are skipped. A `ConfigError` names the lines that are not so, without repeating them.
 *
 * @param mask - called with each token before anything else happens
 */
export function parseSourceTokens(text: string, mask: (secret: string) => void): Map<string, string> {
  const tokens = new Map<string, string>();
  const problems: string[] = [];
  for (const [index, line] of text.split(/\r?\n/).entries()) {
    const entry = line.trim();
    if (entry === "" || entry.startsWith("#")) continue;
    const equals = entry.indexOf("=");
    const token = entry.slice(equals + 1).trim();
    if (token !== "") mask(token);
    const scope = entry.slice(0, Math.max(equals, 0)).trim();
    if (token === "" || !/^[\w.-]+(?::\d+)?(?:\/[\w.~-]+)*$/.test(scope)) {
      problems.push(
        `source-tokens: line ${index + 1} is not host/owner=token, as in github.com/acme=\${{ secrets.T }}.`,
      );
    } else {
      tokens.set(scope, token);
    }
  }
  if (problems.length > 0) throw new ConfigError(problems);
  return tokens;
}

/** What the CLI looks for; `process.env` fits. */
export interface TokenEnvironment extends ServerEnvironment {
  GITHUB_TOKEN?: string | undefined;
  GH_TOKEN?: string | undefined;
}

/**
 * `GITHUB_TOKEN`, else `GH_TOKEN`, for one host only: that of `GITHUB_SERVER_URL`, else `GH_HOST`, else github.com. A
 * token of one server is nothing to show to another. Undefined lets git use its credential helpers and the ssh agent.
 */
export function environmentTokens(environment: TokenEnvironment): TokenSource {
  const token = environment.GITHUB_TOKEN || environment.GH_TOKEN;
  const own = serverHost(environment);
  return async (host) => (token && host.toLowerCase() === own ? token : undefined);
}
