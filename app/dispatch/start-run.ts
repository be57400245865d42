/** Asks GitHub for a run of a hub's workflow, once, whatever happens between the request and the answer. */

import { randomUUID } from "node:crypto";
import type { GitHubClient } from "../../src/github/client.ts";
import type { AppContext } from "../context.ts";
import { forgetAttempts } from "../drift/heads-table.ts";
import type { Hub } from "../hubs/hub.ts";
import { RetryLater } from "../queue/queues.ts";
import { findRun } from "./github-runs.ts";
import { clearProblem, recordProblem } from "./problems-table.ts";
import { type DispatchAnswer, requestRun } from "./request-run.ts";
import { deleteRequest, insertRequest, markAccepted, nameRun, openRequest, type Run } from "./runs-table.ts";
import { sendFollow } from "./send-follow.ts";

export interface RunRequest {
  kind: Run["kind"];
  /** The check that the run is for; null for an update. */
  checkKey: string | null;
  reason: string;
  /** Ours alone, never foreign text; `config` and `dispatch-id` are added. */
  inputs?: Readonly<Record<string, string>>;
  /** Called when the request is about to leave, once for each time that it does. */
  onLeaving?: (() => void) | undefined;
}

export type Started =
  /** `found`: an earlier try had asked for it, at `askedAt` (milliseconds since 1970). */
  { run: number; found: boolean; askedAt: number } | { problem: string };

/** How long GitHub may take to list a run that it has made; measured in seconds, usually. */
const listedWithinMs = 15_000;
/** After this, a run that GitHub promised without a name is given up. */
const promisedWithinMs = 5 * 60_000;
const lookAgainMs = 3_000;

/**
 * Starts a run, or finds the one that an earlier try has started. A refusal that only the hub's people can change is
 * recorded, and returned.
 *
 * @throws RetryLater - it is not known yet, or GitHub asked to slow down
 */
export async function startRun(context: AppContext, hub: Hub, request: RunRequest): Promise<Started> {
  const client = context.github.client({
    installation: hub.installation,
    repositories: [hub.repository.name],
    permissions: { actions: "write" },
  });
  const open = await openRequest(context.database, hub.key, request.checkKey);
  if (open !== undefined) {
    const { workflow } = context.settings();
    const found = await findRun(client, hub.repository, workflow, open.correlation, open.requestedAt);
    if (found !== undefined) {
      await started(context, hub, open, found);
      return { run: found, found: true, askedAt: open.requestedAt.getTime() };
    }
    // A request of a time to come was made before the clock was set back.
    const age = Math.abs(context.now() - open.requestedAt.getTime());
    if (age < (open.status === "accepted" ? promisedWithinMs : listedWithinMs)) {
      throw new RetryLater(`${hub.key}: it is not known yet what became of ${open.correlation}`, lookAgainMs);
    }
    await deleteRequest(context.database, open.correlation);
  }
  const { kind, checkKey, reason } = request;
  const requestedAt = new Date(context.now());
  const asked = { correlation: randomUUID(), hub: hub.key, kind, checkKey, reason, requestedAt };
  if (!(await insertRequest(context.database, asked))) {
    throw new RetryLater(`${hub.key}: another instance is asking for a run`, lookAgainMs);
  }
  return ask(context, client, hub, request, asked);
}

type Asked = Pick<Run, "correlation" | "requestedAt">;

async function ask(
  context: AppContext,
  client: GitHubClient,
  hub: Hub,
  request: RunRequest,
  asked: Asked,
): Promise<Started> {
  const answer = await requestRun(client, {
    repository: hub.repository,
    workflow: context.settings().workflow,
    inputs: {
      ...request.inputs,
      ...(hub.takesConfig && { config: hub.config }),
      "dispatch-id": asked.correlation,
    },
    onLeaving: request.onLeaving,
  });
  return take(context, hub, asked, answer);
}

async function take(context: AppContext, hub: Hub, asked: Asked, answer: DispatchAnswer): Promise<Started> {
  switch (answer.kind) {
    case "started":
      await started(context, hub, asked, answer.run);
      return { run: answer.run, found: false, askedAt: asked.requestedAt.getTime() };
    case "accepted":
      await markAccepted(context.database, asked.correlation);
      throw new RetryLater(
        `${hub.key}: GitHub has not named the run of ${asked.correlation} yet`,
        lookAgainMs,
      );
    case "slow-down":
      await deleteRequest(context.database, asked.correlation);
      throw new RetryLater(`${hub.key}: GitHub limits the rate of requests`, answer.afterMs);
    case "hub":
      context.log.warn({ hub: hub.key, problem: answer.problem }, "A hub's workflow could not be started");
      await context.database.transaction(async (sql) => {
        await deleteRequest(sql, asked.correlation);
        await recordProblem(sql, hub.key, answer.problem, new Date(context.now()));
        // Nothing was started, and no event tells when it can be: each sweep asks once.
        await forgetAttempts(sql, hub.key);
        const repository = { id: hub.repository.id, owner: hub.repository.owner, name: hub.repository.name };
        const key = `repository-${repository.id}`;
        await context.queues.send("discover", { installation: hub.installation, repository }, { key, sql });
      });
      return { problem: answer.problem };
  }
}

async function started(context: AppContext, hub: Hub, asked: Asked, run: number): Promise<void> {
  await context.database.transaction(async (sql) => {
    await nameRun(sql, asked.correlation, run);
    await clearProblem(sql, hub.key);
    await sendFollow(context.queues, { run, attempt: 1 }, sql);
  });
}
