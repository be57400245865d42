/** Asks one repository for refs, over git itself. */

import { tmpdir } from "node:os";
import type { RepositoryUrl } from "../config/url.ts";
import { ProtoManagerError } from "../errors.ts";
import { remoteName } from "../git/environment.ts";
import { askRemote } from "./ask-remote.ts";
import type { Remotes } from "./remote.ts";

const timeoutMs = 60_000;
/** Where nobody can make a repository, so that git reads the configuration of none: a folder below a device. */
const noRepository = "/dev/null/none";

/**
 * Refs of a repository by name, `<tag>^{}` among them; only those that a pattern names. With `symbolic` the name
 * `ref: HEAD` has the full name of the branch that HEAD stands for.
 */
export async function listRemoteRefs(
  url: RepositoryUrl,
  patterns: readonly string[],
  remotes: Remotes,
  { symbolic = false }: { symbolic?: boolean } = {},
): Promise<Map<string, string>> {
  const call = {
    args: ["ls-remote", "--quiet", ...(symbolic ? ["--symref"] : []), "--", remoteName, ...patterns],
    cwd: tmpdir(),
    gitDir: noRepository,
    timeoutMs,
  };
  const { failure, stdout } = await askRemote(url, call, remotes);
  if (failure !== undefined) throw new ProtoManagerError(failure.message);
  return parseRefs(stdout.toString("utf8"));
}

/** Reads lines of `<id>\t<ref>`, and of `ref: <ref>\t<symbolic ref>`. */
export function parseRefs(text: string): Map<string, string> {
  const refs = new Map<string, string>();
  for (const line of text.split("\n")) {
    const [id, ref] = line.split("\t");
    if (!id || !ref) continue;
    if (id.startsWith("ref: ")) refs.set(`ref: ${ref}`, id.slice("ref: ".length));
    else refs.set(ref, id);
  }
  return refs;
}
