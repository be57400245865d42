/** Opens the hub: the folder of config.yaml on disk or, to publish, the head of the base branch of its repository. */

import { parseRepositoryUrl, type RepositoryUrl } from "../config/url.ts";
import { ConfigError, ProtoManagerError } from "../errors.ts";
import type { Environment } from "../process.ts";
import { fetchCommit } from "../sources/fetch.ts";
import type { FileTree } from "../sources/file-tree.ts";
import { folderTree } from "../sources/folder-tree.ts";
import type { Limits } from "../sources/limits.ts";
import { listRemoteRefs } from "../sources/ls-remote.ts";
import type { Remotes } from "../sources/remote.ts";
import { subTree } from "../sources/sub-tree.ts";
import { originOf, prefixOf } from "./checkout.ts";
import { commitHub, folderHub, type Hub } from "./hub.ts";

export interface OpenHub {
  files: Hub;
  /** Its top is the folder of config.yaml. */
  tree: FileTree;
  /** Folder of config.yaml on disk, absolute. */
  folder: string;
  /** Where to publish; undefined for a hub that is only a folder. */
  base: HubBase | undefined;
  /** Completes "there is no such file …" for config.yaml: where it was looked for, and what to do. */
  missing: string;
}

export interface HubBase {
  url: RepositoryUrl;
  branch: string;
  /** Full id of the branch's head when it was read. */
  commit: string;
  /** Folder of config.yaml from the repository's top, with `/`; "" is the top. */
  prefix: string;
}

/** @param folder - absolute folder of config.yaml */
export function openFolder(folder: string): OpenHub {
  const tree = folderTree(folder);
  const missing = `in ${folder}. Run \`protomanager init\` to write one, or give its path with --config.`;
  return { files: folderHub(folder), tree, folder, base: undefined, missing };
}

export interface BaseRequest {
  /** Absolute folder of config.yaml in the checkout. */
  folder: string;
  /** URL of the hub's repository; undefined asks the checkout for its remote `origin`. */
  repository: string | undefined;
  /** Undefined is the remote's default branch. */
  branch: string | undefined;
  /** An empty folder, for the commit's objects. */
  gitDir: string;
  remotes: Remotes;
  limits: Limits;
}

export async function openBase(request: BaseRequest): Promise<OpenHub> {
  const { folder, remotes, limits, gitDir } = request;
  const prefix = await prefixIn(folder, remotes.environment);
  const url = parseRepositoryUrl(request.repository ?? (await originIn(folder, remotes.environment)));
  const { branch, commit } = await findBase(url, request.branch, remotes);
  const ref = `refs/heads/${branch}`;
  const { files: repository } = await fetchCommit({ url, commit, ref, remotes, limits }, gitDir);
  const tree = subTree(repository, prefix);
  const missing = `on the branch ${branch} of ${url.url}. Commit it there, or fix the path.`;
  return { files: commitHub(tree), tree, folder, base: { url, branch, commit, prefix }, missing };
}

async function findBase(
  url: RepositoryUrl,
  wanted: string | undefined,
  remotes: Remotes,
): Promise<{ branch: string; commit: string }> {
  if (wanted !== undefined) {
    const commit = (await listRemoteRefs(url, [`refs/heads/${wanted}`], remotes)).get(`refs/heads/${wanted}`);
    if (commit !== undefined) return { branch: wanted, commit };
    throw new ProtoManagerError(
      `${url.url} has no branch ${wanted} to publish to. Fix \`base\`, or push the branch.`,
    );
  }
  const refs = await listRemoteRefs(url, ["HEAD"], remotes, { symbolic: true });
  const branch = refs.get("ref: HEAD")?.replace(/^refs\/heads\//, "");
  const commit = refs.get("HEAD");
  if (branch !== undefined && commit !== undefined) return { branch, commit };
  throw new ProtoManagerError(`${url.url} has no commit yet. Push config.yaml to it first.`);
}

async function prefixIn(folder: string, environment: Environment): Promise<string> {
  const prefix = await prefixOf(folder, environment);
  if (prefix !== undefined) return prefix;
  throw new ConfigError([
    `${folder}: publishing needs a git checkout of the hub, and there is none here. ` +
      "In a workflow add an `actions/checkout` step before this one; elsewhere run without --push.",
  ]);
}

async function originIn(folder: string, environment: Environment): Promise<string> {
  const url = await originOf(folder, environment);
  if (url !== undefined) return url;
  throw new ConfigError([
    `${folder}: its checkout has no remote \`origin\` to publish to. Add one: git remote add origin URL.`,
  ]);
}
