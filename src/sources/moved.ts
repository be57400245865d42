import { type RepositoryUrl, readRepositoryUrl } from "../config/url.ts";

/**
 * The URL of a repository whose host says that it is called `fullName` now, on the same host and in the same form;
 * undefined when it has not moved. Hosts ignore case in names.
 */
export function movedUrl(url: RepositoryUrl, fullName: string): RepositoryUrl | undefined {
  const old = `${url.owner}/${url.name}`;
  if (old.toLowerCase() === fullName.toLowerCase()) return undefined;
  const at = url.url.lastIndexOf(old);
  const suffix = url.url.endsWith(".git") ? ".git" : "";
  return readRepositoryUrl(`${url.url.slice(0, at)}${fullName}${suffix}`).url;
}
