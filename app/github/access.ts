/** How the App reaches GitHub: a token for each purpose, one repository and the permissions of that purpose. */

import type { GitHubClient } from "../../src/github/client.ts";
import type { MintedToken } from "../../src/github/minted-tokens.ts";

export type { MintedToken };

export type Level = "read" | "write";

/** Names as the REST API has them: `{ actions: "write" }`. Every token may read metadata. */
export type Permissions = Partial<
  Record<"actions" | "checks" | "contents" | "issues" | "pull_requests" | "metadata", Level>
>;

export interface Scope {
  installation: number;
  /** Names of repositories, without the owner; undefined is all of the installation, for reading only. */
  repositories: readonly string[] | undefined;
  permissions: Permissions;
}

/** A repository as the API tells it. */
export interface RepositoryFacts {
  id: number;
  owner: string;
  name: string;
  defaultBranch: string;
  visibility: "public" | "internal" | "private";
  archived: boolean;
  fork: boolean;
}

export interface AppGitHub {
  /** As the App itself, with its JSON Web Token: installations and deliveries. */
  asApp(): GitHubClient;
  /** With a token of this scope, minted when it is first used and renewed before it ends. One budget per installation. */
  client(scope: Scope): GitHubClient;
  /** The token itself, to be given away (token exchange): always new, never one that others use. */
  mint(scope: Scope): Promise<MintedToken>;
  /** Installation of an account that the App serves; undefined without one, or when it is suspended or not served. */
  installationOf(account: string): Promise<number | undefined>;
  /** Login of the account that owns the App. */
  owner(): Promise<string>;
  /** Login of the App itself where it acts: `protomanager[bot]`. */
  login(): Promise<string>;
  /** Forgets cached tokens and installations of an installation that was removed or changed. */
  forget(installation: number): void;
}
