/** What a check found, as the App is told. Pure. */

import type { Finding, SkippedCheck } from "../checks/finding.ts";
import type { Config } from "../config/config.ts";
import { parseRepositoryUrl } from "../config/url.ts";
import { type Diagnostic, formatLocation } from "../diagnostics.ts";
import type { CheckedPull } from "../run/request.ts";
import { involved } from "./involved.ts";
import type { CheckFinding, CheckReport } from "./protocol.ts";

export interface CheckFacts {
  config: Pick<Config, "checks" | "repositories">;
  /** Path of config.yaml in the hub. */
  path: string;
  pull: CheckedPull;
  /** Names of the pull request's repository. */
  own: ReadonlySet<string>;
  outcome: CheckReport["outcome"];
  /** Errors of the assembly and the compiler, or its warnings when there are none; those that the pull request brings. */
  diagnostics: readonly Diagnostic[];
  /** Of lint and breaking, those that the pull request brings. */
  findings: readonly Finding[];
  skipped: readonly SkippedCheck[];
}

/** Limits of `protocol.ts`, in characters. */
const maxMessage = 4000;
const maxPath = 4096;
const maxFindings = 1000;
/** Of all findings: the App refuses what is larger than 8 MiB, and who is refused has checked nothing. */
const maxBytes = 4 * 1024 * 1024;

/** Errors come before warnings, and those of the pull request's own files before others. */
export function checkReport(facts: CheckFacts): CheckReport {
  const { config, path, pull, own, outcome, diagnostics } = facts;
  const all = [
    ...diagnostics.map((diagnostic) => fromDiagnostic(diagnostic, facts)),
    ...facts.findings.map((finding) => fromFinding(finding, facts)),
    ...facts.skipped.map(fromSkipped),
  ];
  const rank = ({ severity, repository }: CheckFinding) =>
    (severity === "error" ? 0 : 2) + (repository !== undefined && own.has(repository) ? 0 : 1);
  const others = diagnostics.flatMap(({ severity, location }) =>
    severity === "error" && location !== undefined && !own.has(location.repository)
      ? [location.repository]
      : [],
  );
  const findings = within(all.toSorted((a, b) => rank(a) - rank(b)));
  return {
    config: path,
    repository: pull.repository,
    pull: pull.number,
    commit: pull.commit,
    outcome,
    findings,
    more: all.length - findings.length,
    broken: [...new Set(others)].sort(),
    names: config.repositories
      .filter(({ url }) => parseRepositoryUrl(url).kind !== "hub")
      .map(({ name }) => name),
  };
}

function within(findings: readonly CheckFinding[]): CheckFinding[] {
  let bytes = 0;
  const end = findings.findIndex((one, index) => {
    bytes += Buffer.byteLength(JSON.stringify(one));
    return index === maxFindings || bytes > maxBytes;
  });
  return findings.slice(0, end < 0 ? findings.length : end);
}

function fromDiagnostic(diagnostic: Diagnostic, { config, own }: CheckFacts): CheckFinding {
  const { code, location, hint } = diagnostic;
  const { repository, path, line } = location ?? {};
  const { message, involves } = involved(diagnostic, own);
  return finding({
    rule: code,
    severity: diagnostic.severity === "error" ? "error" : severityOf("warning", config),
    repository,
    path: path === "." ? undefined : path,
    line,
    message: [message, hint].filter((part) => part !== undefined).join(" "),
    involves,
  });
}

function fromFinding(found: Finding, { config, own }: CheckFacts): CheckFinding {
  const { rule, severity, repository, path, line, message } = found;
  // buf speaks of what the repository's own files say; our own rules also of what becomes of them in the hub.
  const isOwn = repository !== undefined && own.has(repository) && !/^(?:PM\d{4}|SERVICE_PATH)$/.test(rule);
  const involves = isOwn ? [repository] : "all";
  return finding({ rule, severity: severityOf(severity, config), repository, path, line, message, involves });
}

/** A check that was not made has found nothing, which is worth a word. */
function fromSkipped({ check, repository, code, reason }: SkippedCheck): CheckFinding {
  const message = `\`${check}\` could not be checked: ${reason}`;
  return finding({ rule: code ?? "SKIPPED", severity: "warning", repository, message, involves: "all" });
}

/** `checks.fail_on` decides what turns a check red. */
function severityOf(severity: "error" | "warning", { checks }: CheckFacts["config"]): "error" | "warning" {
  if (checks.failOn === "never") return "warning";
  return checks.failOn === "warning" ? "error" : severity;
}

type Parts = { [Key in keyof CheckFinding]: CheckFinding[Key] | undefined };

function finding({ repository, path, line, message, ...rest }: Parts): CheckFinding {
  const fits = path !== undefined && path.length <= maxPath;
  return {
    ...(rest as Pick<CheckFinding, "rule" | "severity" | "involves">),
    ...(repository !== undefined && { repository }),
    ...(fits && { path }),
    ...(fits && line !== undefined && line > 0 && { line }),
    message: shorten(message ?? ""),
  };
}

function shorten(text: string): string {
  // A surrogate that lost its other half is no text.
  return text.length <= maxMessage
    ? text
    : `${text.slice(0, maxMessage - 1).replace(/[\ud800-\udbff]$/, "")}…`;
}

/** `rule repo:path:line: message`, as everywhere. */
export function findingLine({ rule, repository = "hub", path, line, message }: CheckFinding): string {
  const where =
    path === undefined
      ? repository
      : formatLocation({ repository, path, ...(line !== undefined && { line }) });
  return `${rule} ${where}: ${message}`;
}
