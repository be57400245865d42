import type { Permission, Permissions } from "../tokens.ts";

/** What an App must be allowed to read to hear of an event; undefined: every App hears of it, subscribed or not. */
const permissionOf = {
  check_run: "checks",
  installation: undefined,
  installation_repositories: undefined,
  issue_comment: "issues",
  issues: "issues",
  merge_group: "merge_queues",
  pull_request: "pull_requests",
  push: "contents",
  repository: "metadata",
  workflow_run: "actions",
} as const satisfies Record<string, Permission | undefined>;

export type EventName = keyof typeof permissionOf;

/** True for events that are sent to every App about itself. */
export function isOwnEvent(name: EventName): boolean {
  return permissionOf[name] === undefined;
}

export function mayHear(permissions: Permissions, name: EventName): boolean {
  const needed = permissionOf[name];
  if (needed === undefined || needed === "metadata") return true;
  // Comments are on issues and on pull requests.
  if (name === "issue_comment" && permissions.pull_requests !== undefined) return true;
  return permissions[needed] !== undefined;
}

/** Throws, as GitHub refuses such a registration, when an App subscribes to what it may not read. */
export function checkEvents(events: readonly string[], permissions: Permissions): void {
  for (const name of events) {
    if (!(name in permissionOf)) throw new Error(`local-github sends no \`${name}\` events`);
    if (isOwnEvent(name as EventName)) throw new Error(`Default events unsupported: ${name}`);
    if (!mayHear(permissions, name as EventName)) {
      throw new Error(`Default events are not supported by permissions: ${name}`);
    }
  }
}
