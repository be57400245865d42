/** The story of one run, from config.yaml to what becomes of its outputs. */

import { ProtoManagerError } from "./errors.ts";
import { assembleNewest } from "./run/assemble-newest.ts";
import { check } from "./run/check.ts";
import { compareWithHub } from "./run/compare.ts";
import { compiler } from "./run/compile.ts";
import { compileGenerated } from "./run/compile-check.ts";
import { conclude } from "./run/conclude.ts";
import { withFreshness } from "./run/freshness.ts";
import { generate } from "./run/generate.ts";
import type { Edges, RunRequest } from "./run/request.ts";
import type { RunResult } from "./run/result.ts";
import { setUp } from "./run/setup.ts";
import { sourceDescriptors } from "./run/source-descriptors.ts";
import { measured } from "./run/stopwatch.ts";
import { verify } from "./run/verify.ts";
import { openCache } from "./sources/cache.ts";

/** Times a run starts over because the base branch moved under it. */
const maxRestarts = 3;

/**
 * Runs once, from config to outputs. Failures that are understood are thrown; nothing has been written then.
 *
 * @throws ConfigError, RepositoryError and other ProtoManagerErrors
 */
export async function run(request: RunRequest, edges: Edges): Promise<RunResult> {
  const cache = openCache(edges.cacheFolder, edges.now);
  for (let restarts = 0; restarts <= maxRestarts; restarts++) {
    const result = await cache.withWorkFolder((workFolder) => runOnce(request, edges, workFolder));
    if (result !== "base moved") {
      await cache.sweep();
      return result;
    }
    edges.reporter.info("The base branch has moved meanwhile; starting over from its newest commit.");
  }
  throw new ProtoManagerError(
    `The base branch moved ${maxRestarts + 1} times while the run was under way. Run again when it is quieter.`,
  );
}

async function runOnce(
  request: RunRequest,
  outer: Edges,
  workFolder: string,
): Promise<RunResult | "base moved"> {
  const { reporter, seconds } = measured(outer.reporter, outer.now);
  const edges = { ...outer, reporter };

  const setup = await reporter.stage("config", "Reading config.yaml", () =>
    setUp(request, edges, workFolder),
  );
  const assembled = await assembleNewest({ ...setup, compile: compiler(setup, edges) }, reporter);
  const verified = await reporter.stage("verification", "Comparing the result with its sources", () =>
    verify({ ...setup, assembled }, request, edges),
  );
  const described = await sourceDescriptors({ ...setup, assembled }, edges);
  const generated = await reporter.stage("codegen", "Generating code", () =>
    generate({ ...setup, assembled }, edges),
  );
  const compiled = await compileGenerated(
    { ...setup, assembled, generated: generated.outputs },
    request,
    edges,
  );
  const checked = await reporter.stage("checks", "Checking", () =>
    check({ ...setup, assembled }, request, edges),
  );
  const made = { ...assembled, described: described.files, generated: generated.outputs };
  const difference = await compareWithHub({ ...setup, ...made }, request);
  const checks = withFreshness(checked, { ...setup, ...assembled, ...difference, reporter }, request);
  const notes = [...described.notes, ...generated.notes];
  return await conclude(
    {
      ...setup,
      ...difference,
      assembled,
      verified,
      notes,
      checks,
      seconds,
      compiled,
      languages: generated.languages,
    },
    request,
    edges,
  );
}
