/** `owner/repo[@ref]`: a hub that is somewhere else. Pure. */

import { type RepositoryUrl, readRepositoryUrl } from "../config/url.ts";
import { ConfigError } from "../errors.ts";
import { parseRef, type Ref } from "../sources/ref.ts";

export interface HubReference {
  url: RepositoryUrl;
  ref: Ref;
}

/** URL or `owner/repo`, of which a host may hold an `@` of its own; then the ref behind an `@`. */
const form = /^((?:[a-z]+:\/\/)?[^/]*\/[^@]*?)(?:@(.+))?$/i;
const shortForm = /^[\w-][\w.-]*\/[\w.-]+$/;

/**
 * Reads a hub as `--hub` has it; a `ConfigError` for anything else.
 *
 * @param server - where `owner/repo` is, as `https://github.com`
 */
export function parseHubReference(text: string, server: string): HubReference {
  const [, place = text, ref] = form.exec(text) ?? [];
  const reading = readRepositoryUrl(shortForm.test(place) ? `${server}/${place}` : place);
  if (reading.url !== undefined && reading.url.kind !== "hub")
    return { url: reading.url, ref: parseRef(ref) };
  const problem = reading.problem ?? `"${place}" is a folder of this checkout.`;
  throw new ConfigError([
    `--hub: ${problem} Or write owner/repo, with @ref for another commit than the newest.`,
  ]);
}
