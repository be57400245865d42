/** Opens a hub that is in another repository, to read it. */

import path from "node:path";
import { ConfigError, ProtoManagerError } from "../errors.ts";
import { fetchCommit } from "../sources/fetch.ts";
import type { Limits } from "../sources/limits.ts";
import { listRemoteRefs } from "../sources/ls-remote.ts";
import { chooseRef, refPatterns } from "../sources/ref.ts";
import type { Remotes } from "../sources/remote.ts";
import { subTree } from "../sources/sub-tree.ts";
import { commitHub } from "./hub.ts";
import type { HubReference } from "./hub-reference.ts";
import type { OpenHub } from "./open-hub.ts";

export interface ElsewhereRequest {
  hub: HubReference;
  /** Path of config.yaml in the hub's repository. */
  config: string;
  /** Absolute folder that stands for the hub's on this machine: tools are looked for from here. */
  folder: string;
  /** An empty folder, for the commit's objects. */
  gitDir: string;
  remotes: Remotes;
  limits: Limits;
}

export async function openElsewhere(request: ElsewhereRequest): Promise<OpenHub> {
  const { hub, folder, gitDir, remotes, limits } = request;
  const { url } = hub;
  const prefix = prefixOf(request.config);
  const refs =
    hub.ref.kind === "commit" ? new Map() : await listRemoteRefs(url, refPatterns(hub.ref), remotes);
  const choice = chooseRef(hub.ref, refs);
  if ("problem" in choice) throw new ProtoManagerError(`--hub: ${url.url}: ${choice.problem}`);
  const { commit, ref } = choice;
  const { files } = await fetchCommit({ url, commit, ref, remotes, limits }, gitDir);
  const tree = subTree(files, prefix);
  const missing = `in ${url.url} at ${commit.slice(0, 12)}. Give its path in the hub with --config.`;
  return { files: commitHub(tree), tree, folder, base: undefined, missing };
}

/** Folder of config.yaml from the top of the hub's repository, with `/`; "" is the top. */
function prefixOf(config: string): string {
  const folder = path.posix.dirname(path.posix.normalize(config.replaceAll("\\", "/")));
  if (folder === "." || folder === "") return "";
  if (folder.startsWith("/") || folder.split("/")[0] === ".." || path.isAbsolute(config)) {
    throw new ConfigError([
      `--config: ${config} leaves the hub. With --hub it is a path in the hub's repository.`,
    ]);
  }
  return folder;
}
