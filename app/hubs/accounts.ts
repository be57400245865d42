/** Which accounts the App serves, and which hubs may speak for their repositories. Pure. */

export interface AccountPolicy {
  /** Accounts that are served, by login in lower case; undefined is the account that owns the App, alone. */
  accounts: ReadonlyMap<string, AccountRules> | undefined;
}

export interface AccountRules {
  /** `owner/name`, in lower case, of hubs of other accounts that may speak for this account's repositories. */
  hubs: ReadonlySet<string>;
}
