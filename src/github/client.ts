/** The one place that builds Octokit: address, token, proxy, retries, throttling. */

import { retry } from "@octokit/plugin-retry";
import { throttling } from "@octokit/plugin-throttling";
import { Octokit } from "@octokit/rest";
import type { Reporter } from "../events.ts";
import { createProxyFetch, type Fetch } from "../proxy-fetch.ts";
import { githubPace, type Pace, type RequestGroups, requestGroups } from "./pace.ts";
import type { Access, TokenSource } from "./token.ts";
import { apiUrls, type ServerEnvironment } from "./urls.ts";

/** Called as `octokit.rest.x.y(…)` and `octokit.graphql(…)` only: the forms that every flavour of Octokit has. */
export type GitHubClient = Octokit;

/** A client for one owner on one host; the same one for the same arguments. */
export type GitHubClients = (host: string, owner: string, access: Access) => GitHubClient;

export interface ClientOptions {
  tokens: TokenSource;
  reporter: Pick<Reporter, "debug" | "warning">;
  /** Default: as outside of GitHub Actions. */
  environment?: ServerEnvironment;
  /** Default `githubPace`, with the process's own budget; given, the clients have a budget of theirs. */
  pace?: Pace;
}

/** More than this many answers "slow down" to one request end it. */
const maxSecondaryRetries = 5;
/** The longest wait for the hourly limit to be reset; beyond it the run says so and ends. */
const maxRateLimitWaitSeconds = 15 * 60;
/** Answers that the same request gets again; 403 and 429 are the throttling plugin's. */
const finalStatuses = [400, 401, 403, 404, 409, 410, 422, 429, 451];

const GitHub = Octokit.plugin(retry, throttling);

let ofProcess: RequestGroups | undefined;

/** GitHub counts what a token's user writes, whichever client it goes through: the process has one budget. */
function processGroups(): RequestGroups {
  ofProcess ??= requestGroups(githubPace);
  return ofProcess;
}

/** Clients that share one budget of writes for each host. */
export function githubClients(options: ClientOptions): GitHubClients {
  const { tokens, reporter, environment, pace } = options;
  const groups = pace === undefined ? processGroups() : requestGroups(pace);
  const build = clientBuilder({ reporter, environment, pace });
  const clients = new Map<string, GitHubClient>();

  return (host, owner, access) => {
    const key = JSON.stringify([host, owner, access]);
    const authStrategy = () => tokenAuth(() => tokens(host, owner, access));
    const client = clients.get(key) ?? build({ host, groups, budget: host, auth: { authStrategy } });
    clients.set(key, client);
    return client;
  };
}

export interface BuilderOptions {
  reporter: ClientOptions["reporter"];
  environment?: ServerEnvironment | undefined;
  pace?: Pace | undefined;
}

export interface ClientParts {
  host: string;
  groups: RequestGroups;
  /** Clients with the same groups and budget wait for each other. */
  budget: string;
  /** What Octokit's constructor takes; default: requests go without a credential of its own. */
  auth?: { authStrategy?: unknown; auth?: unknown };
  /** Longest wait inside a request, in seconds; an answer that asks for more ends it. Default a quarter of an hour. */
  longestWait?: number;
  /** After answers 5xx and broken connections; default 3. A request's own `request.retries` goes before. */
  retries?: number;
  /** A request without a whole answer by then has failed, in milliseconds; default: it waits as long as `fetch` does. */
  deadlineMs?: number;
  /** Once aborted, no request leaves any more, however long it has waited for its turn. */
  ended?: AbortSignal;
}

/** Builds clients that share the connections and the proxy settings of this process. */
export function clientBuilder(options: BuilderOptions): (parts: ClientParts) => GitHubClient {
  const { reporter, environment = {}, pace = githubPace } = options;
  const proxyFetch = createProxyFetch();

  return ({ host, groups, budget, auth, longestWait = maxRateLimitWaitSeconds, retries = 3, ...rest }) => {
    const urls = apiUrls(host, environment);
    const client = new GitHub({
      baseUrl: urls.rest,
      userAgent: "protomanager",
      ...auth,
      request: { fetch: bounded(proxyFetch, rest) },
      log: { debug() {}, info: reporter.debug, warn: reporter.debug, error: reporter.debug },
      retry: { doNotRetry: finalStatuses, retryAfterBaseValue: pace.secondMs, retries },
      throttle: {
        ...groups,
        id: budget,
        retryAfterBaseValue: pace.secondMs,
        onSecondaryRateLimit: (seconds, request, _octokit, count) => {
          const again = count < maxSecondaryRetries && seconds <= longestWait;
          reporter.warning(slowDown(host, request, seconds, again));
          return again;
        },
        onRateLimit: (seconds, request, _octokit, count) => {
          const again = count === 0 && seconds <= longestWait;
          reporter.warning(slowDown(host, request, seconds, again));
          return again;
        },
      },
    });
    client.graphql = client.graphql.defaults({ url: urls.graphql });
    return client;
  };
}

function bounded(fetch: Fetch, { deadlineMs, ended }: Pick<ClientParts, "deadlineMs" | "ended">): Fetch {
  return async (url, init) => {
    ended?.throwIfAborted();
    if (deadlineMs === undefined) return fetch(url, init);
    const deadline = AbortSignal.timeout(deadlineMs);
    return fetch(url, { ...init, signal: init.signal ? AbortSignal.any([init.signal, deadline]) : deadline });
  };
}

function slowDown(host: string, request: object, seconds: number, again: boolean): string {
  const { method, url } = request as { method: string; url: string };
  const next = again ? `trying again in ${seconds} seconds` : "giving up";
  return `${host} limits the rate of requests (${method} ${url}); ${next}.`;
}

type Hook = {
  endpoint: { merge(route: unknown, parameters: unknown): { headers: Record<string, unknown> } };
} & ((options: object) => Promise<unknown>);

/** An authentication strategy of Octokit that asks for the token before each try of each request. */
function tokenAuth(token: () => Promise<string | undefined>) {
  const authentication = async () => ({ type: "unauthenticated" });
  return Object.assign(authentication, {
    async hook(request: Hook, route: unknown, parameters: unknown) {
      const options = request.endpoint.merge(route, parameters);
      const secret = await token();
      // GitHub takes a JSON Web Token, which has two dots, as a bearer only.
      const scheme = secret?.split(".").length === 3 ? "bearer" : "token";
      if (secret !== undefined) options.headers.authorization = `${scheme} ${secret}`;
      return request(options);
    },
  });
}
