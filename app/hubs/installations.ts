/** Events `installation`, `installation_repositories` and `repository`: what the App knows of hubs follows them. */

import type { AppContext } from "../context.ts";
import type { InstallationEvent, RepositoryEvent } from "../events/event.ts";
import { sendOnboard } from "../onboarding/send-onboard.ts";
import type { RepositoryName } from "../queue/jobs.ts";
import { renameRepository, takeName } from "./former-names-table.ts";
import { removeInstallation, removeRepositories } from "./hubs-table.ts";

export interface InstallationDecision {
  /** Nothing may be done there any more. */
  forget: boolean;
  /** Ids of repositories that can no longer be reached. */
  remove: number[];
  /** Look for hubs: in the whole installation, or in these repositories. */
  discover: "all" | RepositoryName[];
}

/** With more than this many new repositories the whole installation is looked through: it takes fewer requests. */
const oneByOne = 10;

export function decideInstallation({ action, added, removed }: InstallationEvent): InstallationDecision {
  const nothing: InstallationDecision = { forget: false, remove: [], discover: [] };
  switch (action) {
    case "deleted":
    case "suspended":
      return { ...nothing, forget: true };
    case "created":
    case "unsuspended":
    case "permissions":
      return { ...nothing, discover: "all" };
    case "repositories": {
      // Neither added nor removed: the account was renamed, and all of its repositories with it.
      const whole = added.length > oneByOne || (added.length === 0 && removed.length === 0);
      const remove = removed.map(({ id }) => id);
      return { ...nothing, remove, discover: whole ? "all" : added };
    }
  }
}

export async function handleInstallation(event: InstallationEvent, context: AppContext): Promise<void> {
  const { installation } = event;
  const { database, github, queues } = context;
  const { forget, remove, discover } = decideInstallation(event);
  // Tokens and facts of before: scopes and permissions may be others now.
  github.forget(installation);
  await database.transaction(async (sql) => {
    if (forget) await removeInstallation(sql, installation);
    if (remove.length > 0) await removeRepositories(sql, remove);
    const jobs = discover === "all" ? [undefined] : discover;
    for (const repository of jobs) {
      const key = repository === undefined ? `installation-${installation}` : `repository-${repository.id}`;
      await queues.send("discover", { installation, repository }, { key, sql });
    }
    await sendOnboard(event, queues, sql);
  });
}

/** Every change of a repository can make or end a hub; a new one is also proposed to the account's hub. */
export async function handleRepository(event: RepositoryEvent, context: AppContext): Promise<void> {
  const { installation, repository, action, from } = event;
  const { database, queues } = context;
  const key = `repository-${repository.id}`;
  await database.transaction(async (sql) => {
    if (action === "deleted") return removeRepositories(sql, [repository.id]);
    if (from !== undefined) await renameRepository(sql, from, repository);
    if (action === "created") await takeName(sql, repository);
    await sendOnboard(event, queues, sql);
    await queues.send("discover", { installation, repository }, { key, sql });
  });
}
