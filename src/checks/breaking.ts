/** `buf breaking` of what a repository or the hub has now against what it had. */

import { availableParallelism } from "node:os";
import pLimit from "p-limit";
import { allDone } from "../all-done.ts";
import type { Finding, SkippedCheck } from "./finding.ts";
import { type BufContext, runBufCheck } from "./run-buf.ts";
import type { StagedModule, StagedWorkspace } from "./stage-workspaces.ts";
import type { CheckedProtos } from "./workspace.ts";

export interface BreakingResult {
  findings: Finding[];
  skipped: SkippedCheck[];
}

/** Compares every repository that was there before and whose protos are not the same now. */
export async function breakingChanges(
  context: BufContext,
  before: readonly StagedWorkspace[],
  after: readonly StagedWorkspace[],
): Promise<BreakingResult> {
  const now = new Map(checkedModules(after).map((module) => [module.protos.repository, module]));
  const limit = pLimit(availableParallelism());
  const results = await allDone(
    checkedModules(before).map((old) =>
      limit(async (): Promise<BreakingResult> => {
        const { repository } = old.protos;
        const module = now.get(repository);
        if (module === undefined) return { findings: [], skipped: [nothingLeft(repository)] };
        if (isSame(old.protos, module.protos)) return { findings: [], skipped: [] };
        return await compareModules(context, old, module);
      }),
    ),
  );
  return {
    findings: results.flatMap(({ findings }) => findings),
    skipped: results.flatMap(({ skipped }) => skipped),
  };
}

async function compareModules(
  context: BufContext,
  old: StagedModule,
  module: StagedModule,
): Promise<BreakingResult> {
  const { repository } = module.protos;
  // Without imports: a change in another repository is that repository's finding.
  const args = ["breaking", module.folder, "--against", old.folder, "--exclude-imports"];
  const result = await runBufCheck(context, args, [module.folder, old.folder]);
  if (!result.ok) {
    const { code, reason } = result;
    return { findings: [], skipped: [{ check: "breaking", repository, code, reason }] };
  }
  const silence =
    "Merge the pull request to accept it: the next run compares with what was merged. " +
    "`checks.breaking` in config.yaml sets how strict the check is, or `off`.";
  const findings = result.annotations.map(
    ({ type: rule, path: importName, line, column, message }): Finding => {
      const file =
        importName === undefined ? undefined : (module.files.get(importName) ?? old.files.get(importName));
      return { rule, severity: "error", repository, path: file?.path, line, column, message, silence };
    },
  );
  return { findings, skipped: [] };
}

function checkedModules(workspaces: readonly StagedWorkspace[]): StagedModule[] {
  return workspaces.flatMap(({ modules }) => modules);
}

function isSame(before: CheckedProtos, after: CheckedProtos): boolean {
  const texts = new Map(before.files.map(({ importName, text }) => [importName, text]));
  return (
    texts.size === after.files.length &&
    after.files.every(({ importName, text }) => texts.get(importName) === text)
  );
}

function nothingLeft(repository: string | undefined): SkippedCheck {
  const reason = "There are no protos any more to compare with those that were there.";
  return { check: "breaking", repository, code: undefined, reason };
}
