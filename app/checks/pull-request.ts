/** Event `pull_request`: a check run at once, whatever follows, so that a required check always reports. */

import { isProtoManagerError } from "../../src/errors.ts";
import { hasStatus } from "../../src/github/errors.ts";
import type { AppContext } from "../context.ts";
import { headAt } from "../dispatch/pull-heads-table.ts";
import { sendCheck } from "../dispatch/send-check.ts";
import { readTrees } from "../drift/read-trees.ts";
import { treesDiffer } from "../drift/touched.ts";
import type { PullRequestEvent } from "../events/event.ts";
import type { RepositoryFacts } from "../github/access.ts";
import { repositoryById } from "../github/repositories.ts";
import { speaksFor } from "../hubs/accounts.ts";
import type { HubService } from "../hubs/hub.ts";
import { hubsListing } from "../hubs/hubs-table.ts";
import { createCheckRun } from "./check-runs.ts";
import { markConcluded, nameCheckRun, openCheck, supersede } from "./checks-table.ts";
import { output } from "./conclusion.ts";
import { type CheckDecision, decideChecks, startsChecks } from "./decide-checks.ts";
import { whereAllowed } from "./where-allowed.ts";

/** GitHub's clock may be ahead of ours. */
const clockMarginMs = 10 * 60_000;

export async function handlePullRequest(event: PullRequestEvent, context: AppContext): Promise<void> {
  const { database, github, settings } = context;
  const { installation, repository } = event;
  if (!startsChecks(event.action)) return;
  if ((await github.installationOf(repository.owner)) !== installation) return;
  const client = github.client({
    installation,
    repositories: [repository.name],
    permissions: { contents: "read" },
  });
  const service = await repositoryById(client, repository.id);
  if (service === undefined) return;
  const hubs = (await hubsListing(database, service.owner, service.name)).filter((hub) =>
    speaksFor(settings().accounts, hub.repository, service.owner),
  );
  // Events come in any order: what an old one asks for would take the place of the newer commit's check.
  const head = await headAt(database, repository.id, event.pull, new Date(context.now() + clockMarginMs));
  if (head !== undefined && head !== event.head) return;
  const decisions = decideChecks(event, service, hubs);
  const questions = new TouchedFolders(context, event, service);
  await whereAllowed(context, service, async () => {
    for (const decision of decisions) await open(decision, event, service, questions, context);
  });
}

async function open(
  { hub, checkName, verdict }: CheckDecision,
  event: PullRequestEvent,
  service: RepositoryFacts,
  folders: TouchedFolders,
  context: AppContext,
): Promise<void> {
  const { database, queues } = context;
  const { installation, pull, head } = event;
  const { id, owner, name } = service;
  const repository = { id, owner, name };
  const place = { installation, repository };
  let neutral = verdict.kind === "neutral" ? verdict.why : undefined;
  if (hub === undefined) {
    await createCheckRun(context, place, {
      name: checkName,
      head,
      externalId: undefined,
      ...completed(neutral!),
    });
    return;
  }
  const job = { hub: hub.key, repository, pull, head };
  // Opened again or no longer a draft: what was said of this commit then may not hold now.
  const again = event.action === "reopened" || event.action === "ready_for_review";
  const now = new Date(context.now());
  const check = await openCheck(database, { ...job, installation, checkName }, { again, now });
  if (check.concludedAt !== null) return;
  for (const key of await supersede(database, job)) await queues.send("conclude", { check: key }, { key });
  if (verdict.kind === "check" && !(await folders.touched(verdict.services))) {
    neutral = "The pull request changes no file in the folders of protos that the hub reads.";
  }
  if (neutral !== undefined) {
    await createCheckRun(context, place, {
      name: checkName,
      head,
      externalId: check.key,
      ...completed(neutral),
    });
    await markConcluded(database, check.key, now);
    return;
  }
  if (check.checkRun === null) {
    const made = await createCheckRun(context, place, { name: checkName, head, externalId: check.key });
    await nameCheckRun(database, check.key, made);
  }
  await sendCheck(context, job, hub.installation);
}

function completed(why: string) {
  return { completed: { conclusion: "neutral" as const, output: output("Nothing to check", why) } };
}

/** Whether folders differ between the pull request's head and where it left its base; asked once for each. */
class TouchedFolders {
  readonly #context: AppContext;
  readonly #event: PullRequestEvent;
  readonly #service: RepositoryFacts;
  readonly #answers = new Map<string, Promise<boolean>>();
  #base: Promise<string | undefined> | undefined;

  constructor(context: AppContext, event: PullRequestEvent, service: RepositoryFacts) {
    this.#context = context;
    this.#event = event;
    this.#service = service;
  }

  async touched(services: readonly HubService[]): Promise<boolean> {
    const folders = [...new Set(services.flatMap(({ protoDirs }) => protoDirs))].sort();
    const key = JSON.stringify(folders);
    const answer = this.#answers.get(key) ?? this.#ask(folders);
    this.#answers.set(key, answer);
    return answer;
  }

  async #ask(folders: readonly string[]): Promise<boolean> {
    const { owner, name } = this.#service;
    const { head } = this.#event;
    this.#base ??= this.#mergeBase();
    const base = await this.#base;
    // Nothing in common with the base: everything is new.
    if (base === undefined) return true;
    const [trees] = await readTrees(this.#client(), [{ owner, name, commits: [base, head], folders }]);
    return treesDiffer(trees?.get(base), trees?.get(head), folders);
  }

  async #mergeBase(): Promise<string | undefined> {
    const { owner, name: repo } = this.#service;
    const basehead = `${this.#event.baseRef}...${this.#event.head}`;
    try {
      const { data } = await this.#client().rest.repos.compareCommitsWithBasehead({
        owner,
        repo,
        basehead,
        per_page: 1,
      });
      return data.merge_base_commit.sha;
    } catch (error) {
      if (hasStatus(error, 404) || isProtoManagerError(error)) return undefined;
      throw error;
    }
  }

  #client() {
    const { installation } = this.#event;
    const permissions = { contents: "read" } as const;
    return this.#context.github.client({ installation, repositories: [this.#service.name], permissions });
  }
}
