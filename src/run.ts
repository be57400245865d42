/** The story of one run, from config.yaml to what becomes of its outputs. */

import { ProtoManagerError } from "./errors.ts";
import { pathsOfInterest } from "./hub/change-set.ts";
import { assembleNewest } from "./run/assemble-newest.ts";
import { check, nothingChecked } from "./run/check.ts";
import { publishChanges, showDifference, writeToFolder } from "./run/conclude.ts";
import { staleOutputs } from "./run/freshness.ts";
import { compileAndGenerate } from "./run/generate.ts";
import { changesOf, outputsOf, withoutLock } from "./run/outputs.ts";
import { readHub } from "./run/read-hub.ts";
import { previousMap, reportOf } from "./run/report.ts";
import type { Edges, RunRequest } from "./run/request.ts";
import { judge, type RunResult } from "./run/result.ts";
import { selectLanguages } from "./run/selection.ts";
import { openHub, readIncludes, remotesOf, sourcesRequest } from "./run/setup.ts";
import { measured } from "./run/stopwatch.ts";
import { lockTools, toolFinder } from "./run/tools.ts";
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
  const remotes = remotesOf(request, edges);

  const { hub, state } = await reporter.stage("config", "Reading config.yaml", async () => {
    const opened = await openHub(request, edges, remotes, workFolder);
    return { hub: opened, state: await readHub(opened, request.config, edges) };
  });
  const { config, lock } = state;
  for (const warning of state.warnings) reporter.warning(warning);
  edges.onRepositories(config.repositories.map(({ url }) => url));
  const languages = selectLanguages(config, request, reporter);

  const sources = await sourcesRequest(request, edges, remotes, hub, state);
  const includes = await readIncludes(hub.tree, config.globalProto.includes);
  const assembled = await assembleNewest({
    config,
    lock,
    includes,
    strict: request.strict,
    sources,
    reporter,
  });

  const tools = toolFinder(config, languages, hub.folder, request.offline, edges);
  const generated = await reporter.stage("codegen", "Compiling and generating", () =>
    compileAndGenerate(
      { config, assembly: assembled.assembly, languages, tools, hubFolder: hub.folder, workFolder },
      edges,
    ),
  );

  const before = await previousMap(hub, config);
  const checked = request.checks
    ? await reporter.stage("checks", "Checking", () =>
        check(
          {
            config,
            lock,
            hub: hub.files,
            assembled,
            previousMap: before,
            sources,
            tools,
            workFolder,
            all: request.command === "validate" && request.hub === undefined,
          },
          edges,
        ),
      )
    : nothingChecked;

  const toolchain = lockTools(config);
  const outputs = outputsOf({ ...assembled, config, lock, toolchain, generated });
  const existing = await hub.files.blobIds(pathsOfInterest(outputs.wanted, outputs.previous));
  const difference = changesOf(outputs, existing);
  const changes = request.hub === undefined ? difference : withoutLock(difference);
  const stale = staleOutputs(request, { sources: assembled.sources, lock, changes, reporter });
  const checks = { ...checked, findings: [...checked.findings, ...stale] };
  const report = reportOf({
    state,
    assembled,
    checks,
    changes,
    prefix: hub.base?.prefix ?? "",
    previousMap: before,
  });
  const lockMoved = outputs.lockText !== state.lockText;
  const conclusion = { request, config, report, changes, assembled, checks, seconds, lockMoved };

  if (request.locked && lockMoved) return judge({ ...conclusion, diff: await showDifference(hub, changes) });
  if (request.outcome === "write") {
    await writeToFolder(hub, changes);
    return judge(conclusion);
  }
  const { base } = hub;
  if (request.outcome !== "publish" || base === undefined) {
    return judge({ ...conclusion, diff: await showDifference(hub, changes) });
  }
  const published = await reporter.stage("publish", "Publishing", () =>
    publishChanges(
      { base, state, sources: assembled.sources, toolchain, changes, report, workFolder, remotes },
      request,
      edges,
    ),
  );
  return "retry" in published ? "base moved" : judge({ ...conclusion, published });
}
