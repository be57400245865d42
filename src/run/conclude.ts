/** The end of a run: its outputs are written, published, compared, or shown. */

import type { SymbolMap } from "../assembly/assembly.ts";
import type { CompileResult } from "../codegen/compile-check/compile-language.ts";
import type { LanguageReport } from "../codegen/generation-error.ts";
import type { Config } from "../config/config.ts";
import type { Diagnostic } from "../diagnostics.ts";
import { ProtoManagerError } from "../errors.ts";
import { isGitHubHost } from "../github/urls.ts";
import type { HubBase, OpenHub } from "../hub/open-hub.ts";
import { writeChanges } from "../hub/write.ts";
import { lockFile } from "../lock.ts";
import type { ChangeSet } from "../outputs.ts";
import { pullRequestBody, pullRequestTitle } from "../publish/body.ts";
import { commitMessage } from "../publish/commit-message.ts";
import { defaultBranch, type PublishOutcome, publish } from "../publish/publish.ts";
import { resolveReviewers } from "../publish/reviewers.ts";
import type { RunReport } from "../publish/run-report.ts";
import { inputsDigest } from "../publish/trailer.ts";
import { codeownersPaths } from "../sources/policies.ts";
import type { Remotes } from "../sources/remote.ts";
import type { Source } from "../sources/source.ts";
import type { AssembledSources } from "./assemble-newest.ts";
import type { Checked } from "./check.ts";
import { isFailure } from "./compile-check.ts";
import { publishPorts } from "./publish-ports.ts";
import type { HubState } from "./read-hub.ts";
import { reportOf } from "./report.ts";
import type { Edges, RunRequest } from "./request.ts";
import { judge, type RunResult } from "./result.ts";
import { lockTools } from "./tools.ts";
import { unifiedDiff } from "./unified-diff.ts";
import type { Verified } from "./verify.ts";

/** What a run has come to before anything is written. */
export interface Ending {
  hub: OpenHub;
  state: HubState;
  config: Config;
  previousMap: SymbolMap | undefined;
  assembled: AssembledSources;
  verified: Verified;
  /** What later stages had to say. */
  notes: readonly Diagnostic[];
  checks: Checked;
  changes: ChangeSet;
  /** protomanager.lock is among the changes. */
  lockMoved: boolean;
  seconds: RunResult["seconds"];
  /** What became of compiling the generated code; undefined when it was not asked for. */
  compiled?: readonly CompileResult[] | undefined;
  /** What became of each language. */
  languages?: readonly LanguageReport[] | undefined;
  /** An existing folder of the run's own. */
  workFolder: string;
  remotes: Remotes;
}

/** `base moved`: nothing was published, since the base branch is no longer where the run read it. */
export async function conclude(
  ending: Ending,
  request: RunRequest,
  edges: Edges,
): Promise<RunResult | "base moved"> {
  const { hub, state, changes } = ending;
  const { CI } = edges.environment;
  const conclusion = { ...ending, request, report: reportOf(ending), environment: { CI } };
  const broken = ending.compiled?.some((result) => isFailure(result, edges.environment)) ?? false;
  if (broken || (request.locked && ending.lockMoved)) {
    return judge({ ...conclusion, diff: await showDifference(hub, changes) });
  }
  if (request.outcome === "write") {
    await writeToFolder(hub, changes, state.lockText);
    return judge(conclusion);
  }
  if (request.outcome === "publish" && hub.base !== undefined) {
    const stage = { ...conclusion, base: hub.base };
    const published = await edges.reporter.stage("publish", "Publishing", () =>
      publishChanges(stage, request, edges),
    );
    return "retry" in published ? "base moved" : judge({ ...conclusion, published });
  }
  return judge({ ...conclusion, diff: await showDifference(hub, changes) });
}

interface PublishStage extends Ending {
  base: HubBase;
  report: RunReport;
}

async function publishChanges(
  stage: PublishStage,
  request: RunRequest,
  edges: Edges,
): Promise<PublishOutcome> {
  const { base, state, changes, report } = stage;
  const { sources } = stage.assembled;
  const { pullRequest: asked } = request;
  const { system, pullRequest: configured } = state.config;
  const inputs = inputsDigest({
    config: state.configText,
    lock: state.lockText,
    commits: new Map(sources.map(({ name, commit }) => [name, commit])),
    toolchain: new Map(Object.entries(lockTools(state.config)).map(([name, { version }]) => [name, version])),
  });
  const audience = resolveReviewers({
    reviewers: asked.reviewers ?? configured.reviewers,
    teamReviewers: asked.teamReviewers ?? configured.teamReviewers,
    report,
    codeowners: codeownersOf(sources),
    owner: base.url.owner,
  });
  return publish(
    {
      branch: asked.branch ?? defaultBranch(system.name),
      baseBranch: base.branch,
      base: base.commit,
      folder: base.prefix,
      changes,
      inputs,
      draft: asked.draft ?? configured.draft,
      labels: asked.labels ?? configured.labels,
      ...audience,
      words: {
        title: pullRequestTitle(asked.title ?? configured.title, report),
        body: (digest) => pullRequestBody(report, digest, (host) => isGitHubHost(host, edges.environment)),
        message: commitMessage(report, inputs),
      },
    },
    publishPorts(stage, edges),
  );
}

/** Text of each repository's CODEOWNERS, by name. */
function codeownersOf(sources: readonly Source[]): Map<string, string> {
  return new Map(
    sources.flatMap(({ name, policies = [] }) => {
      const texts = new Map(policies.map(({ path, text }) => [path, text]));
      const place = codeownersPaths.find((path) => texts.has(path));
      return place === undefined ? [] : [[name, texts.get(place)!] as const];
    }),
  );
}

/**
 * Writes the changes into the hub's folder on disk.
 *
 * @param lockText - of the lock that the changes were made for: when another is there, another run wrote it
 */
async function writeToFolder(hub: OpenHub, changes: ChangeSet, lockText: string | undefined): Promise<void> {
  if (hub.base !== undefined) throw new ProtoManagerError("a run that publishes writes nothing on disk");
  const isCurrent = async () => (await hub.files.read(lockFile))?.toString("utf8") === lockText;
  await writeChanges(hub.folder, changes, isCurrent);
}

/** What committed and wanted outputs differ in. */
async function showDifference(hub: OpenHub, changes: ChangeSet): Promise<string> {
  const existing = new Map<string, Buffer>();
  for (const path of [...changes.changed.map((file) => file.path), ...changes.removed]) {
    const content = await hub.files.read(path);
    if (content !== undefined) existing.set(path, content);
  }
  return unifiedDiff(changes, existing);
}
