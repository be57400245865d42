import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { createAppAuth } from "@octokit/auth-app";
import { Octokit } from "@octokit/rest";
import { clientOf, quietLog } from "../client.ts";
import { type LocalGitHub, startLocalGitHub } from "../local-github.ts";

/** One delivery, as it arrived. */
export interface Received {
  event: string;
  guid: string;
  headers: Record<string, string | string[] | undefined>;
  raw: string;
  // biome-ignore lint/suspicious/noExplicitAny: payloads are checked by GitHub's description.
  payload: any;
}

export const hub = { owner: "acme", repo: "hub" };
export const secret = "a secret";
export const permissions = {
  actions: "read",
  checks: "write",
  contents: "read",
  issues: "write",
  merge_queues: "read",
  pull_requests: "write",
} as const;
const events = ["check_run", "issue_comment", "issues", "merge_group", "pull_request", "push", "repository"];

/** An App `proto`, installed on acme/hub but not on acme/other, that hears everything. */
export interface HearingApp extends AsyncDisposable {
  github: LocalGitHub;
  received: Received[];
  /** The status that it answers with. */
  answer: number;
  /** A person who may write in acme/hub. */
  person: Octokit;
  asApp(): Octokit;
  /** The payloads of one event, once nothing is on its way. */
  heard(event: string): Promise<Received["payload"][]>;
}

export async function openHearingApp(): Promise<HearingApp> {
  const received: Received[] = [];
  const server = createServer(async (request, response) => {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    const raw = Buffer.concat(chunks).toString();
    const { headers } = request;
    const event = String(headers["x-github-event"]);
    const guid = String(headers["x-github-delivery"]);
    received.push({ event, guid, headers, raw, payload: JSON.parse(raw) });
    response.writeHead(opened.answer).end("seen");
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/hook`;
  const github = await startLocalGitHub({ checkReplies: true, checkPayloads: true });
  const files = { "a.txt": "a\n", "b/c.txt": "c\n" };
  await github.createRepository("acme", "hub", { private: true, files });
  await github.createRepository("acme", "other", { private: true, files });
  const { appId, privateKey } = github.createApp({
    slug: "proto",
    owner: "acme",
    permissions,
    events: [...events, "workflow_run"],
    webhook: { url, secret },
    installations: [{ account: "acme", repositories: ["acme/hub"] }],
  });
  const token = github.createToken({
    repositories: ["acme/hub"],
    permissions: { contents: "write", pull_requests: "write", issues: "write", actions: "write" },
  });
  const opened: HearingApp = {
    github,
    received,
    answer: 200,
    person: clientOf(github, token),
    asApp: () =>
      new Octokit({
        baseUrl: github.apiUrl,
        authStrategy: createAppAuth,
        auth: { appId, privateKey },
        log: quietLog,
      }),
    async heard(event) {
      await github.webhooksDelivered();
      return received.filter((one) => one.event === event).map(({ payload }) => payload);
    },
    async [Symbol.asyncDispose]() {
      await github.close();
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
  return opened;
}
