/** The Action's check of a pull request: its result to the App and to the job's summary. */

import { constants } from "node:fs";
import { cp, mkdtemp, stat } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import * as core from "@actions/core";
import { findingLine } from "./companion/check-report.ts";
import { checkSummary } from "./companion/check-summary.ts";
import type { CheckReport } from "./companion/protocol.ts";
import { normalizePath } from "./config/paths.ts";
import { counted } from "./counted.ts";
import { checkPullRequest } from "./run/check-pull-request.ts";
import type { CheckedPull, Edges } from "./run/request.ts";

export interface CheckActionRequest {
  /** Path of config.yaml in the hub. */
  config: string;
  pull: CheckedPull;
  /** Tells the App; undefined without one. */
  post: ((report: CheckReport) => Promise<void>) | undefined;
}

/** Whoever may read the hub may read its summaries, so that shows everything; what the App shows is the App's to decide. */
export async function checkAction({ config, pull, post }: CheckActionRequest, edges: Edges): Promise<void> {
  const cacheFolder = await privateCache(edges.cacheFolder, edges.environment.RUNNER_TEMP ?? tmpdir());
  const report = await checkPullRequest(normalizePath(config), pull, { ...edges, cacheFolder });
  for (const finding of report.findings) edges.reporter.foreign(finding.severity, findingLine(finding));
  const said = report.outcome === "assembled" ? "assembles" : "does not assemble";
  edges.reporter.info(
    `With the pull request the system ${said}; ${counted(report.findings.length, "finding")}.`,
  );
  await core.summary.addRaw(checkSummary(report), true).write({ overwrite: true });
  await post?.(report);
}

/**
 * A copy of what other runs fetched: what this one fetches for a pull request, which anybody may have opened, is found by
 * no other run.
 */
async function privateCache(shared: string, temporaryFolder: string): Promise<string> {
  const folder = await mkdtemp(path.join(temporaryFolder, "protomanager-check-"));
  const exists = await stat(shared).then(
    (found) => found.isDirectory(),
    () => false,
  );
  if (!exists) return folder;
  const work = path.join(shared, "work");
  await cp(shared, folder, {
    recursive: true,
    mode: constants.COPYFILE_FICLONE,
    preserveTimestamps: true,
    filter: (source) => source !== work,
  });
  return folder;
}
