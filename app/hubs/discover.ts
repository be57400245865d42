/** Job `discover`: finds the hubs of an installation, or of one of its repositories, and notes them. */

import { isDeepStrictEqual } from "node:util";
import type { GitHubClient } from "../../src/github/client.ts";
import { hasStatus } from "../../src/github/errors.ts";
import type { AppContext } from "../context.ts";
import type { RepositoryFacts } from "../github/access.ts";
import { readInstallation } from "../github/installations.ts";
import { listRepositories, repositoryById } from "../github/repositories.ts";
import type { Jobs } from "../queue/jobs.ts";
import { serves } from "./accounts.ts";
import { findHubs, type HubsFound } from "./find-hubs.ts";
import { hubProblems, setHubProblem } from "./hub-problems-table.ts";
import {
  hubsOfInstallation,
  hubsOfRepository,
  removeInstallation,
  removeRepositories,
  replaceHubsOfRepository,
} from "./hubs-table.ts";

export async function discover(data: Jobs["discover"], context: AppContext): Promise<void> {
  const { installation: id, repository } = data;
  const { database, github, log, settings } = context;
  const installation = await readInstallation(github.asApp(), id);
  const served =
    installation !== undefined &&
    !installation.suspended &&
    serves(settings().accounts, installation.account, await github.owner());
  if (!served) {
    github.forget(id);
    await database.transaction((sql) => removeInstallation(sql, id));
    log.info({ installation: id, account: installation?.account }, "Not served: its hubs are forgotten");
    return;
  }
  const client = github.client({
    installation: id,
    repositories: repository && [repository.name],
    permissions: { contents: "read" },
  });
  const read = repository === undefined ? listRepositories(client) : readOne(client, repository.id);
  const repositories = await read;
  const found = await findHubs({ client, installation: id, settings: settings() }, repositories);
  await take(context, id, repository?.id, found);
}

/** None where the repository is gone, or no longer in the installation. */
async function readOne(client: GitHubClient, id: number): Promise<RepositoryFacts[]> {
  try {
    const found = await repositoryById(client, id);
    return found === undefined ? [] : [found];
  } catch (error) {
    if (hasStatus(error, 422)) return [];
    throw error;
  }
}

/** Notes what was found, and forgets what is no hub any more, among all of the installation or the one repository. */
async function take(
  context: AppContext,
  installation: number,
  repository: number | undefined,
  { findings, unseen }: HubsFound,
): Promise<void> {
  const { database, queues, log } = context;
  const known =
    repository === undefined
      ? await hubsOfInstallation(database, installation)
      : await hubsOfRepository(database, repository);
  const troubled = (await hubProblems(database, installation)).map((problem) => problem.repository);
  const found = new Set([...unseen, ...findings.map((finding) => finding.repository.id)]);
  const gone = [...known.map((hub) => hub.repository.id), ...troubled].filter(
    (id) => !found.has(id) && (repository === undefined || repository === id),
  );
  if (gone.length > 0) await database.transaction((sql) => removeRepositories(sql, gone));

  for (const { repository: of, hubs, unreadable, problem } of findings) {
    const { id, owner, name, defaultBranch, visibility } = of;
    const place = { installation, repository: { id, owner, name, defaultBranch, visibility } };
    const kept = known.filter(({ key }) => unreadable.includes(key)).map((hub) => ({ ...hub, ...place }));
    await database.transaction(async (sql) => {
      await replaceHubsOfRepository(sql, of.id, [...hubs, ...kept]);
      await setHubProblem(sql, { ...of, installation }, problem, new Date(context.now()));
      const changed = hubs.filter((hub) => !known.some((before) => isDeepStrictEqual(before, hub)));
      for (const { key } of changed) await queues.send("reconcile-hub", { hub: key }, { key, sql });
    });
    if (problem !== undefined)
      log.warn({ repository: `${of.owner}/${of.name}`, problem }, "A hub has a problem");
  }
  log.info(
    { installation, hubs: findings.flatMap(({ hubs }) => hubs.map(({ key }) => key)) },
    "Looked for hubs",
  );
}
