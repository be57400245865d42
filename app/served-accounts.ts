/** Whether deliveries of an account are of any interest, as far as it is known without a request to GitHub. */

import type { AppContext } from "./context.ts";
import { serves } from "./hubs/accounts.ts";

export interface ServedAccounts {
  /** True while it is not known: handlers look again, with GitHub's answer. */
  serves(account: string): boolean;
  /** Asks GitHub who owns the App. */
  refresh(): Promise<void>;
}

export function servedAccounts({
  settings,
  github,
  log,
}: Pick<AppContext, "settings" | "github" | "log">): ServedAccounts {
  let owner: string | undefined;
  return {
    serves(account) {
      const { accounts: policy } = settings();
      return policy.accounts === undefined && owner === undefined
        ? true
        : serves(policy, account, owner ?? "");
    },
    async refresh() {
      if (settings().accounts.accounts !== undefined) return;
      try {
        const found = await github.owner();
        if (found === "") {
          log.error(
            {},
            "The App is owned by an enterprise: say in ALLOWED_ACCOUNTS which accounts are served.",
          );
        }
        owner = found;
      } catch (error) {
        log.warn({ error }, "GitHub did not say who owns the App: asked again later.");
      }
    },
  };
}
