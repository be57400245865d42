/** Everything that others write: configs, repositories, texts, and repositories that break. */

import { Findings, type LineResult } from "../line-result.ts";
import { proveOneOfTen } from "./one-of-ten.ts";
import { provePullRequestText } from "./pull-request-text.ts";
import { proveBadConfigs, proveHostileRepositories } from "./refusals.ts";

export async function hostileInput(): Promise<LineResult> {
  const findings = new Findings();
  await proveBadConfigs(findings);
  await proveHostileRepositories(findings);
  await provePullRequestText(findings);
  await proveOneOfTen(findings);
  return findings.result();
}
