import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { openCheck } from "../../../app/checks/checks-table.ts";
import type { AppEvent } from "../../../app/events/event.ts";
import { handlers } from "../../../app/handlers/handlers.ts";
import { clientOf } from "../../local-github/client.ts";
import { setRole } from "../../local-github/collaborators.ts";
import { type Stage, startStage } from "../dispatch/stage.ts";

let stage: Stage;
let ofAnotherAccount: number;
let comment: number;
beforeAll(async () => {
  stage = await startStage();
  const { apps } = stage.github.state;
  const { app, permissions } = apps.installations[0]!;
  const account = stage.github.createAccount("umbrella", "Organization");
  ofAnotherAccount = apps.install(app, account, "all", permissions, new Date()).id;
  await stage.github.commit("acme", "orders", "topic", { "proto/c.proto": "" });
  const token = stage.github.createToken({
    repositories: ["acme/orders"],
    permissions: { contents: "write", pull_requests: "write", issues: "write" },
    login: "ann",
  });
  const { issues, pulls } = clientOf(stage.github, token).rest;
  const orders = { owner: "acme", repo: "orders" };
  const { data } = await pulls.create({ ...orders, head: "topic", base: "main", title: "Topic" });
  const body = { ...orders, issue_number: data.number, body: "/protomanager update" };
  comment = (await issues.createComment(body)).data.id;
  setRole(stage.github.repository("acme", "orders"), "ann", "write");
});
beforeEach(async () => {
  const installed = [...stage.github.state.apps.installations];
  await stage.reset();
  stage.github.state.apps.installations.splice(0, Infinity, ...installed);
});
afterAll(() => stage[Symbol.asyncDispose]());

type Named<Event> = Event extends { repository: unknown }
  ? Omit<Event, "installation" | "repository">
  : never;

/** Each would lead to a dispatch or a check if its installation were that of the repository's account. */
const acting: Record<string, () => Promise<Named<AppEvent>>> = {
  push: async () => ({
    kind: "push",
    ref: "refs/heads/main",
    before: (await stage.github.branch("acme", "orders", "main"))!,
    after: await stage.github.commit("acme", "orders", "main", { "proto/b.proto": randomUUID() }),
    defaultBranch: "main",
  }),
  pull_request: async () => ({
    kind: "pull_request",
    action: "opened",
    pull: 1,
    head: await stage.github.commit("acme", "orders", "topic", { "proto/c.proto": randomUUID() }),
    headRef: "topic",
    baseRef: "main",
    draft: false,
    merged: false,
    at: stage.context.clock.now,
  }),
  merge_group: async () => ({
    kind: "merge_group",
    head: (await stage.github.branch("acme", "orders", "main"))!,
  }),
  issue_comment: async () => ({
    kind: "command",
    pull: 1,
    command: "update",
    commit: undefined,
    comment,
    sender: "ann",
    // Longer ago than the event that tells of the head is waited for.
    at: stage.context.clock.now - 120_000,
  }),
  check_run: async () => {
    const { hub, installation, github, store } = stage;
    const repository = { id: github.repository("acme", "orders").id, owner: "acme", name: "orders" };
    const head = "a".repeat(40);
    const check = { hub: hub.key, repository, pull: 3, head, installation, checkName: "ProtoManager" };
    const { key } = await openCheck(store.database, check, { again: false, now: new Date() });
    return { kind: "check_action", externalId: key, head, action: "retry", sender: "ann" };
  },
};

/** What came of an event that says to be of this installation: jobs, and writing requests to GitHub. */
async function effectOf(name: string, installation: number): Promise<{ jobs: number; writes: string[] }> {
  const { github, context } = stage;
  const repository = { id: github.repository("acme", "orders").id, owner: "acme", name: "orders" };
  const event = { ...(await acting[name]!()), installation, repository } as AppEvent;
  github.requests.length = 0;
  await handlers.delivery({ id: randomUUID(), receivedAt: 5, event }, context);
  const writes = github.requests.filter(({ method, path }) => method !== "GET" && path.includes("/repos/"));
  return { jobs: context.sent.length, writes: writes.map(({ method, path }) => `${method} ${path}`) };
}

describe("an event with a forged installation id", () => {
  it.each(Object.keys(acting))("of %s leads to nothing", async (name) => {
    for (const installation of [ofAnotherAccount, 999_999]) {
      expect(await effectOf(name, installation)).toEqual({ jobs: 0, writes: [] });
    }
    const honest = await effectOf(name, stage.installation);
    expect(honest.jobs + honest.writes.length, "the same event of the right installation").toBeGreaterThan(0);
  });
});
