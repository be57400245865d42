/** Job `onboard`: a repository with protos that joins an installation is proposed to the account's hub. */

import { ConfigError } from "../../src/errors.ts";
import type { AppContext } from "../context.ts";
import { readInstallation } from "../github/installations.ts";
import { listRepositories, repositoryById } from "../github/repositories.ts";
import { discover } from "../hubs/discover.ts";
import { hubsListing, hubsOfInstallation, hubsOfRepository } from "../hubs/hubs-table.ts";
import type { Jobs } from "../queue/jobs.ts";
import { chooseHub } from "./choose-hub.ts";
import { joiningProtos, protoPaths } from "./joining-protos.ts";
import { noteOnboarding, onboardingOf, type Subject } from "./onboarding-table.ts";
import { proposeToHub } from "./propose-to-hub.ts";
import { tellAccount } from "./tell-account.ts";

/** Repositories in which protos are looked for before an account is told of hubs: a request each. */
const lookedThrough = 50;

export async function onboard(data: Jobs["onboard"], context: AppContext): Promise<void> {
  const { installation, repository: asked } = data;
  if (asked === undefined) return onboardAccount(installation, context);
  const { database, github, log } = context;
  const subject: Subject = `repository:${asked.id}`;
  // Also when the account is not served, or the installation is another one by now.
  if ((await github.installationOf(asked.owner)) !== installation) return;
  if ((await onboardingOf(database, subject)) !== undefined) return;

  const client = github.client({
    installation,
    repositories: [asked.name],
    permissions: { contents: "read" },
  });
  const repository = await repositoryById(client, asked.id);
  if (repository === undefined || repository.archived || repository.fork) return;
  const { owner, name } = repository;
  const isKnown = async () =>
    (await hubsListing(database, owner, name)).length > 0 ||
    (await hubsOfRepository(database, repository.id)).length > 0;
  if (await isKnown()) return;
  const protos = await joiningProtos(client, repository);
  if (protos.files.length === 0) return;

  let hubs = await hubsOfInstallation(database, installation);
  if (hubs.length === 0) {
    // The hub may have joined together with it.
    await discover({ installation }, context);
    hubs = await hubsOfInstallation(database, installation);
    if (await isKnown()) return;
  }
  if (hubs.length === 0) return tellAccount(installation, repository, context);
  const choice = chooseHub(hubs, repository);
  if (choice === undefined) {
    log.info(
      { repository: `${owner}/${name}` },
      "Not proposed: every hub has readers that the repository has not",
    );
    return;
  }
  const where = { repository: `${owner}/${name}`, hub: choice.hub.key };
  try {
    const outcome = await proposeToHub(repository, protos, choice, context);
    if (outcome === undefined) {
      log.warn(where, "Not proposed: the hub's config cannot be read");
      return;
    }
    await noteOnboarding(database, subject, installation, outcome, new Date(context.now()));
    log.info({ ...where, ...outcome }, "Proposed to the hub");
  } catch (error) {
    if (!(error instanceof ConfigError)) throw error;
    // Trying again would end the same way.
    log.warn({ ...where, problem: error.message }, "Not proposed: the hub's config does not take it");
  }
}

/** All of an installation joined at once: who has a hub runs `init --org` there, who has none is told. */
async function onboardAccount(installation: number, context: AppContext): Promise<void> {
  const { database, github } = context;
  const { account } = (await readInstallation(github.asApp(), installation)) ?? {};
  if (account === undefined || (await github.installationOf(account)) !== installation) return;
  await discover({ installation }, context);
  if ((await hubsOfInstallation(database, installation)).length > 0) return;
  const client = github.client({ installation, repositories: undefined, permissions: { contents: "read" } });
  const candidates = (await listRepositories(client)).filter(({ archived, fork }) => !archived && !fork);
  for (const repository of candidates.slice(0, lookedThrough)) {
    if ((await protoPaths(client, repository)).paths.length === 0) continue;
    await tellAccount(installation, repository, context);
    return;
  }
}
