/** Event `command`: `/protomanager update|validate|retry` in a comment on a pull request. */

import type { GitHubClient } from "../../src/github/client.ts";
import type { AppContext } from "../context.ts";
import type { CommandEvent } from "../events/event.ts";
import { speaksFor } from "../hubs/accounts.ts";
import { hubsListing, hubsOfRepository } from "../hubs/hubs-table.ts";
import { RetryLater } from "../queue/queues.ts";
import { type CommandDecision, type CommandFacts, decideCommand } from "./decide-command.ts";
import { headAt, knowsHead } from "./pull-heads-table.ts";
import { sendCheck } from "./send-check.ts";
import { sendDispatch } from "./send-dispatch.ts";
import { senderMayWrite } from "./sender.ts";

/** Events arrive in any order: how long the one that tells of a head may come after the comment on it. */
const headKnownWithinMs = 60_000;
const lookAgainMs = 5_000;

export async function handleCommand(
  event: CommandEvent,
  context: AppContext,
  receivedAt: number,
): Promise<void> {
  if (!(await senderMayWrite(context, event))) return;
  const decision = decideCommand(event, await readFacts(event, context));
  const { repository, pull, command } = event;
  const place = `${repository.owner}/${repository.name}#${pull}`;
  context.log.info({ place, command, sender: event.sender, decision: decision.kind }, "A command");
  switch (decision.kind) {
    case "dispatch":
      for (const hub of decision.hubs) {
        await sendDispatch(context, hub, { reason: `command on ${place}`, receivedAt, atOnce: true });
      }
      break;
    case "check":
      for (const hub of decision.hubs) {
        await sendCheck(context, { hub: hub.key, repository, pull, head: decision.head }, hub.installation);
      }
      break;
  }
  await answer(event, context, decision);
}

async function readFacts(event: CommandEvent, context: AppContext): Promise<CommandFacts> {
  const { database, github, settings, now } = context;
  const { installation, repository, pull: number } = event;
  const { owner, name } = repository;
  const client = github.client({
    installation,
    repositories: [name],
    permissions: { pull_requests: "read" },
  });
  const listing = await hubsListing(database, owner, name);
  const { data } = await client.rest.pulls.get({ owner, repo: name, pull_number: number });
  const pull = { open: data.state === "open", head: data.head.sha };
  const headThen = await headAt(database, repository.id, number, new Date(event.at));
  const late = headThen !== pull.head && !(await knowsHead(database, repository.id, number, pull.head));
  if (late && event.commit === undefined && now() - event.at < headKnownWithinMs) {
    throw new RetryLater(`${owner}/${name}#${number}: the event of its head has not come yet`, lookAgainMs);
  }
  return {
    listing: listing.filter((hub) => speaksFor(settings().accounts, hub.repository, owner)),
    held: await hubsOfRepository(database, repository.id),
    pull,
    headThen,
  };
}

const reactions = { dispatch: "rocket", check: "eyes", refuse: "confused" } as const;

/** The reaction first: where it is there already, this job ran before and has replied. */
async function answer(
  { installation, repository, pull, comment }: CommandEvent,
  { github }: AppContext,
  decision: CommandDecision,
): Promise<void> {
  const { owner, name: repo } = repository;
  const client: GitHubClient = github.client({
    installation,
    repositories: [repo],
    permissions: { issues: "write" },
  });
  const content = reactions[decision.kind];
  const { status } = await client.rest.reactions.createForIssueComment({
    owner,
    repo,
    comment_id: comment,
    content,
  });
  if (decision.kind !== "refuse" || status === 200) return;
  await client.rest.issues.createComment({ owner, repo, issue_number: pull, body: decision.reply });
}
