/** Which accounts the App serves, and which hubs may speak for their repositories. Pure. */

import type { Hub } from "./hub.ts";

export interface AccountPolicy {
  /** Accounts that are served, by login in lower case; undefined is the account that owns the App, alone. */
  accounts: ReadonlyMap<string, AccountRules> | undefined;
}

export interface AccountRules {
  /**
   * `owner/name`, in lower case, of hubs that may speak for this account's repositories. Those of other accounts have to
   * stand here; of its own account every hub may, until one of them stands here.
   */
  hubs: ReadonlySet<string>;
}

/** Whether the App does anything for this account. */
export function serves({ accounts }: AccountPolicy, account: string, appOwner: string): boolean {
  const login = account.toLowerCase();
  if (login === "") return false;
  return accounts === undefined ? login === appOwner.toLowerCase() : accounts.has(login);
}

/**
 * Whether a hub may name a repository of this owner: its own account's, unless that account lists others of its own, and
 * another's when that account is served and lists the hub. The App's rights over one account are never lent to another's
 * hub. That the hub's own account is served is for `serves` to say.
 */
export function speaksFor(
  { accounts }: AccountPolicy,
  hub: { owner: string; name: string },
  serviceOwner: string,
): boolean {
  const owner = serviceOwner.toLowerCase();
  const hubs = accounts?.get(owner)?.hubs ?? new Set<string>();
  if (hubs.has(`${hub.owner}/${hub.name}`.toLowerCase())) return true;
  return owner === hub.owner.toLowerCase() && ![...hubs].some((listed) => listed.startsWith(`${owner}/`));
}

/** The hub with those of its services for which it may still speak: the policy may have changed since it was read. */
export function withinPolicy(policy: AccountPolicy, hub: Hub): Hub {
  const services = hub.services.filter(({ owner }) => speaksFor(policy, hub.repository, owner));
  return { ...hub, services };
}
