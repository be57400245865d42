/** `npm run demo`, with what it saw told as a document. */

import path from "node:path";
import { run, runAny } from "../../../src/process.ts";
import { root } from "../cli.ts";
import { Findings, type LineResult } from "../line-result.ts";

const maxSeconds = 60;

/** What the story must be, in order. */
const story = ["created", "unchanged", "updated", "created", "closed", "created"];

interface DemoDocument {
  node: string;
  seconds: number;
  faults: string[];
  steps: {
    title: string;
    exitCode: number | null;
    seconds: number;
    /** From the end of the push, where a push was the cause. */
    consequence?: { dispatch: number; pullRequest: number };
    outputs: Record<string, string>;
  }[];
}

export async function demo(): Promise<LineResult> {
  const findings = new Findings();
  findings.check((await uncommitted("dist")) === "", "dist/ is not the committed one");
  const { exitCode, stdout, stderr } = await runAny({
    file: process.execPath,
    args: [path.join(root, "test", "demo", "demo.ts"), "--json"],
    cwd: root,
    env: { npm_config_registry: process.env.npm_config_registry },
  });
  const { node, seconds, faults, steps } = JSON.parse(stdout.toString("utf8")) as DemoDocument;

  const rows = steps.map(({ title, exitCode: code, seconds: took, consequence, outputs }, index) => [
    index + 1,
    title,
    outputs["pull-request-operation"] ?? "none",
    `#${outputs["pull-request-number"] ?? ""}`,
    outputs["held-back"] ?? "",
    code ?? "killed",
    Number(took.toFixed(1)),
    consequence ? `${consequence.dispatch.toFixed(1)} → ${consequence.pullRequest.toFixed(1)}` : "",
  ]);
  const columns = [
    "step",
    "what happens",
    "operation",
    "pull request",
    "held back",
    "exit code",
    "seconds",
    "push → dispatch → pull request",
  ];
  findings.table("The life of a pull request", columns, rows);
  findings.note(`Node.js ${node}, ${seconds.toFixed(0)} seconds in all`);

  const operations = steps.map(({ outputs }) => outputs["pull-request-operation"]);
  const numbers = steps.map(({ outputs }) => outputs["pull-request-number"]);
  const last = steps.at(-1);
  findings.check(exitCode === 0, `the demo ended with ${exitCode}: ${stderr}`);
  for (const fault of faults) findings.check(false, fault);
  findings.check(operations.join() === story.join(), `the story was ${operations.join(", ")}`);
  findings.check(numbers[0] === numbers[2], "the update went to another pull request");
  findings.check(numbers[3] !== numbers[0], "the merged pull request was used again");
  findings.check(numbers[3] === numbers[4], "another pull request was closed");
  findings.check(last?.exitCode === 4, `a broken repository ended with ${last?.exitCode}, not 4`);
  findings.check(last?.outputs["held-back"] === '["registry-server"]', "the broken repository was not named");
  findings.check(node.startsWith("24."), `it ran on Node.js ${node}`);
  findings.check(seconds < maxSeconds, `it took ${seconds.toFixed(0)} s, more than ${maxSeconds}`);
  return findings.result();
}

/** What differs from the commit, in git's short form; everything when nothing of it is committed. */
async function uncommitted(folder: string): Promise<string> {
  const git = async (...args: string[]) =>
    (await run({ file: "git", args, cwd: root })).stdout.toString("utf8").trim();
  const tracked = await git("ls-files", "--", folder);
  return tracked === "" ? `no file of ${folder}` : git("status", "--porcelain", "--", folder);
}
