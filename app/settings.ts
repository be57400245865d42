/** What the App is told by its operator. Read by `settings/`, replaced as a whole on SIGHUP. */

import type { ServerEnvironment } from "../src/github/urls.ts";
import type { AccountPolicy } from "./hubs/accounts.ts";

export interface Settings {
  /** The App's registration; undefined until the manifest flow has made one. */
  registration: Registration | undefined;
  /** Which server of GitHub: `GHE_HOST`, or the addresses that tests give. */
  server: ServerEnvironment;
  /** `github.com`, or the host of `GHE_HOST`, in lower case and with a port if there is one. */
  host: string;
  listen: { host: string; port: number };
  /** `https://protomanager.acme.example`, without a slash at the end: where GitHub and runs reach the App. */
  publicUrl: string | undefined;
  store: { kind: "postgres"; url: string } | { kind: "pglite"; folder: string };
  /** Who issues the identity tokens of workflow runs. */
  oidcIssuer: string;
  accounts: AccountPolicy;
  /** File name in `.github/workflows` that makes a repository a hub. */
  workflow: string;
  /** How long a hub's dispatch waits for more pushes. */
  debounceMs: number;
  reconcileEveryMs: number;
  /** Of finished deliveries and runs. */
  retentionDays: number;
}

export interface Registration {
  /** App id or client id: the issuer of the App's tokens. */
  appId: string;
  /** PEM. */
  privateKey: string;
  webhookSecret: string;
}
