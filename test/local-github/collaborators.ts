import type { Repository } from "./repository.ts";

export type RepositoryRole = "admin" | "maintain" | "write" | "triage" | "read" | "none";

const roles = new WeakMap<Repository, Map<string, RepositoryRole>>();

/** Gives a person a role in a repository. */
export function setRole(repository: Repository, login: string, role: RepositoryRole): void {
  const known = roles.get(repository) ?? new Map<string, RepositoryRole>();
  roles.set(repository, known.set(login.toLowerCase(), role));
}

/** The owner is an admin, a collaborator may write, anyone may read what is public. */
export function roleOf(repository: Repository, login: string): RepositoryRole {
  const given = roles.get(repository)?.get(login.toLowerCase());
  if (given !== undefined) return given;
  if (repository.owner.login.toLowerCase() === login.toLowerCase()) return "admin";
  if (repository.collaborators.has(login)) return "write";
  return repository.private ? "none" : "read";
}

/** GitHub tells the roles between as the nearest of the old three. */
export function permissionOf(role: RepositoryRole): "admin" | "write" | "read" | "none" {
  if (role === "maintain") return "write";
  return role === "triage" ? "read" : role;
}
