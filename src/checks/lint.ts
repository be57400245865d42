/** `buf lint` over sources, each repository by its own rules or the hub's category. */

import { availableParallelism } from "node:os";
import pLimit, { type LimitFunction } from "p-limit";
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
  const limit = pLimit(availableParallelism());
  const found = await allDone(
    workspaces.map(async (workspace): Promise<LintResult> => {
      const { modules } = workspace;
      const results = await lintModules(context, workspace, limit);
      return {
        findings: results.flatMap((result) => (result.ok ? findingsOf(result, modules, configs, rules) : [])),
        skipped: results.flatMap((result, index) => (result.ok ? [] : skippedLint(modules[index], result))),
      };
    }),
  );
  return {
    findings: found.flatMap(({ findings }) => findings),
    skipped: found.flatMap(({ skipped }) => skipped),
  };
}

/** One result for all modules, or one for each: what one repository's files break must not keep back others. */
async function lintModules(
  context: BufContext,
  { folder, modules }: StagedWorkspace,
  limit: LimitFunction,
): Promise<BufResult[]> {
  const folders = modules.map((module) => module.folder);
  const lint = (path: string) => limit(() => runBufCheck(context, ["lint", path], folders));
  if (modules.length > lintedOneByOne) {
    const together = await lint(folder);
    if (together.ok) return [together];
  }
  return await allDone(folders.map(lint));
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
