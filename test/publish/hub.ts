/** A hub on local-github with everything that publishing takes, at no pace: tests do not wait. */

import { githubClients } from "../../src/github/client.ts";
import type { Pace } from "../../src/github/pace.ts";
import { pullRequestBody, pullRequestTitle } from "../../src/publish/body.ts";
import { commitMessage } from "../../src/publish/commit-message.ts";
import { githubRemote } from "../../src/publish/github-remote.ts";
import {
  type PublishOutcome,
  type PublishPorts,
  type PublishRequest,
  publish,
} from "../../src/publish/publish.ts";
import { githubPullRequests } from "../../src/publish/pull-requests.ts";
import type { PublishResult } from "../../src/publish/result.ts";
import type { LocalGitHub } from "../local-github/local-github.ts";
import { isGitHub, runReport } from "./report.ts";

export const fastPace: Pace = { writeGapMs: 0, notificationGapMs: 0, writesPerHour: 100_000, secondMs: 1 };
export const branch = "protomanager/shop";

export const digest = (letter: string) => `sha256:${letter.repeat(64)}`;

/** Files the run wants changed, by path; null for those that are to go. */
export type Wanted = Record<string, string | Uint8Array | null>;

export interface TestHub {
  name: string;
  ports: PublishPorts;
  warnings: string[];
  /** A run at the newest base. */
  run(wanted: Wanted, parts?: Partial<PublishRequest>): Promise<PublishResult>;
  /** A run that may have to start over. */
  publish(wanted: Wanted, parts?: Partial<PublishRequest>): Promise<PublishOutcome>;
  base(): Promise<string>;
  head(): Promise<string | undefined>;
  /** Content by path of the branch. */
  file(path: string): Promise<string | undefined>;
}

let hubs = 0;

export async function createHub(github: LocalGitHub): Promise<TestHub> {
  const owner = "acme";
  const name = `hub-${++hubs}`;
  await github.createRepository(owner, name, {
    files: { "config.yaml": "system: {name: shop}\n", "global.proto": "old", "gone.py": "gone" },
    collaborators: ["ann"],
    teams: ["api"],
  });
  const permissions = {
    contents: "write",
    pull_requests: "write",
    issues: "write",
    metadata: "read",
  } as const;
  const token = github.createToken({ repositories: [`${owner}/${name}`], permissions });
  const warnings: string[] = [];
  const reporter = { debug() {}, warning: (message: string) => warnings.push(message) };
  const clients = githubClients({ tokens: async () => token, reporter, pace: fastPace });
  const client = clients(new URL(github.address).host, owner, "write");
  const ports: PublishPorts = {
    remote: githubRemote({ client, owner, name, git: undefined }),
    pullRequests: githubPullRequests(client, owner, name),
  };
  const base = async () => (await github.branch(owner, name, "main"))!;

  async function publishAt(wanted: Wanted, parts: Partial<PublishRequest> = {}): Promise<PublishOutcome> {
    const files = Object.entries(wanted);
    const report = runReport();
    const inputs = parts.inputs ?? digest("a");
    const request: PublishRequest = {
      branch,
      baseBranch: "main",
      base: await base(),
      folder: "",
      changes: {
        added: files.flatMap(([path, content]) =>
          content === null ? [] : [{ path, content: Buffer.from(content) }],
        ),
        changed: [],
        removed: files.flatMap(([path, content]) => (content === null ? [path] : [])),
        wanted: [],
      },
      inputs,
      labels: [],
      reviewers: [],
      teamReviewers: [],
      draft: false,
      words: {
        title: pullRequestTitle(undefined, report),
        body: (marked) => pullRequestBody(report, marked, isGitHub),
        message: commitMessage(report, inputs),
      },
      ...parts,
    };
    return publish(request, ports);
  }

  return {
    name,
    ports,
    warnings,
    base,
    publish: publishAt,
    async run(wanted, parts) {
      const outcome = await publishAt(wanted, parts);
      if ("retry" in outcome) throw new Error("the base has moved");
      return outcome;
    },
    head: () => github.branch(owner, name, branch),
    async file(path) {
      const found = await github
        .repository(owner, name)
        .git.gitAnswer(["show", `${branch}:${path}`], { answers: [128] });
      return found.exitCode === 0 ? found.stdout.toString("utf8") : undefined;
    },
  };
}
