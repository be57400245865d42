/** The App beside the demo's GitHub, and how long a cause takes to become a pull request through it. */

import path from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import type { ActionResult } from "../local-github/runner/run-action.ts";
import { type AppProcess, startApp } from "../support/app-process.ts";
import { installApp } from "../support/installed-app.ts";
import type { Stage } from "./stage.ts";

/** Two pushes within this time are one run. */
const debounceSeconds = 1;
const patienceMs = 120_000;

export interface Consequence {
  result: ActionResult;
  /** Seconds from the cause's end to each thing that followed. */
  seconds: { webhook: number | undefined; dispatch: number; pullRequest: number };
}

/** Registers the App, installs it on the hub's account, and starts it with the embedded database. */
export async function startDemoApp(stage: Stage, port: number): Promise<AppProcess> {
  const variables = await installApp(stage.github, [stage.hub.owner], addressOf(port));
  const store = { PGLITE_FOLDER: path.join(stage.folder, "app") };
  return startApp({ ...variables, ...store, DEBOUNCE_SECONDS: String(debounceSeconds) }, port);
}

export function addressOf(port: number): string {
  return `http://127.0.0.1:${port}`;
}

/** Does something and waits for the run that the App starts because of it. */
export async function consequenceOf(stage: Stage, cause: () => Promise<unknown>): Promise<Consequence> {
  const { github, hub } = stage;
  const { runs } = github.repository(hub.owner, hub.name);
  const before = runs.length;
  await cause();
  const begin = Date.now();
  while (runs.length === before) {
    if (Date.now() - begin > patienceMs) throw new Error("The App has started no run.");
    await wait(20);
  }
  const run = await github.completedRun(hub.owner, hub.name);
  const since = (time: Date) => (time.getTime() - begin) / 1000;
  const dispatched = runs[before]!.createdAt;
  // The run pushes as well, later.
  const push = github.state.webhooks.log
    .all()
    .findLast(({ event, deliveredAt }) => event === "push" && deliveredAt <= dispatched);
  return {
    result: stage.lastResult(),
    seconds: {
      webhook: push && Math.max(0, since(push.deliveredAt) + (push.outcome?.seconds ?? 0)),
      dispatch: since(dispatched),
      pullRequest: since(run.updatedAt),
    },
  };
}
