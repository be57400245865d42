/** What an attacker may try on the App, each as tests that see it refused. */

import path from "node:path";
import { root } from "../cli.ts";
import { Findings, type LineResult } from "../line-result.ts";
import { runTests, type TestResult } from "../vitest-report.ts";

interface Attack {
  name: string;
  /** Relative to `test`, without `.test.ts`. */
  file: string;
  /** Of the full names of its tests. */
  tests: RegExp;
}

const attacks: readonly Attack[] = [
  { name: "a wrong signature", file: "app/http/webhooks", tests: /refused.*signature/ },
  { name: "a delivery replayed", file: "app/http/webhooks", tests: /keeps a delivery and its job, once/ },
  {
    name: "a delivery replayed many times at once",
    file: "app/http/webhooks",
    tests: /a burst that comes at once, twice/,
  },
  { name: "a body of 100 MB", file: "app/http/hostile-clients", tests: /refuses 100 MB/ },
  {
    name: "a body in chunks without end",
    file: "app/http/hostile-clients",
    tests: /without a claimed length/,
  },
  { name: "many large bodies at once", file: "app/http/hostile-clients", tests: /a bound on all bodies/ },
  { name: "slow loris, headers", file: "app/http/hostile-clients", tests: /never ends its headers/ },
  { name: "slow loris, body", file: "app/http/hostile-clients", tests: /its body byte by byte/ },
  { name: "connections without end", file: "app/http/hostile-clients", tests: /drops connections above/ },
  { name: "a forged installation id", file: "app/handlers/forged-installation", tests: /leads to nothing/ },
  {
    name: "a hub that lists another organization's repositories: hearing of them",
    file: "app/hubs/discover",
    tests: /hears of other accounts' repositories only/,
  },
  {
    name: "… a dispatch for them",
    file: "app/dispatch/push",
    tests: /may not speak for the repository's account/,
  },
  {
    name: "… tokens for them",
    file: "app/tokens/mint-tokens",
    tests: /may not speak for|never reads with the whole installation/,
  },
  {
    name: "a check that would name a private repository",
    file: "app/checks/flow",
    tests: /names no repository and no hub that its readers may not read/,
  },
  {
    name: "… by what its report says",
    file: "app/checks/shown-report",
    tests: /hides|counts|nothing of another account|shows what speaks/,
  },
  {
    name: "an identity token of another repository, branch or workflow",
    file: "app/tokens/attacks",
    tests: /a run that is not the hub's/,
  },
  {
    name: "an identity token forged, expired, for another audience",
    file: "app/tokens/attacks",
    tests: /did not give for this/,
  },
  {
    name: "an identity token replayed",
    file: "app/tokens/attacks",
    tests: /used before, also at the same time/,
  },
  {
    name: "a fork's pull request that changes the workflow file, with a file named $(…);::set-output",
    file: "app/checks/real-run",
    tests: /a fork's pull request/,
  },
  {
    name: "a fork's pull request that changes proto_dir, or names",
    file: "run/check-pull-request",
    tests: /hostile names and texts|follows no proto_dir|content that is refused|that has moved|refuses/,
  },
  {
    name: "texts with $(…), newlines and ::commands in a check",
    file: "app/checks/conclusion",
    tests: /hostile texts/,
  },
  { name: "… in its annotations", file: "app/checks/annotations", tests: /control characters and commands/ },
  { name: "… in a proposal to the hub", file: "app/onboarding/onboard", tests: /foreign names/ },
  {
    name: "file names with newlines, and other hostile content",
    file: "sources/hostile",
    tests: /does no harm/,
  },
  {
    name: "a command in a comment of an outsider",
    file: "app/dispatch/commands",
    tests: /people who may not write|permission at the moment/,
  },
  {
    name: "a command for a commit that came after it",
    file: "app/dispatch/commands",
    tests: /a commit that came after the comment/,
  },
  {
    name: "a button pressed by an outsider",
    file: "app/dispatch/check-actions",
    tests: /people who may not write/,
  },
  {
    name: "a repository's URL of an internal host (SSRF): discovery",
    file: "app/hubs/discover",
    tests: /nothing to do with other hosts/,
  },
  { name: "… in a hub's config", file: "app/hubs/read-hub-config", tests: /not on the App's own server/ },
];

export async function attacksRefused(): Promise<LineResult> {
  const findings = new Findings();
  const files = [...new Set(attacks.map(({ file }) => `test/${file}.test.ts`))];
  const { testResults } = await runTests(files);
  for (const { name, message } of testResults)
    findings.check(message === "", `${name}: ${message.slice(0, 500)}`);
  const byFile = new Map<string, TestResult[]>(
    testResults.map(({ name, assertionResults }) => [
      path.relative(root, name).replaceAll("\\", "/"),
      assertionResults,
    ]),
  );
  const rows = attacks.map(({ name, file, tests }) => {
    const own = (byFile.get(`test/${file}.test.ts`) ?? []).filter(({ fullName }) => tests.test(fullName));
    const failed = own.filter(({ status }) => status !== "passed");
    findings.check(own.length > 0, `no test tries ${name}`);
    for (const { fullName, status } of failed) findings.check(false, `${fullName}: ${status}`);
    const refused = own.length > 0 && failed.length === 0;
    return [name, own.length, refused ? "refused" : "NOT REFUSED"];
  });
  findings.table("Attacks", ["attack", "tests", "outcome"], rows);
  return findings.result();
}
