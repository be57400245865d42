/** Finds out whether everybody may read the hub: what is made of a private source would then be public. */

import type { Config } from "../config/config.ts";
import { parseRepositoryUrl, type RepositoryUrl, readRepositoryUrl } from "../config/url.ts";
import { isProtoManagerError, messageOf } from "../errors.ts";
import { githubClients } from "../github/client.ts";
import { isGitHubHost } from "../github/urls.ts";
import { isPublicRepository } from "../github/visibility.ts";
import { originOf } from "../hub/checkout.ts";
import type { OpenHub } from "../hub/open-hub.ts";
import type { Edges, RunRequest } from "./request.ts";

/**
 * Undefined when nobody knows, or when it does not matter. A run that publishes to GitHub has to know; for any other
 * it is a warning in advance, which no failure of GitHub holds up.
 */
export async function hubIsPublic(
  hub: OpenHub,
  request: Pick<RunRequest, "at" | "offline">,
  config: Config,
  edges: Edges,
): Promise<boolean | undefined> {
  const { tokens, reporter, environment } = edges;
  const onGitHub = ({ kind, host }: RepositoryUrl) =>
    kind !== "file" && kind !== "hub" && isGitHubHost(host, environment);
  const matters =
    request.at === "newest" &&
    !request.offline &&
    !config.allowPrivateSources &&
    config.repositories.some(({ url }) => onGitHub(parseRepositoryUrl(url)));
  if (!matters) return undefined;
  const url = hub.base?.url ?? (await checkoutUrl(hub, edges));
  if (url === undefined || !onGitHub(url)) return undefined;

  const { host, owner, name } = url;
  const clients = githubClients({ tokens, reporter, environment });
  if (hub.base !== undefined) {
    return isPublicRepository(clients(host, owner, "write"), { owner, name, access: "write" });
  }
  try {
    if ((await tokens(host, owner, "read")) === undefined) return undefined;
    const query = { owner, name, access: "read", retries: 0 } as const;
    return await isPublicRepository(clients(host, owner, "read"), query);
  } catch (error) {
    if (!isProtoManagerError(error)) throw error;
    reporter.debug(`Whether the hub is public is unknown: ${messageOf(error)}`);
    return undefined;
  }
}

async function checkoutUrl(hub: OpenHub, edges: Edges): Promise<RepositoryUrl | undefined> {
  const url = edges.hubRepository ?? (await originOf(hub.folder, edges.environment));
  return url === undefined ? undefined : readRepositoryUrl(url).url;
}
