/** Where the API of a GitHub host is. */

/** Base addresses, without a slash at the end. */
export interface ApiUrls {
  rest: string;
  graphql: string;
}

/** The variables that name a server of GitHub, those of GitHub Actions first; `process.env` fits. */
export interface ServerEnvironment {
  GITHUB_SERVER_URL?: string | undefined;
  GITHUB_API_URL?: string | undefined;
  GITHUB_GRAPHQL_URL?: string | undefined;
  /** The default host of GitHub's own command line. */
  GH_HOST?: string | undefined;
}

const loopback = /^(?:localhost|127(?:\.\d+){3}|\[::1\])(?::\d+)?$/;

/** The host of `GITHUB_SERVER_URL`, with its port; outside of GitHub Actions `GH_HOST`, else github.com. */
export function serverHost(environment: ServerEnvironment): string {
  const { GITHUB_SERVER_URL: url, GH_HOST: host } = environment;
  return (url ? new URL(url).host : host || "github.com").toLowerCase();
}

/**
 * API addresses of a host as it stands in repository URLs (`github.com`, `acme.ghe.com`, `github.acme.com:8443`). In
 * GitHub Actions the variables of the runner say it for the server's own host; else github.com, GitHub Enterprise
 * Cloud with data residency (https://docs.github.com/en/enterprise-cloud@latest/admin/data-residency) and GitHub
 * Enterprise Server (https://docs.github.com/en/enterprise-server@latest/rest) each have their own form.
 */
export function apiUrls(host: string, environment: ServerEnvironment = {}): ApiUrls {
  const { GITHUB_API_URL: rest, GITHUB_GRAPHQL_URL: graphql } = environment;
  if (rest && graphql && host === serverHost(environment)) return { rest, graphql };
  if (host === "github.com") return apiHost("https://api.github.com");
  if (host.endsWith(".ghe.com")) return apiHost(`https://api.${host}`);
  const origin = `${loopback.test(host) ? "http" : "https"}://${host}`;
  return { rest: `${origin}/api/v3`, graphql: `${origin}/api/graphql` };
}

/**
 * True for hosts that are known to be GitHub: github.com, `*.ghe.com`, and the server's own. Any other host may be
 * GitHub Enterprise Server or not GitHub at all.
 */
export function isGitHubHost(host: string, environment: ServerEnvironment = {}): boolean {
  return host === "github.com" || host.endsWith(".ghe.com") || host === serverHost(environment);
}

function apiHost(origin: string): ApiUrls {
  return { rest: origin, graphql: `${origin}/graphql` };
}
