import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { handleCommand } from "../../../app/dispatch/commands.ts";
import { notePullHead } from "../../../app/dispatch/pull-heads.ts";
import { headAt, prunePullHeads, rememberHead } from "../../../app/dispatch/pull-heads-table.ts";
import type { CommandEvent, PullRequestEvent } from "../../../app/events/event.ts";
import { RetryLater } from "../../../app/queue/queues.ts";
import { clientOf } from "../../local-github/client.ts";
import { setRole } from "../../local-github/collaborators.ts";
import type { Comment } from "../../local-github/issues.ts";
import { reactionsTo } from "../../local-github/rest/reactions.ts";
import { type Stage, startStage } from "./stage.ts";

let stage: Stage;
let pull: number;
const orders = { owner: "acme", repo: "orders" };

beforeAll(async () => {
  stage = await startStage();
  const { github } = stage;
  await github.commit("acme", "orders", "topic", { "proto/b.proto": "1" });
  const token = github.createToken({
    repositories: ["acme/orders"],
    permissions: { contents: "write", pull_requests: "write", issues: "write" },
    login: "ann",
  });
  const client = clientOf(github, token);
  const opened = await client.rest.pulls.create({ ...orders, head: "topic", base: "main", title: "Topic" });
  pull = opened.data.number;
  github.createAccount("eve", "User");
  setRole(github.repository("acme", "orders"), "ann", "write");
  setRole(github.repository("acme", "orders"), "eve", "read");
});
beforeEach(() => stage.reset());
afterAll(() => stage[Symbol.asyncDispose]());

const minute = 60_000;
const repository = () => ({
  id: stage.github.repository("acme", "orders").id,
  owner: "acme",
  name: "orders",
});
const head = async () => (await stage.github.branch("acme", "orders", "topic"))!;

function noteHead(commit: string, at: number): Promise<void> {
  const event = { action: "synchronize", repository: repository(), pull, head: commit, at };
  return notePullHead(event as PullRequestEvent, stage.context);
}

/** A comment of now, and the event that GitHub sends of it. */
async function comment(
  values: Partial<CommandEvent> = {},
): Promise<{ event: CommandEvent; comment: Comment }> {
  const sender = values.sender ?? "ann";
  const comments = stage.github.repository("acme", "orders").comments;
  const token = stage.github.createToken({
    repositories: ["acme/orders"],
    permissions: { issues: "write" },
    login: sender,
  });
  const body = { ...orders, issue_number: pull, body: "/protomanager …" };
  const { data } = await clientOf(stage.github, token).rest.issues.createComment(body);
  const event: CommandEvent = {
    kind: "command",
    installation: stage.installation,
    repository: repository(),
    pull,
    command: "validate",
    commit: undefined,
    comment: data.id,
    sender,
    at: stage.context.clock.now,
    ...values,
  };
  return { event, comment: comments.find(({ id }) => id === data.id)! };
}

const replies = () =>
  stage.github.repository("acme", "orders").comments.filter(({ author }) => author.type === "Bot");

describe("handleCommand", () => {
  it("has the head of the comment's time checked, and reacts", async () => {
    await noteHead(await head(), stage.context.clock.now - minute);
    const made = await comment();
    await handleCommand(made.event, stage.context, 5);
    expect(stage.context.sent).toMatchObject([
      { queue: "check", data: { hub: stage.hub.key, repository: repository(), pull, head: await head() } },
    ]);
    expect(reactionsTo(made.comment)).toEqual(["eyes"]);
  });

  it("does not answer people who may not write, whatever they ask", async () => {
    for (const sender of ["eve", "nobody"]) {
      const { event, comment: written } = await comment({ sender, command: "update" });
      if (sender === "nobody") event.sender = "somebody-who-is-gone";
      await handleCommand(event, stage.context, 5);
      expect(reactionsTo(written)).toEqual([]);
    }
    expect(stage.context.sent).toEqual([]);
    expect(replies()).toEqual([]);
  });

  it("reads the permission at the moment of acting", async () => {
    const { event } = await comment({ command: "update" });
    setRole(stage.github.repository("acme", "orders"), "ann", "read");
    await handleCommand(event, stage.context, 5);
    expect(stage.context.sent).toEqual([]);
    setRole(stage.github.repository("acme", "orders"), "ann", "write");
  });

  it("refuses to check a commit that came after the comment, and says how to name it, once", async () => {
    await noteHead(await head(), stage.context.clock.now - minute);
    const made = await comment();
    const later = await stage.github.commit("acme", "orders", "topic", { "proto/b.proto": "2" });
    await noteHead(later, stage.context.clock.now + minute);
    const before = replies().length;
    await handleCommand(made.event, stage.context, 5);
    await handleCommand(made.event, stage.context, 5);
    expect(stage.context.sent).toEqual([]);
    expect(reactionsTo(made.comment)).toEqual(["confused"]);
    expect(
      replies()
        .slice(before)
        .map(({ body }) => body),
    ).toEqual([expect.stringContaining(`write \`/protomanager validate ${later}\``)]);
  });

  it("checks the commit that the comment names", async () => {
    const { event } = await comment({ commit: await head() });
    await handleCommand(event, stage.context, 5);
    expect(stage.context.sent).toMatchObject([{ queue: "check", data: { head: await head() } }]);
  });

  it("waits a minute for the event that tells of the head", async () => {
    const { event } = await comment();
    await expect(handleCommand(event, stage.context, 5)).rejects.toThrow(RetryLater);
    stage.context.clock.now += 2 * minute;
    await handleCommand(event, stage.context, 5);
    expect(stage.context.sent).toEqual([]);
    expect(replies().at(-1)!.body).toContain(`write \`/protomanager validate ${await head()}\``);
  });

  it("runs the hubs at once for update", async () => {
    const made = await comment({ command: "update" });
    stage.context.clock.now += 2 * minute;
    await handleCommand(made.event, stage.context, 5);
    expect(stage.context.sent).toMatchObject([
      { queue: "dispatch", data: { hub: stage.hub.key, receivedAt: 5 }, options: { afterMs: 0 } },
    ]);
    expect(reactionsTo(made.comment)).toEqual(["rocket"]);
  });
});

describe("headAt", () => {
  const at = (seconds: number) => new Date(Date.UTC(2026, 0, 1, 0, 0, seconds));
  const remember = (commit: string, seconds: number) =>
    rememberHead(stage.store.database, { repository: 1, pull: 1, head: commit, at: at(seconds) });
  const then = (seconds: number) => headAt(stage.store.database, 1, 1, at(seconds));

  it("is the newest that an event told of by then, whatever the order of the events", async () => {
    await remember("b", 20);
    await remember("a", 10);
    await remember("a", 10);
    expect(await Promise.all([then(9), then(10), then(19), then(21)])).toEqual([undefined, "a", "a", "b"]);
  });

  it("is not known in a second that saw two heads, since GitHub's times are whole seconds", async () => {
    await remember("a", 10);
    await remember("b", 20);
    expect(await then(20)).toBeUndefined();
    await remember("c", 20);
    expect(await then(30)).toBeUndefined();
    await remember("d", 40);
    expect(await then(50)).toBe("d");
  });

  it("forgets what later heads replaced", async () => {
    await remember("a", 10);
    await remember("b", 20);
    expect(await prunePullHeads(stage.store.database, at(30))).toBe(1);
    expect(await then(50)).toBe("b");
  });
});
