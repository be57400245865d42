/** A GitHub that limits, fails and drops while a run publishes: the run waits, asks again, and doubles nothing. */

import type { FaultKind, RequestShape } from "../../../local-github/faults.ts";
import type { Findings } from "../../line-result.ts";
import { type ActionStage, ownBranch } from "./action-hub.ts";
import { onePullRequest } from "./killed-publishing.ts";

export const faultKinds = ["403-secondary", "502", "drop"] as const satisfies FaultKind[];

type Kind = (typeof faultKinds)[number];

const names: Readonly<Record<Kind, string>> = {
  "403-secondary": "secondary rate limit",
  "502": "502",
  drop: "dropped connection",
};
const operations = ["git/create-tree", "updateRefs", "pulls/create"] as const;
const retryAfterSeconds = 2;

/** Once at each of the writing requests. */
export async function failOnce(findings: Findings, stage: ActionStage, kind: Kind): Promise<void> {
  const undisturbed = await stage.createHub();
  await undisturbed.run();
  const wanted = await undisturbed.tree(ownBranch);
  const rows: string[][] = [];
  for (const when of ["before", "after"] as const) {
    rows.push(await failAndRepeat(findings, stage, wanted, kind, when));
  }
  const columns = [
    "fault",
    ...operations.map((operation) => `${operation} again after`),
    "operation",
    "in the end",
  ];
  findings.table(`GitHub fails at each write: ${names[kind]}`, columns, rows);
}

async function failAndRepeat(
  findings: Findings,
  stage: ActionStage,
  wanted: string,
  fault: Kind,
  when: "before" | "after",
): Promise<string[]> {
  const title = `${names[fault]} ${when} the effect`;
  const hub = await stage.createHub();
  const asked = new Map<string, number[]>(operations.map((operation) => [operation, []]));
  const note = ({ operation = "" }: RequestShape) => {
    asked.get(operation)?.push(performance.now());
    return false;
  };
  stage.github.inject({ match: note, fault });
  for (const operation of operations) {
    stage.github.inject({ match: { operation }, fault, when, retryAfterSeconds });
  }
  const { exitCode, operation, log } = await hub.run();
  stage.github.clearFaults();
  findings.check(exitCode === 0, `${title}: the run ended with ${exitCode}: ${log}`);
  const waits = [...asked].map(([name, times]) => {
    const seconds = times.length < 2 ? undefined : (times[1]! - times[0]!) / 1000;
    findings.check(
      seconds === undefined || fault !== "403-secondary" || seconds >= retryAfterSeconds,
      `${title}: ${name} was asked again after ${seconds} s, told to wait ${retryAfterSeconds} s`,
    );
    return seconds === undefined ? "not" : `${seconds.toFixed(1)} s`;
  });
  const again = await hub.run();
  findings.check(again.operation === "unchanged", `${title}: the next run says ${again.operation}`);
  const verdict = await onePullRequest(findings, hub, wanted, title);
  return [title, ...waits, `${operation}, then ${again.operation}`, verdict];
}

/** The pull request would have to go; as long as GitHub does not tell the state of things, it stays. */
export async function failForGood(findings: Findings, stage: ActionStage): Promise<void> {
  const title = "502 for every reading of a branch, with a pull request to close";
  const hub = await stage.createHub();
  await hub.run();
  // A person brings the same by other means: nothing is left to merge.
  await hub.copyToMain(await hub.tree(ownBranch));
  stage.github.inject({ match: { operation: "git/get-ref" }, fault: "502", times: 1000 });
  const { exitCode } = await hub.run();
  stage.github.clearFaults();
  const [pull] = hub.pulls();
  const kept = pull?.state === "open" && (await hub.head()) !== undefined;
  findings.check(exitCode === 1, `${title}: the run ended with ${exitCode}`);
  findings.check(kept, `${title}: the pull request or its branch is gone`);
  const healed = await hub.run();
  findings.check(
    healed.operation === "closed",
    `${title}: the next run says ${healed.operation}: ${healed.log}`,
  );
  const seen = `exit code ${exitCode}, ${kept ? "pull request kept" : "pull request gone"}`;
  findings.table("GitHub fails for good", ["fault", "seen", "next run"], [[title, seen, healed.operation]]);
}
