/** The edges of a run in GitHub Actions: what the runner and the inputs give it to work with. */

import path from "node:path";
import * as core from "@actions/core";
import { context } from "@actions/github";
import { actionTokens } from "./action-tokens.ts";
import { jobIdentity } from "./companion/app-url-tokens.ts";
import { postReport } from "./companion/client.ts";
import type { CheckReport } from "./companion/protocol.ts";
import type { Inputs } from "./inputs.ts";
import { actionReporter } from "./report/action-reporter.ts";
import type { Edges } from "./run/request.ts";
import { defaultCacheFolder } from "./sources/cache-folder.ts";

/** With what the companion App gives: a run that it refuses fails before it does anything. */
export async function actionEdges(inputs: Inputs, signal: AbortSignal): Promise<Edges> {
  const { env } = process;
  const reporter = actionReporter();
  const hub = `${context.repo.owner}/${context.repo.repo}`;
  const currentDirectory = env.GITHUB_WORKSPACE ?? process.cwd();
  const { command, dryRun } = inputs;
  const reads = command === "plan" || command === "validate" || dryRun;
  const { tokens, list, ready } = actionTokens({
    inputs,
    hub,
    environment: env,
    request: { config: pathInHub(inputs.config, currentDirectory), access: reads ? "read" : "write" },
    getIdToken: core.getIDToken,
    mask: core.setSecret,
    reporter,
    now: Date.now,
    signal,
  });
  await ready();
  const cacheEnvironment = inputs.cache ? env : { ...env, RUNNER_TOOL_CACHE: undefined };
  return {
    reporter,
    environment: env,
    currentDirectory,
    cacheFolder: defaultCacheFolder(cacheEnvironment),
    tokens,
    onRepositories: list,
    hubRepository: `${context.serverUrl}/${hub}`,
    allowFiles: false,
    projectTools: false,
    now: Date.now,
    signal,
  };
}

/** Tells the companion App what a check found; undefined without one, when the job's summary has it alone. */
export function reportPost(
  appUrl: string | undefined,
  signal: AbortSignal,
): ((report: CheckReport) => Promise<void>) | undefined {
  if (appUrl === undefined) return undefined;
  const identity = jobIdentity(appUrl, process.env, core.getIDToken);
  return (report) => postReport(appUrl, report, identity, { signal });
}

/** The App knows config.yaml by its path from the hub's top, where the checkout is. */
function pathInHub(config: string, workspace: string): string {
  return path.relative(workspace, path.resolve(workspace, config)).replaceAll(path.sep, "/");
}
