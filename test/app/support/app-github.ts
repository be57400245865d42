/** The App's way to GitHub, on local-github, at no pace. */

import type { AppGitHub } from "../../../app/github/access.ts";
import { createAppGitHub } from "../../../app/github/app-github.ts";
import { createTurns, type TurnGiver } from "../../../app/github/turns.ts";
import type { AccountPolicy } from "../../../app/hubs/accounts.ts";
import { silentLogger } from "../../../app/log.ts";
import type { Settings } from "../../../app/settings.ts";
import type { LocalGitHub } from "../../local-github/local-github.ts";
import { fastPace } from "../../publish/hub.ts";

export interface TestAppOptions {
  registration: { clientId: string; privateKey: string };
  accounts?: AccountPolicy;
  now?: () => number;
  deadlineMs?: number;
  turns?: TurnGiver;
}

/** Settings for an App on this server; what GitHub has nothing to do with is as good as empty. */
export function settingsFor(
  github: LocalGitHub,
  { registration, accounts = { accounts: undefined } }: TestAppOptions,
): Settings {
  return {
    registration: {
      appId: registration.clientId,
      privateKey: registration.privateKey,
      webhookSecret: "a webhook secret",
    },
    server: {
      GITHUB_SERVER_URL: github.address,
      GITHUB_API_URL: github.apiUrl,
      GITHUB_GRAPHQL_URL: github.graphqlUrl,
    },
    host: new URL(github.address).host,
    listen: { host: "127.0.0.1", port: 0 },
    publicUrl: "https://protomanager.example",
    store: { kind: "pglite", folder: "" },
    oidcIssuer: github.address,
    accounts,
    workflow: "protomanager.yml",
    debounceMs: 0,
    reconcileEveryMs: 60_000,
    retentionDays: 7,
  };
}

export function appGitHubOn(github: LocalGitHub, options: TestAppOptions): AppGitHub {
  const { now = Date.now, deadlineMs, turns = createTurns(fastPace) } = options;
  const settings = settingsFor(github, options);
  const deadline = deadlineMs === undefined ? {} : { deadlineMs };
  return createAppGitHub({ settings: () => settings, log: silentLogger, now, turns, ...deadline });
}
