/** The checkout that a run stands in, as one of the hub's repositories: what it holds counts, committed or not. */

import type { RepositoryConfig } from "../config/config.ts";
import { parseRepositoryUrl, type RepositoryUrl, readRepositoryUrl, repositoryKey } from "../config/url.ts";
import { ConfigError } from "../errors.ts";
import { originOf, topOf } from "../hub/checkout.ts";
import type { FileTree } from "../sources/file-tree.ts";
import { folderTree } from "../sources/folder-tree.ts";
import type { Edges } from "./request.ts";

/**
 * The checkout's files under each name that its repository has in config.yaml: a monorepo may have several.
 *
 * @throws ConfigError when there is no checkout, its `origin` is no repository of the hub, or names of it have different
 *   refs, of which the checkout can only be one
 */
export async function ownCheckout(
  repositories: readonly RepositoryConfig[],
  { currentDirectory: folder, environment }: Pick<Edges, "currentDirectory" | "environment">,
): Promise<Map<string, FileTree>> {
  const top = await topOf(folder, environment);
  if (top === undefined) {
    throw new ConfigError([
      `${folder}: --hub checks the git checkout that it runs in, and there is none here. Run it in a service's repository.`,
    ]);
  }
  const origin = withoutCredentials((await originOf(folder, environment)) ?? "");
  const { url } = readRepositoryUrl(origin);
  if (url === undefined) {
    throw new ConfigError([
      `${top}: --hub finds this repository among the hub's by its remote \`origin\`, which is ` +
        `${origin === "" ? "not set" : "no repository URL"}. Set it: git remote add origin URL.`,
    ]);
  }
  const key = keyOf(url);
  const own = repositories.filter((repository) => keyOf(parseRepositoryUrl(repository.url)) === key);
  const [first] = own;
  if (first === undefined) {
    const known = repositories.map(({ name, url: listed }) => `${name} (${listed})`).join(", ");
    throw new ConfigError([
      `${top}: its \`origin\` ${url.url} is no repository of the hub, which has ${known}. ` +
        "Add it to the hub's config.yaml, or run --hub in one of these.",
    ]);
  }
  if (own.some(({ ref }) => ref !== first.ref)) {
    const refs = own.map(({ name, ref = "HEAD" }) => `${name} at ${ref}`).join(", ");
    throw new ConfigError([
      `${top}: the hub has this repository several times, ${refs}, and the checkout can only be one of them. ` +
        "Run `protomanager validate` in the hub instead.",
    ]);
  }
  const tree = folderTree(top);
  return new Map(own.map(({ name }) => [name, tree]));
}

/** Checkouts of CI systems carry a token in the URL of `origin`. */
function withoutCredentials(url: string): string {
  return url.replace(/^(https?:\/\/)[^/@]*@/i, "$1");
}

function keyOf(url: RepositoryUrl): string {
  return repositoryKey({ ...url, url: url.url.replace(/^file:\/\/(?=\/)/i, "") });
}
