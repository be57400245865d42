/** Whether a push can move what a `ref` of config.yaml stands for. Pure. */

import { matchesTag, parseRef } from "../../src/sources/ref.ts";

/**
 * @param ref - as in config.yaml; undefined is the default branch
 * @param pushed - full name: `refs/heads/main`
 */
export function tracks(ref: string | undefined, pushed: string, defaultBranch: string): boolean {
  const tracked = parseRef(ref);
  const tag = pushed.startsWith("refs/tags/") ? pushed.slice("refs/tags/".length) : undefined;
  switch (tracked.kind) {
    case "head":
      return pushed === `refs/heads/${defaultBranch}`;
    case "name":
      return pushed === `refs/heads/${tracked.name}` || tag === tracked.name;
    case "full":
      return pushed === tracked.ref;
    case "commit":
      return false;
    case "latest-release":
      return tag !== undefined;
    case "tag":
      return tag !== undefined && matchesTag(tracked.glob, tag);
  }
}
