/** The App as its manifest registers it, on local-github, and the environment it is started with. */

import { readFile } from "node:fs/promises";
import path from "node:path";
import { parse } from "yaml";
import type { LocalGitHub } from "../local-github/local-github.ts";
import type { Permissions } from "../local-github/tokens.ts";

export const slug = "protomanager";
export const webhookSecret = "a secret of the webhook that nobody knows";

const manifestFile = path.resolve(import.meta.dirname, "..", "..", "app", "app.yml");
/** GitHub asks for these on its own; local-github has no check suites. */
const unsent = ["check_suite"];

/**
 * Registers the App and installs it on all repositories of the accounts, as if it had been there for long. Returns the
 * variables of its process, without those of its store.
 *
 * @param address - where GitHub and runs reach the App
 */
export async function installApp(
  github: LocalGitHub,
  accounts: readonly string[],
  address: string,
): Promise<Record<string, string>> {
  const manifest = parse(await readFile(manifestFile, "utf8")) as {
    default_permissions: Permissions;
    default_events: string[];
  };
  const { appId, privateKey } = github.createApp({
    slug,
    owner: accounts[0]!,
    permissions: manifest.default_permissions,
    events: manifest.default_events.filter((event) => !unsent.includes(event)),
    webhook: { url: `${address}/api/github/webhooks`, secret: webhookSecret },
    installations: accounts.map((account) => ({ account, repositories: "all" as const })),
  });
  return {
    APP_ID: String(appId),
    PRIVATE_KEY: privateKey,
    WEBHOOK_SECRET: webhookSecret,
    PUBLIC_URL: address,
    GHE_HOST: new URL(github.address).host,
    OIDC_ISSUER: github.state.oidc.issuer,
    ALLOWED_ACCOUNTS: accounts.join(","),
  };
}
