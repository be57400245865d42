/** Event `merge_group`: its pull requests were checked one by one; a required check has to report here too. */

import type { AppContext } from "../context.ts";
import type { MergeGroupEvent } from "../events/event.ts";
import { repositoryById } from "../github/repositories.ts";
import { speaksFor } from "../hubs/accounts.ts";
import { hubsListing } from "../hubs/hubs-table.ts";
import { checkName, checkNames } from "./check-names.ts";
import { createCheckRun } from "./check-runs.ts";
import { output } from "./conclusion.ts";
import { whereAllowed } from "./where-allowed.ts";

export async function handleMergeGroup(event: MergeGroupEvent, context: AppContext): Promise<void> {
  const { installation, repository, head } = event;
  if ((await context.github.installationOf(repository.owner)) !== installation) return;
  const permissions = { contents: "read" } as const;
  const client = context.github.client({ installation, repositories: [repository.name], permissions });
  const service = await repositoryById(client, repository.id);
  if (service === undefined) return;
  const hubs = (await hubsListing(context.database, service.owner, service.name)).filter((hub) =>
    speaksFor(context.settings().accounts, hub.repository, service.owner),
  );
  const names = hubs.length === 0 ? [checkName] : [...checkNames(hubs, service).values()];
  const text = output("Checked before", "The pull requests of this merge group were checked one by one.");
  const completed = { conclusion: "neutral", output: text } as const;
  await whereAllowed(context, service, async () => {
    for (const name of names) {
      const run = { name, head, externalId: undefined, completed };
      await createCheckRun(context, { installation, repository: service }, run);
    }
  });
}
