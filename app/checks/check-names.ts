/** What check runs are called: a name that a ruleset can require has to be there on every pull request. Pure. */

import { createHash } from "node:crypto";
import type { Hub, Visibility } from "../hubs/hub.ts";
import { isLessVisible } from "./visibility.ts";

export const checkName = "ProtoManager";

/** Longest name of a system that is shown. */
const maxSystem = 60;

/**
 * By hub key. The first hub's check is `ProtoManager`, as is that of a repository in none; further hubs have their
 * system's name after it, or six digits where their name is not for readers of the repository.
 *
 * @param hubs - in the order in which they were found, so that a new one takes no name away
 */
export function checkNames(
  hubs: readonly Hub[],
  service: { owner: string; visibility: Visibility },
): Map<string, string> {
  const names = new Map<string, string>();
  for (const [index, hub] of hubs.entries()) {
    const hidden = isLessVisible(hub.repository, service) || !/^[\w. -]+$/.test(hub.system);
    const digits = createHash("sha256").update(hub.key).digest("hex").slice(0, 6);
    const system = hidden ? digits : hub.system.slice(0, maxSystem);
    const taken = [...names.values()].includes(`${checkName} (${system})`);
    names.set(hub.key, index === 0 ? checkName : `${checkName} (${taken ? digits : system})`);
  }
  return names;
}
