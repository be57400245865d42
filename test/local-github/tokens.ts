import { randomBytes } from "node:crypto";
import type { Account } from "./accounts.ts";
import { ApiError, notFound } from "./http.ts";
import type { Repository } from "./repository.ts";

export type Permission =
  | "actions"
  | "administration"
  | "checks"
  | "contents"
  | "issues"
  | "members"
  | "merge_queues"
  | "metadata"
  | "pull_requests"
  | "workflows";
export type AccessLevel = "read" | "write";
export type Permissions = Partial<Record<Permission, AccessLevel>>;

/** `user`: a fine-grained personal token; `actions`: the GITHUB_TOKEN of one workflow run. */
export type TokenType = "user" | "installation" | "actions";

export interface Token {
  type: TokenType;
  /** Who acts: a person, the bot of an App, or github-actions[bot]. */
  account: Account;
  /** Ids of the repositories it reaches, or all of one owner. */
  repositories: ReadonlySet<number> | { owner: string };
  permissions: Permissions;
  /** ISO 8601; personal tokens here do not expire. */
  expiresAt?: Date;
  installationId?: number;
}

const prefixes = { user: "github_pat_", installation: "ghs_", actions: "ghs_" } as const;

/** Every token ever given out. A text that is not in here is no token. */
export class Tokens {
  readonly #bySecret = new Map<string, Token>();
  readonly #revoked = new Set<string>();

  issue(token: Token): string {
    const secret = prefixes[token.type] + randomBytes(20).toString("hex");
    this.#bySecret.set(secret, token);
    return secret;
  }

  revoke(secret: string): void {
    if (this.#bySecret.delete(secret)) this.#revoked.add(secret);
  }

  /** Ends a token that was found. */
  end(token: Token): void {
    for (const [secret, known] of this.#bySecret) if (known === token) this.revoke(secret);
  }

  /** Ends what an installation was given. */
  revokeInstallation(installationId: number): void {
    for (const [secret, token] of this.#bySecret) {
      if (token.installationId === installationId) this.revoke(secret);
    }
  }

  find(secret: string, now: Date): Token | undefined {
    const token = this.#bySecret.get(secret);
    return token?.expiresAt !== undefined && token.expiresAt <= now ? undefined : token;
  }

  /** All secrets that are valid or were: what no log may hold. */
  secrets(): string[] {
    return [...this.#bySecret.keys(), ...this.#revoked];
  }
}

/** The secret in an Authorization header: `token …`, `Bearer …`, or the password of `Basic …`. */
export function secretOf(authorization: string | undefined): string | undefined {
  const [, scheme = "", value = ""] = /^(\S+) +(.+)$/.exec(authorization ?? "") ?? [];
  if (/^(token|bearer)$/i.test(scheme)) return value.trim();
  if (!/^basic$/i.test(scheme)) return undefined;
  const [user = "", ...password] = Buffer.from(value, "base64").toString("utf8").split(":");
  // A token may also stand alone, as the user.
  return password.join(":") || user;
}

export function reaches(token: Token, repository: Repository): boolean {
  if (token.repositories instanceof Set) return token.repositories.has(repository.id);
  return (
    (token.repositories as { owner: string }).owner.toLowerCase() === repository.owner.login.toLowerCase()
  );
}

/** True when the token has the permission on a repository it reaches; every token may read metadata. */
export function grants(token: Token, permission: Permission, access: AccessLevel): boolean {
  const levels = [token.permissions[permission]];
  // Labels and comments of pull requests: either permission will do.
  if (permission === "issues") levels.push(token.permissions.pull_requests);
  if (permission === "metadata" && access === "read") return true;
  return levels.some((level) => level === "write" || (level !== undefined && access === "read"));
}

/** Fails as GitHub does unless the caller may do this: what is hidden is 404, what is merely forbidden 403. */
export function authorize(
  token: Token | undefined,
  repository: Repository,
  permission: Permission,
  access: AccessLevel,
): void {
  const member = token !== undefined && reaches(token, repository);
  if (!member && repository.private) throw notFound();
  if (access === "read" && !repository.private) return;
  if (token === undefined) throw new ApiError(401, "Requires authentication");
  if (!member || !grants(token, permission, access)) throw new ApiError(403, notAccessible(token));
  if (access === "write" && repository.archived) {
    throw new ApiError(403, "Repository was archived so is read-only.");
  }
}

export function notAccessible(token: Token): string {
  return `Resource not accessible by ${token.type === "user" ? "personal access token" : "integration"}`;
}
