/**
 * The story of a check: what a pull request of a service repository would do to the system. Everything else is as
 * locked, no plugin runs, and nothing is written. That it does not assemble is the result, no failure of the run.
 */

import { checkReport } from "../companion/check-report.ts";
import type { CheckReport } from "../companion/protocol.ts";
import { parseRepositoryUrl } from "../config/url.ts";
import type { Diagnostic } from "../diagnostics.ts";
import { ProtoManagerError } from "../errors.ts";
import type { Reporter } from "../events.ts";
import { openCache } from "../sources/cache.ts";
import { type AssembledSources, AssemblyError, assembleNewest, UnreadableError } from "./assemble-newest.ts";
import { check } from "./check.ts";
import { compiler } from "./compile.ts";
import { compileCode } from "./compile-errors.ts";
import { committedAs, lockedState, notIn } from "./locked-state.ts";
import { atMergeBase } from "./merge-base.ts";
import { narrowed } from "./narrowed.ts";
import type { CheckedPull, Edges, RunRequest } from "./request.ts";
import { type Setup, setUp } from "./setup.ts";

/** @throws ProtoManagerError when nothing could be found out: the pull request moved, the hub is broken without it */
export async function checkPullRequest(
  config: string,
  pull: CheckedPull,
  edges: Edges,
): Promise<CheckReport> {
  const request = checkRequest(config, pull);
  return openCache(edges.cacheFolder, edges.now).withWorkFolder(async (workFolder) => {
    const { reporter } = edges;
    const setup = withoutNewcomers(
      await reporter.stage("config", "Reading config.yaml", () => setUp(request, edges, workFolder)),
      reporter,
    );
    const own = new Set(setup.sources.checkouts?.keys());
    const about = { config: setup.config, path: config, pull, own };
    const assembled = await assembledOrErrors(setup, edges);
    const based = await atMergeBase(setup, pull, edges);
    if (Array.isArray(assembled)) {
      const errors = await broughtErrors(assembled, setup, based, edges);
      return checkReport({
        ...about,
        outcome: "not-assembled",
        diagnostics: errors,
        findings: [],
        skipped: [],
      });
    }
    const { assembly } = assembled;
    const before = await lockedState(based, edges, { compiles: false });
    const stage = based === setup ? setup : committedAs(before, based);
    const diagnostics = notIn(before.diagnostics, assembly.diagnostics).filter(
      ({ severity, location }) => severity === "warning" && location && own.has(location.repository),
    );
    const checked = await reporter.stage("checks", "Checking", () =>
      check({ ...stage, assembled }, request, edges),
    );
    return checkReport({ ...about, outcome: "assembled", diagnostics, ...checked });
  });
}

function checkRequest(config: string, pull: CheckedPull): RunRequest {
  return {
    command: "validate",
    config,
    outcome: "show",
    at: "locked",
    checks: true,
    locked: false,
    offline: false,
    strict: false,
    languages: undefined,
    packages: undefined,
    pull,
    pullRequest: {},
  };
}

/** A repository that the hub lists and has never assembled is none that a pull request could break. */
function withoutNewcomers(setup: Setup, reporter: Pick<Reporter, "warning">): Setup {
  const { checkouts } = setup.sources;
  const isKnown = ({ name, url }: Setup["config"]["repositories"][number]) =>
    checkouts?.has(name) === true ||
    setup.lock.repositories[name] !== undefined ||
    parseRepositoryUrl(url).kind === "hub";
  const unknown = setup.config.repositories.filter((repository) => !isKnown(repository));
  if (unknown.length === 0) return setup;
  const names = unknown.map(({ name }) => name).join(", ");
  reporter.warning(`Left out, since they have no commit in protomanager.lock yet: ${names}.`);
  return narrowed(setup, isKnown);
}

async function assembledOrErrors(setup: Setup, edges: Edges): Promise<AssembledSources | Diagnostic[]> {
  try {
    return await assembleNewest({ ...setup, compile: compiler(setup, edges) }, edges.reporter);
  } catch (error) {
    if (error instanceof AssemblyError) return [...error.errors];
    if (!(error instanceof UnreadableError)) throw error;
    const { checkouts } = setup.sources;
    // Any other repository that cannot be read says nothing about the pull request.
    if (error.failures.some(({ repository }) => !checkouts?.has(repository))) throw error;
    return error.failures.map(({ repository, message }) => unreadable(repository, message));
  }
}

/** Content that is refused has no code of its own; it is told as an error of the repository's top. */
function unreadable(repository: string, message: string): Diagnostic {
  return { code: "SOURCE", severity: "error", message, location: { repository, path: "." } };
}

/** Nothing of it is the pull request's fault, and yet it cannot be merged as it is. */
function behind(repository: string): Diagnostic {
  const message =
    "The branch is behind what the hub has locked, and does not assemble with what other repositories need since. " +
    "Update it from its base branch.";
  return { code: "BEHIND", severity: "error", message, location: { repository, path: "." } };
}

/** Those that are not there without the pull request. */
async function broughtErrors(
  errors: readonly Diagnostic[],
  setup: Setup,
  based: Setup,
  edges: Edges,
): Promise<Diagnostic[]> {
  const compiles = errors.some(({ code }) => code === compileCode);
  const brought = notIn((await lockedState(based, edges, { compiles })).diagnostics, errors);
  if (brought.length > 0) return brought;
  if (based !== setup) return [behind([...setup.sources.checkouts!.keys()][0]!)];
  throw new ProtoManagerError(
    "The hub does not assemble at its locked commits either, so nothing can be said about the pull request. " +
      "Run `protomanager update` in the hub.",
  );
}
