/** What a run came to: the data behind the terminal's text, the `--json` document and the Action's outputs. */

import type { Assembly } from "../assembly/assembly.ts";
import { failsRun, type KnownFindings } from "../checks/finding.ts";
import type { CompileResult } from "../codegen/compile-check/compile-language.ts";
import type { LanguageReport } from "../codegen/generation-error.ts";
import type { Config } from "../config/config.ts";
import { counted } from "../counted.ts";
import { type Diagnostic, formatDiagnostic } from "../diagnostics.ts";
import type { StageName } from "../events.ts";
import { type ChangeSet, isEmpty } from "../outputs.ts";
import type { PublishResult } from "../publish/result.ts";
import type { RunReport } from "../publish/run-report.ts";
import type { VerifiedFigures } from "../verification/figures.ts";
import type { AssembledSources } from "./assemble-newest.ts";
import type { Checked } from "./check.ts";
import { isFailure } from "./compile-check.ts";
import { heldBackWarning, messageSetNotes } from "./not-as-asked.ts";
import type { HubState } from "./read-hub.ts";
import type { RunRequest } from "./request.ts";
import { lockTools, otherwiseLocked } from "./tools.ts";
import type { Verified } from "./verify.ts";

/** 0 done, 1 findings, 3 stale, 4 done but repositories were held back. What fails or is wrong config is thrown. */
export type ExitCode = 0 | 1 | 3 | 4;

export interface RunResult {
  exitCode: ExitCode;
  /** Why the exit code is not 0, a sentence each. */
  reasons: string[];
  /** What was to become of the changes. */
  asked: RunRequest["outcome"];
  report: RunReport;
  changes: ChangeSet;
  /** Unified diff; undefined where the changes were written or published. */
  diff: string | undefined;
  statistics: Assembly["statistics"];
  /** Every diagnostic of the assembly and the stages after it, notes included. */
  diagnostics: readonly Diagnostic[];
  /** What was compared with the sources; undefined when nothing was. */
  verification: VerifiedFigures | undefined;
  /** Findings that were there at the locked commits, counted by rule and repository. */
  knownFindings: readonly KnownFindings[];
  /** Undefined when nothing was to be published. */
  published: PublishResult | undefined;
  /** What became of each language; undefined when none was generated. */
  languages?: readonly LanguageReport[] | undefined;
  /** Undefined when the generated code was not to be compiled. */
  compiled?: readonly CompileResult[] | undefined;
  /** By stage. */
  seconds: Partial<Record<StageName, number>>;
}

export interface Conclusion {
  request: Pick<RunRequest, "outcome" | "locked">;
  config: Config;
  state: Pick<HubState, "lock">;
  report: RunReport;
  changes: ChangeSet;
  assembled: AssembledSources;
  verified: Verified;
  notes: readonly Diagnostic[];
  checks: Checked;
  seconds: RunResult["seconds"];
  languages?: readonly LanguageReport[] | undefined;
  compiled?: readonly CompileResult[] | undefined;
  /** Tells whether it is CI, where a missing compiler is an error. */
  environment?: { CI?: string | undefined };
  /** protomanager.lock changes. */
  lockMoved: boolean;
  diff?: string;
  published?: PublishResult;
}

/** What the end of a run means. The gravest reason gives the exit code: uncompiled, stale, held back, kept, findings. */
export function judge(conclusion: Conclusion): RunResult {
  const { config, report, changes, assembled, verified, notes, checks, diff, published } = conclusion;
  const verdicts = [
    uncompiled(conclusion),
    stale(conclusion),
    heldBack(conclusion),
    kept(conclusion),
    findings(checks, config),
  ];
  const reasons = verdicts.filter((verdict) => verdict !== undefined);
  return {
    exitCode: reasons[0]?.exitCode ?? 0,
    reasons: reasons.map(({ reason }) => reason),
    asked: conclusion.request.outcome,
    report,
    changes,
    diff,
    statistics: assembled.assembly.statistics,
    diagnostics: [
      ...assembled.assembly.diagnostics,
      ...report.heldBack.map(heldBackWarning),
      ...verified.notes,
      ...notes,
      ...messageSetNotes(checks.skipped),
    ],
    verification: verified.figures,
    knownFindings: checks.known,
    published,
    languages: conclusion.languages,
    compiled: conclusion.compiled,
    seconds: conclusion.seconds,
  };
}

interface Verdict {
  exitCode: ExitCode;
  reason: string;
}

function uncompiled({ compiled = [], environment = {} }: Conclusion): Verdict | undefined {
  const failed = compiled.filter((result) => isFailure(result, environment));
  if (failed.length === 0) return undefined;
  const names = failed.map(({ language }) => language).join(", ");
  return { exitCode: 1, reason: `The generated code does not compile, or could not be: ${names}.` };
}

function kept({ languages = [] }: Conclusion): Verdict | undefined {
  const failed = languages.filter(({ outcome }) => outcome === "kept");
  if (failed.length === 0) return undefined;
  const lines = failed.map(({ language, message }) => `${language}: ${message}`).join("\n");
  return { exitCode: 1, reason: `Not generated, so that committed files stay as they are:\n${lines}` };
}

function stale({ request, changes, lockMoved, state, config }: Conclusion): Verdict | undefined {
  if (request.locked && lockMoved) {
    const tools = otherwiseLocked(state.lock.toolchain, lockTools(config)).join("; ");
    return {
      exitCode: 3,
      reason: `--locked: protomanager.lock would change${tools && ` (${tools})`}. Run \`protomanager update\` and commit it.`,
    };
  }
  if (request.outcome !== "check" || isEmpty(changes)) return undefined;
  const count = changes.added.length + changes.changed.length + changes.removed.length;
  const differ = counted(count, "committed output differs", "committed outputs differ");
  return { exitCode: 3, reason: `--check: ${differ} from what this run gives.` };
}

function heldBack({ report }: Conclusion): Verdict | undefined {
  if (report.heldBack.length === 0) return undefined;
  const names = report.heldBack.map(({ repository }) => repository).join(", ");
  return { exitCode: 4, reason: `Held back at their locked commits: ${names}.` };
}

function findings({ findings: found }: Checked, { checks: { failOn } }: Config): Verdict | undefined {
  if (!failsRun(found, failOn)) return undefined;
  const count = found.filter(({ severity }) => severity === "error" || failOn === "warning").length;
  return {
    exitCode: 1,
    reason: `${counted(count, "finding")} at the severity of checks.fail_on (${failOn}).`,
  };
}

/** The one document that `--json` prints and the Action's output `report` points to. */
export function toDocument(command: string, result: RunResult): object {
  const { report, changes, published } = result;
  const paths = (files: readonly { path: string }[]) => files.map(({ path }) => path);
  return {
    version: 1,
    command,
    system: report.system,
    exitCode: result.exitCode,
    reasons: result.reasons,
    changed: !isEmpty(changes),
    changes: { added: paths(changes.added), changed: paths(changes.changed), removed: changes.removed },
    repositories: report.repositories,
    heldBack: report.heldBack,
    findings: report.findings.map(describe),
    diagnostics: result.diagnostics.map(describe),
    knownFindings: result.knownFindings,
    statistics: result.statistics,
    ...(result.languages && { languages: result.languages }),
    ...(result.compiled && { compiled: result.compiled }),
    ...(result.verification && { verification: result.verification }),
    seconds: result.seconds,
    ...(published && { pullRequest: published }),
  };
}

function describe(diagnostic: Diagnostic): object {
  return { ...diagnostic, text: formatDiagnostic(diagnostic) };
}
