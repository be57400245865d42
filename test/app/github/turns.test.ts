import { afterAll, afterEach, beforeAll, expect, it, vi } from "vitest";
import type { AppGitHub } from "../../../app/github/access.ts";
import { createTurns, type TurnGiver } from "../../../app/github/turns.ts";
import { RetryLater } from "../../../app/queue/queues.ts";
import { type LocalGitHub, startLocalGitHub } from "../../local-github/local-github.ts";
import { fastPace } from "../../publish/hub.ts";
import { appGitHubOn } from "../support/app-github.ts";

let github: LocalGitHub;
let app: AppGitHub;
let turns: TurnGiver;
let read: () => Promise<unknown>;

beforeAll(async () => {
  github = await startLocalGitHub();
  await github.createRepository("acme", "hub", { files: { "a.txt": "a" } });
  const registration = github.createApp({
    slug: "protomanager",
    owner: "acme",
    permissions: { contents: "read", metadata: "read" },
    installations: [{ account: "acme", repositories: "all" }],
  });
  const installation = github.state.apps.installations[0]!.id;
  turns = createTurns(fastPace);
  app = appGitHubOn(github, { registration, turns });
  read = () =>
    app
      .client({ installation, repositories: ["hub"], permissions: { contents: "read" } })
      .rest.git.getRef({ owner: "acme", repo: "hub", ref: "heads/main" });
});
afterEach(() => vi.useRealTimers());
afterAll(() => github.close());

it("are given at once after the clock was set back, and what waited for that time comes again", async () => {
  const now = Date.now();
  // Later than GitHub's tokens take: the clock alone, for timers go on.
  vi.useFakeTimers({ toFake: ["Date"], now: now + 30 * 60_000 });
  await read();
  const asked = github.requests.length;

  vi.setSystemTime(now);
  const waiting = read();
  const seen = await Promise.race([waiting, new Promise((resolve) => setTimeout(resolve, 500, "waits"))]);
  expect(seen).toBe("waits");
  turns.startOver();

  await expect(waiting).rejects.toThrow(RetryLater);
  expect(github.requests.length).toBe(asked);
  await read();
  expect(github.requests.length).toBe(asked + 1);
});

it("are not given to a client of before", async () => {
  const client = app.asApp();
  turns.startOver();
  await expect(client.rest.apps.getAuthenticated()).rejects.toThrow("This machine's clock was set back.");
});
