/** Tokens for the repositories of one config.yaml, each of one account and no more than is needed. */

import type { TokenAnswer } from "../../src/companion/protocol.ts";
import { GitHubError, hasStatus } from "../../src/github/errors.ts";
import type { AppContext } from "../context.ts";
import type { MintedToken, Permissions } from "../github/access.ts";
import { speaksFor } from "../hubs/accounts.ts";
import type { Hub } from "../hubs/hub.ts";
import { RetryLater } from "../queue/queues.ts";
import { Refused } from "./refused.ts";

type GivenToken = TokenAnswer["tokens"][number];
type Access = GivenToken["access"];

/**
 * "No more than 500 individual repositories can be listed",
 * https://github.blog/changelog/2024-02-22-new-limits-on-scoped-token-creation-for-github-apps
 */
const maxListed = 500;
/** https://docs.github.com/en/rest/using-the-rest-api/using-pagination-in-the-rest-api */
const pageSize = 100;

const permissions: Record<Access, Permissions> = {
  read: { contents: "read" },
  write: { contents: "write", pull_requests: "write" },
};

/**
 * A token for reading for each account with repositories that the hub lists and may speak for; with `write` one more,
 * for the hub alone. Accounts without an installation and repositories that theirs does not cover are left out: they may
 * be public.
 *
 * @throws Refused when the hub's own account has no tokens to give, or GitHub has none just now
 */
export async function mintTokens(hub: Hub, access: Access, context: AppContext): Promise<GivenToken[]> {
  const { owner, name } = hub.repository;
  try {
    const installation = await context.github.installationOf(owner);
    if (installation === undefined) {
      throw new Refused(403, `${owner}/${name}: the App is not installed on ${owner}, or does not serve it.`);
    }
    const reading = [...readRepositories(hub, context)].map(([account, names]) =>
      account === owner.toLowerCase()
        ? forAccount(context, installation, { owner, names, access: "read", all: names.length > maxListed })
        : forOther(context, { owner: account, names }),
    );
    const writing =
      access === "write" ? [forAccount(context, installation, { owner, names: [name], access })] : [];
    const tokens = await Promise.all([...reading, ...writing]);
    return tokens.filter((token) => token !== undefined);
  } catch (error) {
    throw explainedRefusal(error);
  }
}

/** Names by owner, in lower case, of what a hub may read: itself, and the listed repositories that it may speak for. */
function readRepositories(hub: Hub, { settings }: Pick<AppContext, "settings">): Map<string, string[]> {
  const { owner, name } = hub.repository;
  const { accounts } = settings();
  const names = new Map([[owner.toLowerCase(), [name]]]);
  for (const service of hub.services) {
    // The operator's policy may be newer than what is known of the hub.
    if (!speaksFor(accounts, hub.repository, service.owner)) continue;
    const account = service.owner.toLowerCase();
    const known = names.get(account) ?? [];
    const isKnown = known.some((one) => one.toLowerCase() === service.repository.toLowerCase());
    if (!isKnown) names.set(account, [...known, service.repository]);
  }
  return names;
}

interface Asked {
  owner: string;
  names: readonly string[];
  access: Access;
  /** More than can be listed: all that the installation covers, which the hub could list as well. */
  all?: boolean;
}

/** Of an account that is not the hub's: what is wrong there shall not spoil the rest. */
async function forOther(
  context: AppContext,
  { owner, names }: { owner: string; names: readonly string[] },
): Promise<GivenToken | undefined> {
  const installation = await context.github.installationOf(owner);
  if (installation === undefined) return undefined;
  const listed = names.slice(0, maxListed);
  if (listed.length < names.length) {
    context.log.warn(
      { account: owner, left: names.length - maxListed },
      "Repositories were left out: too many.",
    );
  }
  try {
    return await forAccount(context, installation, { owner, names: listed, access: "read" });
  } catch (error) {
    if (!(error instanceof GitHubError) || isOutage(error)) throw error;
    context.log.warn(
      { account: owner, problem: error.message },
      "An account was left out of a token exchange.",
    );
    return undefined;
  }
}

async function forAccount(
  context: AppContext,
  installation: number,
  { owner, names, access, all = false }: Asked,
): Promise<GivenToken | undefined> {
  const mint = (repositories: readonly string[] | undefined) =>
    context.github.mint({ installation, repositories, permissions: permissions[access] });
  const given = (repositories: readonly string[], { token, expires }: MintedToken) => ({
    owner,
    repositories: [...repositories],
    access,
    token,
    expiresAt: new Date(expires).toISOString(),
  });
  if (all) return given(names, await mint(undefined));
  try {
    return given(names, await mint(names));
  } catch (error) {
    if (!hasStatus(error, 422)) throw error;
    // One name that the installation does not cover spoils the request: the others shall not suffer from it.
    const covered = await coveredNames(context, installation);
    const rest = names.filter((name) => covered.has(name.toLowerCase()));
    if (rest.length === names.length) throw error;
    return rest.length === 0 ? undefined : given(rest, await mint(rest));
  }
}

/** Names, in lower case, of the repositories that an installation covers. */
async function coveredNames({ github }: AppContext, installation: number): Promise<Set<string>> {
  const client = github.client({ installation, repositories: undefined, permissions: { metadata: "read" } });
  const repositories = await client.paginate(client.rest.apps.listReposAccessibleToInstallation, {
    per_page: pageSize,
  });
  return new Set(repositories.map(({ name }) => name.toLowerCase()));
}

function isOutage({ status }: GitHubError): boolean {
  return status === undefined || status >= 500;
}

function explainedRefusal(error: unknown): unknown {
  if (error instanceof RetryLater) {
    const retryAfter = Math.ceil(error.afterMs / 1000);
    return new Refused(503, "GitHub limits the rate of the App's requests.", { retryAfter, cause: error });
  }
  if (!(error instanceof GitHubError)) return error;
  if (isOutage(error)) return new Refused(503, "GitHub gives no tokens just now.", { cause: error });
  return new Refused(403, error.message, { cause: error });
}
