/** What follows from the host of GitHub. Pure. */

import { apiUrls, type ServerEnvironment } from "../../src/github/urls.ts";

/** Also takes the variables of GitHub Actions, by which the addresses of an API can be said one by one. */
export function serverOf(
  environment: Readonly<Record<string, string | undefined>>,
  host: string | undefined,
): ServerEnvironment {
  if (host !== undefined) return { GH_HOST: host };
  const { GITHUB_SERVER_URL, GITHUB_API_URL, GITHUB_GRAPHQL_URL } = environment;
  return { GITHUB_SERVER_URL, GITHUB_API_URL, GITHUB_GRAPHQL_URL };
}

/**
 * Who issues identity tokens for a host's workflow runs. Sources:
 * https://docs.github.com/en/actions/reference/security/oidc,
 * https://docs.github.com/en/enterprise-cloud@latest/admin/data-residency/feature-overview-for-github-enterprise-cloud-with-data-residency
 * and https://docs.github.com/en/enterprise-server@latest/actions/reference/security/oidc.
 */
export function oidcIssuerOf(host: string): string {
  if (host === "github.com") return "https://token.actions.githubusercontent.com";
  if (host.endsWith(".ghe.com")) return `https://token.actions.${host}`;
  return `https://${host}/_services/token`;
}

/** Of GitHub's pages, without a slash at the end. */
export function webOrigin(host: string, server: ServerEnvironment): string {
  if (server.GITHUB_SERVER_URL) return new URL(server.GITHUB_SERVER_URL).origin;
  // Plain HTTP is for loopback, as in the address of its API.
  return `${new URL(apiUrls(host, server).rest).protocol}//${host}`;
}
