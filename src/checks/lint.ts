/** `buf lint` over sources, each repository by its own rules or the hub's category. */

import { availableParallelism } from "node:os";
import pLimit from "p-limit";
import { allDone } from "../all-done.ts";
import { run } from "../process.ts";
import { bufEnvironment } from "../toolchain/compile.ts";
import type { Finding, SkippedCheck } from "./finding.ts";
import { isIgnored, type LintConfig, type LintRule } from "./lint-config.ts";
import { type BufContext, type BufResult, runBufCheck } from "./run-buf.ts";
import type { StagedModule, StagedWorkspace } from "./stage-workspaces.ts";

export interface LintResult {
  findings: Finding[];
  skipped: SkippedCheck[];
}

/** buf compiles a whole workspace to lint it, its imports included: up to so many repositories are faster one by one. */
const lintedOneByOne = 8;

export type LintConfigs = ReadonlyMap<string | undefined, LintConfig>;

/** Lints what is checked in the workspaces; a repository that cannot be is skipped, the others are not. */
export async function lintWorkspaces(
  context: BufContext,
  workspaces: readonly StagedWorkspace[],
  configs: LintConfigs,
  rules: readonly LintRule[],
): Promise<LintResult> {
  const findings: Finding[] = [];
  const skipped: SkippedCheck[] = [];
  for (const workspace of workspaces) {
    const checked = workspace.modules.filter((module) => module.checked);
    const results = await lintModules(context, workspace, checked);
    for (const [index, result] of results.entries()) {
      if (result.ok) findings.push(...findingsOf(result, checked, configs, rules));
      else skipped.push(skippedLint(checked[index], result));
    }
  }
  return { findings, skipped };
}

/** One result for all checked modules, or one for each: what one repository's files break must not keep back others. */
async function lintModules(
  context: BufContext,
  workspace: StagedWorkspace,
  checked: readonly StagedModule[],
): Promise<BufResult[]> {
  const folders = workspace.modules.map(({ folder }) => folder);
  if (checked.length > lintedOneByOne) {
    const together = await runBufCheck(context, ["lint", workspace.folder], folders);
    if (together.ok) return [together];
  }
  const limit = pLimit(availableParallelism());
  return await allDone(
    checked.map(({ folder }) => limit(() => runBufCheck(context, ["lint", folder], folders))),
  );
}

function skippedLint(
  module: StagedModule | undefined,
  { code, reason }: Extract<BufResult, { ok: false }>,
): SkippedCheck {
  return { check: "lint", repository: module?.protos.repository, code, reason };
}

function findingsOf(
  { annotations }: Extract<BufResult, { ok: true }>,
  modules: readonly StagedModule[],
  configs: LintConfigs,
  rules: readonly LintRule[],
): Finding[] {
  const byFolder = new Map(modules.map((module) => [module.folder, module]));
  return annotations.flatMap(({ module: folder, type: rule, path: importName, line, column, message }) => {
    const module = byFolder.get(folder ?? "");
    const path = module?.files.get(importName ?? "")?.path;
    if (module === undefined || path === undefined) return [];
    const { repository } = module.protos;
    if (isIgnored(configs.get(repository), rule, path, rules)) return [];
    const silence =
      `Put the comment \`// buf:lint:ignore ${rule}\` above the line, or add ${rule} to \`lint.except\` ` +
      "in the repository's buf.yaml.";
    return [{ rule, severity: "warning", repository, path, line, column, message, silence } as const];
  });
}

/** The rules this buf has. */
export async function lintRules({ buf, folder, signal }: BufContext): Promise<LintRule[]> {
  const args = ["config", "ls-lint-rules", "--format", "json", "--include-deprecated", "--version", "v2"];
  const { stdout } = await run({
    file: buf.command.file,
    args: [...buf.command.args, ...args],
    cwd: folder,
    env: bufEnvironment(folder),
    signal,
  });
  const lines = stdout.toString("utf8").trim().split("\n");
  return lines.map((line) => {
    const { id, categories } = JSON.parse(line) as { id: string; categories: string[] | null };
    return { id, categories: categories ?? [] };
  });
}
