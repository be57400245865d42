import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { check } from "../../../app/checks/check.ts";
import { handleMergeGroup } from "../../../app/checks/merge-group.ts";
import { recheck } from "../../../app/checks/recheck.ts";
import { startsWithinMs, sweepChecks } from "../../../app/checks/sweep.ts";
import { pushToFork } from "../../local-github/fork-pulls.ts";
import { protos, type Stage, startStage } from "./stage.ts";

let stage: Stage;
beforeAll(async () => {
  stage = await startStage();
});
beforeEach(() => stage.reset());
afterAll(() => stage[Symbol.asyncDispose]());

const runs = () => stage.github.repository("acme", "hub").runs;
const harmless = { "proto/orders.proto": `${protos.orders}message More {}\n` };
/** Changes the type of a field at line 5. */
const breaking = { "proto/orders.proto": protos.orders.replace("string", "int64") };
/** `secret` needs it. */
const gone = { "proto/orders.proto": protos.orders.replace("message Orders", "message Other") };

describe("a pull request of a service", () => {
  it("has a check run at once, and its result when the hub's run has reported", async () => {
    const before = runs().length;
    const pull = await stage.open("orders", harmless);
    expect(stage.checkRuns("orders", pull.headOid)).toMatchObject([
      { name: "ProtoManager", status: "queued", conclusion: null },
    ]);

    await stage.settle();

    expect(runs().slice(before)).toMatchObject([
      {
        branch: "main",
        inputs: {
          config: "config.yaml",
          "check-repository": String(stage.github.repository("acme", "orders").id),
          "check-pull-request": String(pull.number),
          "check-commit": pull.headOid,
        },
      },
    ]);
    expect(stage.checkRuns("orders", pull.headOid)).toMatchObject([
      {
        status: "completed",
        conclusion: "success",
        output: { title: "The system assembles, and nothing breaks" },
      },
    ]);
  });

  it("has findings at its changed lines", async () => {
    stage.run = stage.reallyRun;
    const pull = await stage.open("orders", breaking);

    await stage.settle();

    expect(stage.checkRuns("orders", pull.headOid)).toMatchObject([
      {
        conclusion: "failure",
        annotations: [
          {
            path: "proto/orders.proto",
            start_line: 5,
            annotation_level: "failure",
            title: "FIELD_WIRE_COMPATIBLE_TYPE",
          },
        ],
        actions: [{ identifier: "retry" }, { identifier: "regenerate" }],
      },
    ]);
  });

  it("names no repository and no hub that its readers may not read", async () => {
    stage.run = stage.reallyRun;
    const pull = await stage.open("orders", gone);

    await stage.settle();

    const [run] = stage.checkRuns("orders", pull.headOid);
    expect(run).toMatchObject({ conclusion: "failure", detailsUrl: null });
    expect(run!.output.summary).toContain("- 1 private repository");
    expect(JSON.stringify(run!.output) + JSON.stringify(run!.annotations) + run!.externalId).not.toMatch(
      /secret|Secret|shop|acme\/hub|actions\/runs/,
    );
  });

  it("says all of it where its readers may read all", async () => {
    await stage.reset({ hub: "public" });
    stage.run = stage.reallyRun;
    const pull = await stage.open("secret", { "proto/secret.proto": `${protos.secret}message {` });

    await stage.settle();

    expect(stage.checkRuns("secret", pull.headOid)).toMatchObject([
      {
        conclusion: "failure",
        detailsUrl: `${stage.github.address}/acme/hub/actions/runs/${runs().at(-1)!.id}`,
        annotations: [{ path: "proto/secret.proto", title: "PM1001" }],
      },
    ]);
  });

  it("is asked for with tokens of one repository and one purpose", async () => {
    await stage.open("orders", harmless);
    await stage.settle();

    const { tokens } = stage.github.state;
    const writing = tokens
      .secrets()
      .map((secret) => tokens.find(secret, new Date()))
      .filter((token) => token?.installationId !== undefined)
      .filter((token) => Object.values(token!.permissions).includes("write"));
    for (const token of writing) {
      expect(Object.entries(token!.permissions).filter(([, level]) => level === "write")).toHaveLength(1);
      expect((token!.repositories as Set<number>).size).toBe(1);
    }
    const purposes = writing.map((token) => Object.keys(token!.permissions).join());
    expect(new Set(purposes)).toEqual(new Set(["checks", "actions"]));
  });
});

it("does not take another App's check run for its own, whatever external id that has", async () => {
  const pull = await stage.open("orders", harmless);
  const [own] = stage.checkRuns("orders", pull.headOid);
  const { github } = stage;
  const slug = `other-${pull.number}`;
  github.createApp({ slug, owner: "acme", permissions: { checks: "write" }, installations: [] });
  // The other was there first.
  Object.assign(own!, { app: github.state.apps.apps.find((app) => app.slug === slug) });
  await stage.context.database.query("update protomanager.checks set check_run = null");

  await stage.settle();

  const [theirs, ours] = stage.checkRuns("orders", pull.headOid);
  expect(theirs).toMatchObject({ status: "queued", externalId: ours!.externalId });
  expect(ours).toMatchObject({ status: "completed", conclusion: "success" });
});

describe("a check run that is complete at once", () => {
  it.each([
    ["a repository in no hub", "lonely", { "a.proto": protos.orders }, {}, /No hub/],
    ["a draft", "orders", harmless, { draft: true }, /draft/],
    ["a pull request without protos", "orders", { "README.md": "Bye" }, {}, /changes no file/],
    ["another base branch", "orders", harmless, { baseRef: "next" }, /does not follow the branch/],
  ])("of %s", async (_title, name, files, more, why) => {
    const pull = await stage.openQuietly(name, files);

    await stage.tell(name, pull, more);

    const [run] = stage.checkRuns(name, pull.headOid);
    expect(run).toMatchObject({ name: "ProtoManager", status: "completed", conclusion: "neutral" });
    expect(run!.output.summary).toMatch(why);
    expect(stage.context.sent).toEqual([]);
  });

  it.each(["closed", "converted_to_draft"] as const)("is not asked for when one is %s", async (action) => {
    const pull = await stage.openQuietly("orders", harmless);
    const before = stage.github.requests.length;

    await stage.tell("orders", pull, { action });

    expect(stage.github.requests.slice(before)).toEqual([]);
    expect(stage.checkRuns("orders", pull.headOid)).toEqual([]);
  });

  it("is left out where the installation has not granted it", async () => {
    const [installation] = stage.github.state.apps.installations;
    const { permissions } = installation!;
    const { checks: _, ...rest } = permissions;
    const pull = await stage.openQuietly("orders", harmless);
    Object.assign(installation!, { permissions: rest });

    await stage.tell("orders", pull);
    Object.assign(installation!, { permissions });

    expect(stage.checkRuns("orders", pull.headOid)).toEqual([]);
    expect(stage.context.sent).toEqual([]);
  });

  it("of a merge group", async () => {
    const { id } = stage.github.repository("acme", "orders");
    const head = (await stage.github.branch("acme", "orders", "main"))!;
    const repository = { id, owner: "acme", name: "orders" };

    await handleMergeGroup(
      { kind: "merge_group", installation: stage.hub.installation, repository, head },
      stage.context,
    );

    expect(stage.checkRuns("orders", head).at(-1)).toMatchObject({
      name: "ProtoManager",
      conclusion: "neutral",
    });
  });

  it("of a hub whose workflow cannot be started", async () => {
    const { github } = stage;
    const main = await github.branch("acme", "hub", "main");
    const pull = await stage.open("orders", breaking);
    await github.commit("acme", "hub", "main", { ".github/workflows/protomanager.yml": null });

    await stage.settle();
    await github.setBranch("acme", "hub", "main", main);

    const [run] = stage.checkRuns("orders", pull.headOid);
    expect(run).toMatchObject({
      conclusion: "neutral",
      output: { title: "Not checked: the hub's workflow could not be started" },
    });
    expect(run!.output.summary).not.toContain("acme/hub");
  });
});

describe("a check", () => {
  it("of a commit that a newer one replaced ends without a run", async () => {
    const before = runs().length;
    const pull = await stage.open("orders", harmless);
    const old = pull.headOid;
    const head = await pushToFork(stage.github, stage.github.repository("acme", "orders"), pull, breaking);
    stage.context.clock.now += 1000;

    await stage.tell("orders", pull, { action: "synchronize" });
    await stage.settle();

    expect(stage.checkRuns("orders", old)).toMatchObject([
      { conclusion: "neutral", output: { title: "A newer commit is checked instead" } },
    ]);
    expect(stage.checkRuns("orders", head)).toMatchObject([{ conclusion: "success" }]);
    expect(runs().length - before).toBe(1);
  });

  it("is not disturbed by an old event that comes late", async () => {
    const pull = await stage.open("orders", harmless);
    const old = { head: pull.headOid, at: stage.context.now() };
    await pushToFork(stage.github, stage.github.repository("acme", "orders"), pull, breaking);
    stage.context.clock.now += 5000;
    await stage.tell("orders", pull, { action: "synchronize" });

    await stage.tell("orders", pull, { action: "synchronize", ...old });
    await stage.settle();

    expect(stage.checkRuns("orders", pull.headOid)).toMatchObject([{ conclusion: "success" }]);
  });

  it.each([
    ["has failed", { succeeded: false }, /ended without a result/],
    ["has told nothing", { succeeded: true }, /ended without a result/],
  ])("whose run %s is neutral, and can be made again", async (_title, ended, title) => {
    const { run } = stage;
    stage.run = async () => ended;
    const pull = await stage.open("orders", harmless);
    await stage.settle();
    const [first] = stage.checkRuns("orders", pull.headOid);
    expect(first).toMatchObject({ status: "completed", conclusion: "neutral" });
    expect(first!.output.title).toMatch(title);

    stage.run = run;
    const { id } = stage.github.repository("acme", "orders");
    stage.context.clock.now += 1000;
    const pressed = {
      kind: "check_action",
      installation: stage.hub.installation,
      repository: { id, owner: "acme", name: "orders" },
      externalId: first!.externalId,
      head: pull.headOid,
      action: "retry",
      sender: "a-person",
    } as const;
    await recheck(pressed, stage.context);
    await stage.settle();

    expect(stage.checkRuns("orders", pull.headOid).map(({ conclusion }) => conclusion)).toEqual([
      "neutral",
      "success",
    ]);
  });

  it("is made once, however often its job and its event come", async () => {
    const before = runs().length;
    const pull = await stage.open("orders", harmless);
    await stage.tell("orders", pull);
    await stage.settle();
    await stage.tell("orders", pull);
    await stage.settle();

    expect(stage.checkRuns("orders", pull.headOid)).toHaveLength(1);
    expect(runs().length - before).toBe(1);
  });

  it("takes a report of no other run, hub, pull request or commit", async () => {
    stage.run = async () => ({ succeeded: true });
    const pull = await stage.open("orders", harmless);
    const job = stage.context.sent.find(({ queue }) => queue === "check")!;
    await check(job.data as never, stage.context);
    const run = runs().at(-1)!;
    const report = stage.nothingFound(run.inputs);

    for (const wrong of [{ repository: 1 }, { pull: 99 }, { commit: "0".repeat(40) }]) {
      await expect(stage.accept(run.id, { ...report, ...wrong })).rejects.toMatchObject({ status: 403 });
    }
    await expect(stage.accept(0, report)).rejects.toMatchObject({ status: 403 });
    expect(stage.checkRuns("orders", pull.headOid)[0]).toMatchObject({ conclusion: null });
    await stage.accept(run.id, report);
    expect(stage.context.sent.at(-1)).toMatchObject({ queue: "conclude" });
  });

  it("adds its annotations by fifty, and none twice when a request is lost", async () => {
    const { github } = stage;
    stage.run = async (inputs, run) => {
      const finding = {
        rule: "R",
        severity: "error",
        repository: "orders",
        path: "proto/orders.proto",
        line: 5,
      } as const;
      const findings = Array.from({ length: 120 }, (_, index) => ({
        ...finding,
        message: `number ${index}`,
        involves: ["orders"],
      }));
      await stage.accept(run, { ...stage.nothingFound(inputs), findings });
      return { succeeded: true };
    };
    const pull = await stage.open("orders", breaking);
    await stage.settle({ until: "conclude" });
    const { length } = github.requests;
    const match = { operation: "checks/update" };
    github.inject({ match, fault: "drop", when: "after", times: 2 });

    await expect(stage.settle()).rejects.toThrow();
    await expect(stage.settle()).rejects.toThrow();
    await stage.settle();

    const [run] = stage.checkRuns("orders", pull.headOid);
    expect(run).toMatchObject({ status: "completed", conclusion: "failure" });
    expect(run!.annotations.map(({ message }) => message)).toEqual(
      Array.from({ length: 120 }, (_, index) => `number ${index}`),
    );
    expect(
      github.requests.slice(length).filter(({ operation }) => operation === "checks/update"),
    ).toHaveLength(3);
  });

  it("that no run was started for ends after an hour", async () => {
    const pull = await stage.open("orders", harmless);
    (stage.context.sent as unknown[]).length = 0;

    expect(await sweepChecks(stage.context)).toBe(0);
    stage.context.clock.now += startsWithinMs + 1;
    expect(await sweepChecks(stage.context)).toBe(1);
    await stage.settle();

    expect(stage.checkRuns("orders", pull.headOid)).toMatchObject([
      { conclusion: "neutral", output: { title: "Not checked: no run was started in time" } },
    ]);
  });
});
