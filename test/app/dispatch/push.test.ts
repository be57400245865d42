import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { decidePush, handlePush } from "../../../app/dispatch/push.ts";
import type { PushEvent } from "../../../app/events/event.ts";
import type { Hub } from "../../../app/hubs/hub.ts";
import { type Stage, startStage } from "./stage.ts";

let stage: Stage;
beforeAll(async () => {
  stage = await startStage();
});
afterAll(() => stage[Symbol.asyncDispose]());

const zeros = "0".repeat(40);
const one = "1".repeat(40);
const two = "2".repeat(40);

function push(values: Partial<PushEvent> = {}): PushEvent {
  const repository = { id: 7, owner: "Acme", name: "Orders" };
  const event = {
    kind: "push",
    installation: 1,
    repository,
    ref: "refs/heads/main",
    before: one,
    after: two,
  };
  return { ...event, defaultBranch: "main", ...values } as PushEvent;
}

describe("decidePush", () => {
  const hubOf = (...refs: (string | undefined)[]) =>
    ({
      base: "main",
      services: refs.map((ref, index) => ({ name: `s${index}`, owner: "acme", repository: "orders", ref })),
    }) as unknown as Hub;
  const decide = (event: Partial<PushEvent>, ...refs: (string | undefined)[]) =>
    decidePush(push(event), { listing: [hubOf(...refs)], held: [] }).concerned.flatMap(({ services }) =>
      services.map(({ name }) => name),
    );

  it.each<[string, Partial<PushEvent>, (string | undefined)[], string[]]>([
    [
      "the default branch",
      {},
      [undefined, "HEAD", "main", "refs/heads/main", "other"],
      ["s0", "s1", "s2", "s3"],
    ],
    ["another branch", { ref: "refs/heads/v1/x" }, [undefined, "v1/x", "x"], ["s1"]],
    ["another default branch", { defaultBranch: "trunk" }, [undefined, "main"], ["s1"]],
    [
      "a tag",
      { ref: "refs/tags/v1.2.0" },
      [undefined, "v1.2.0", "tag: v1.*", "tag: v2.*", "latest-release"],
      ["s1", "s2", "s4"],
    ],
    [
      "a tag named as the default branch",
      { ref: "refs/tags/main" },
      [undefined, "main", "refs/heads/main"],
      ["s1"],
    ],
    ["a pinned commit", {}, [two], []],
    ["a forced push", { before: two, after: one }, [undefined], ["s0"]],
    ["a new branch", { before: zeros }, [undefined], ["s0"]],
    ["a deleted branch", { after: zeros }, [undefined], []],
    ["another ref", { ref: "refs/notes/commits" }, [undefined, "refs/notes/commits"], ["s1"]],
  ])("%s", (_, event, refs, followed) => {
    expect(decide(event, ...refs)).toEqual(followed);
  });

  it("compares names of repositories without regard to case, and whole", () => {
    const repository = { id: 7, owner: "acme", name: "orders2" };
    expect(decide({}, undefined)).toEqual(["s0"]);
    expect(decide({ repository }, undefined)).toEqual([]);
  });

  it.each([
    ["the default branch of a hub", {}, [{ base: "release" }], { discover: true, mayBeHub: false }],
    [
      "the base of a hub",
      { ref: "refs/heads/release" },
      [{ base: "release" }],
      { discover: true, mayBeHub: false },
    ],
    [
      "another branch of a hub",
      { ref: "refs/heads/topic" },
      [{ base: "main" }],
      { discover: false, mayBeHub: false },
    ],
    ["the default branch of another repository", {}, [], { discover: false, mayBeHub: true }],
    ["another branch", { ref: "refs/heads/topic" }, [], { discover: false, mayBeHub: false }],
    ["a tag", { ref: "refs/tags/main" }, [], { discover: false, mayBeHub: false }],
  ])("looks for hubs after a push to %s", (_, event, held, expected) => {
    expect(decidePush(push(event), { listing: [], held })).toMatchObject(expected);
  });
});

describe("handlePush", () => {
  beforeEach(() => stage.reset());

  async function sentAfter(files: Record<string, string>, values: Partial<PushEvent> = {}, name = "orders") {
    const { github, context, installation } = stage;
    const before = (await github.branch("acme", name, "main"))!;
    const after = await github.commit("acme", name, "main", files);
    const repository = { id: github.repository("acme", name).id, owner: "acme", name };
    await handlePush(push({ installation, repository, before, after, ...values }), context, 5);
    return context.sent.filter(({ queue }) => queue === "dispatch");
  }

  it("asks for a dispatch when a proto changed, once for each hub, in the group of the installation", async () => {
    const sent = await sentAfter({ "proto/b.proto": 'syntax = "proto3";' });
    expect(sent).toEqual([
      {
        queue: "dispatch",
        data: { hub: stage.hub.key, reason: "push to acme/orders", receivedAt: 5 },
        options: { key: stage.hub.key, group: `installation-${stage.installation}`, afterMs: 0 },
      },
    ]);
  });

  it("asks for none when nothing in proto_dir changed", async () => {
    expect(await sentAfter({ "README.md": "Bye" })).toEqual([]);
  });

  it("asks for none for a hub that may not speak for the repository's account", async () => {
    const { github, context, installation } = stage;
    const elsewhere = await github.createRepository("umbrella", "orders", { files: { "proto/a.proto": "" } });
    const event = push({
      installation,
      repository: { id: elsewhere.id, owner: "umbrella", name: "orders" },
      before: zeros,
      after: (await github.branch("umbrella", "orders", "main"))!,
    });
    const sql = stage.store.database;
    await sql.query("update protomanager.hub_services set owner = 'umbrella' where name = 'orders'");
    await handlePush(event, context, 5);
    expect(context.sent.filter(({ queue }) => queue === "dispatch")).toEqual([]);
    expect(github.requests.filter(({ path }) => path.includes("umbrella/"))).toEqual([]);
    expect(github.requests.filter(({ operation }) => operation === "repository")).toEqual([]);
  });

  it("has a repository looked through whose workflow came, and no other", async () => {
    await sentAfter({ "README.md": "A service" });
    expect(stage.context.sent).toEqual([]);
    const before = (await stage.github.branch("acme", "orders", "main"))!;
    await sentAfter({ ".github/workflows/protomanager.yml": "on: workflow_dispatch" });
    const { id } = stage.github.repository("acme", "orders");
    expect(stage.context.sent).toMatchObject([{ queue: "discover", data: { repository: { id } } }]);
    await stage.github.setBranch("acme", "orders", "main", before);
  });

  it("has a hub looked through again", async () => {
    await sentAfter({ "config.yaml": "b: 1" }, {}, "hub");
    const { id } = stage.hub.repository;
    expect(stage.context.sent).toMatchObject([
      { queue: "discover", data: { repository: { id } }, options: { key: `repository-${id}` } },
    ]);
  });
});
