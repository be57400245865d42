/** The checks of a run: sources against their locked commits, and the hub's outputs against the committed ones. */

import { mkdtemp, rm } from "node:fs/promises";
import { join } from "node:path";
import type { ChecksConfig } from "../config/config.ts";
import type { Diagnostic } from "../diagnostics.ts";
import type { Tool } from "../toolchain/tool.ts";
import { breakingChanges } from "./breaking.ts";
import { type CheckResult, compareFindings, type Finding, newFindings } from "./finding.ts";
import { type LintConfigs, lintRules, lintWorkspaces } from "./lint.ts";
import { lintSectionFor } from "./lint-config.ts";
import { type ServiceNames, servicePathFindings } from "./service-paths.ts";
import { stageWorkspaces } from "./stage-workspaces.ts";
import { type CheckedProtos, workspacesOf } from "./workspace.ts";

/** One state of all protos that are checked together. */
export interface ProtoState {
  repositories: readonly CheckedProtos[];
  /** Import name → text of what they import and none of them has: externals, includes, global.proto for self imports. */
  imports: ReadonlyMap<string, string>;
}

export interface CheckRequest {
  /** At the locked commits; undefined on a first run. */
  before: ProtoState | undefined;
  /** At the newest commits. */
  after: ProtoState;
  config: Pick<ChecksConfig, "lint" | "breaking">;
  /** By repository, from its own buf.yaml. */
  lintConfigs?: LintConfigs;
  buf: Tool;
  /** A folder for what is staged, which is removed again. */
  workFolder: string;
  signal?: AbortSignal | undefined;
}

/** Lint and breaking changes of the sources, by repository. */
export async function checkSources(request: CheckRequest): Promise<CheckResult> {
  const { before, after, config, lintConfigs = new Map(), signal } = request;
  const folder = await mkdtemp(join(request.workFolder, "checks-"));
  const context = { buf: request.buf, folder, signal };
  try {
    const rules = lintConfigs.size > 0 ? await lintRules(context) : [];
    const stage = async (name: string, { repositories, imports }: ProtoState) =>
      await stageWorkspaces(folder, name, workspacesOf(repositories, imports), ({ repository }) => ({
        ...(config.lint !== "off" && {
          lint: lintSectionFor(lintConfigs.get(repository), config.lint, rules),
        }),
        ...(config.breaking !== "off" && { breaking: { use: [config.breaking] } }),
      }));
    const now = await stage("new", after);
    const old = before && (await stage("old", before));
    const result: CheckResult = { findings: [], known: [], skipped: [] };
    if (config.lint !== "off") {
      const lint = async (workspaces: typeof now) =>
        await lintWorkspaces(context, workspaces, lintConfigs, rules);
      const found = await lint(now);
      const earlier = old && (await lint(old)).findings;
      Object.assign(result, newFindings(withNewcomers(earlier, found.findings, before), found.findings));
      result.skipped.push(...found.skipped);
    }
    if (config.breaking !== "off" && old !== undefined) {
      const { findings, skipped } = await breakingChanges(context, old, now);
      result.findings.push(...findings);
      result.skipped.push(...skipped);
    }
    result.findings.sort(compareFindings);
    return result;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** A repository that was not there before brings its findings along: they count as known, as on a first run. */
function withNewcomers(
  earlier: readonly Finding[] | undefined,
  found: readonly Finding[],
  before: ProtoState | undefined,
): Finding[] | undefined {
  const had = new Set(before?.repositories.map(({ repository }) => repository));
  return earlier && [...earlier, ...found.filter(({ repository }) => !had.has(repository))];
}

export interface GlobalCheckRequest extends Omit<CheckRequest, "lintConfigs" | "config"> {
  /** One entry without a repository each: global.proto and its parts, by their paths in the hub. */
  after: ProtoState;
  config: Pick<ChecksConfig, "breaking">;
  /** The committed name map and the new one. */
  maps?: { before: ServiceNames; after: ServiceNames } | undefined;
  /** PM4001 and PM4002 of the two results. */
  nameChanges?: readonly Diagnostic[] | undefined;
}

/** Breaking changes of the hub's outputs, names that changed and gRPC paths that moved. */
export async function checkGlobal(request: GlobalCheckRequest): Promise<CheckResult> {
  const { maps, nameChanges = [], config, ...rest } = request;
  const result = await checkSources({ ...rest, config: { lint: "off", breaking: config.breaking } });
  if (config.breaking === "off") return result;
  result.findings.push(...nameChanges.map(nameChange));
  if (maps !== undefined) result.findings.push(...servicePathFindings(maps.before, maps.after));
  result.findings.sort(compareFindings);
  return result;
}

function nameChange({ code, message, location }: Diagnostic): Finding {
  return {
    rule: code,
    severity: "error",
    repository: location?.repository,
    path: location?.path,
    line: location?.line,
    column: location?.column,
    message,
    silence:
      "Put the name back under `names` in protomanager.lock, or merge the pull request to accept the change.",
  };
}
