/** Links to commits on the hosts that have a web view of them. Pure. */

import { readRepositoryUrl } from "../config/url.ts";

const commitId = /^[0-9a-f]{40}(?:[0-9a-f]{24})?$/;

/**
 * A page that shows what lies between two commits, or the one commit when `from` is undefined. Undefined for hosts that
 * have no such page as far as we know, and for anything that is not a commit id.
 *
 * @param isGitHub - tells hosts that are GitHub
 */
export function compareLink(
  url: string,
  from: string | undefined,
  to: string,
  isGitHub: (host: string) => boolean,
): string | undefined {
  const repository = readRepositoryUrl(url).url;
  if (repository === undefined || repository.kind === "file" || repository.kind === "hub") return undefined;
  if (!commitId.test(to) || (from !== undefined && !commitId.test(from))) return undefined;
  const { kind, owner, name } = repository;
  // An ssh port says nothing about the web server's.
  const host = kind === "ssh" ? repository.host.replace(/:\d+$/, "") : repository.host;
  const top = `${kind === "http" ? "http" : "https"}://${host}/${owner}/${name}`;
  const range = from === undefined ? undefined : `${from}...${to}`;
  if (isGitHub(host)) return range ? `${top}/compare/${range}` : `${top}/commit/${to}`;
  if (/(?:^|\.)gitlab\./.test(host)) return range ? `${top}/-/compare/${range}` : `${top}/-/commit/${to}`;
  if (host === "bitbucket.org") {
    return from === undefined ? `${top}/commits/${to}` : `${top}/branches/compare/${to}%0D${from}`;
  }
  return undefined;
}
