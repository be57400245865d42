import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { insertRequest, nameRun } from "../../../app/dispatch/runs-table.ts";
import { setHubProblem } from "../../../app/hubs/hub-problems-table.ts";
import { replaceHubsOfRepository } from "../../../app/hubs/hubs-table.ts";
import type { CheckReport } from "../../../src/companion/protocol.ts";
import { allowed, type Stage, startStage, tokensOf } from "./stage.ts";

let stage: Stage;

beforeAll(async () => {
  stage = await startStage();
});
afterAll(() => stage[Symbol.asyncDispose]());
beforeEach(() => stage.reset());

/** A run that the App asked for. */
async function dispatched(kind: "update" | "check", run: number): Promise<void> {
  const { database } = stage.context;
  const correlation = crypto.randomUUID();
  const checkKey = kind === "check" ? "a check" : null;
  const request = {
    correlation,
    hub: stage.hub.key,
    kind,
    checkKey,
    reason: "a test",
    requestedAt: new Date(),
  };
  await insertRequest(database, request);
  await nameRun(database, correlation, run);
}

const read = { config: "config.yaml", access: "read" };

describe("POST /token", () => {
  it("gives tokens for reading what the config lists, by account, and one for writing the hub", async () => {
    const answer = await stage.ask(stage.identity());

    expect(answer.status).toBe(200);
    const tokens = tokensOf(answer);
    expect(tokens.map(({ owner, access, repositories }) => ({ owner, access, repositories }))).toEqual([
      { owner: "acme", access: "read", repositories: ["hub", "orders"] },
      { owner: "umbrella", access: "read", repositories: ["stock"] },
      { owner: "acme", access: "write", repositories: ["hub"] },
    ]);
    expect(await Promise.all(tokens.map(({ token }) => stage.reach(token)))).toEqual([
      ["acme/hub r", "acme/orders r"],
      ["umbrella/stock r"],
      ["acme/hub rw"],
    ]);
    const lasts = Date.parse(tokens[0]!.expiresAt) - Date.now();
    expect(lasts).toBeGreaterThan(50 * 60_000);
  });

  it("gives a run that reads no token for writing", async () => {
    const tokens = tokensOf(await stage.ask(stage.identity(), read));

    expect(tokens.map(({ owner, access }) => `${owner} ${access}`)).toEqual(["acme read", "umbrella read"]);
  });

  it("gives a run that checks a pull request tokens for reading, whatever it asks for", async () => {
    await dispatched("check", 500);
    await dispatched("update", 501);

    const check = await stage.ask(stage.identity({ run_id: "500", actor: "protomanager[bot]" }));
    const update = await stage.ask(stage.identity({ run_id: "501", actor: "protomanager[bot]" }));

    expect(tokensOf(check).map(({ access }) => access)).toEqual(["read", "read"]);
    expect(tokensOf(update).map(({ access }) => access)).toEqual(["read", "read", "write"]);
  });

  it("asks a run that the App started and does not know yet to come again, with the same identity", async () => {
    const identity = stage.identity({ run_id: "502", actor: "protomanager[bot]" });

    const early = await stage.ask(identity);
    await dispatched("check", 502);
    const later = await stage.ask(identity);

    expect(early).toMatchObject({ status: 503, headers: { "retry-after": "3" } });
    expect(tokensOf(later).map(({ access }) => access)).toEqual(["read", "read"]);
  });

  it("leaves out an account that was taken off the list, at once", async () => {
    stage.settings = {
      ...stage.settings,
      accounts: { accounts: new Map([...allowed.accounts!].slice(0, 1)) },
    };

    const tokens = tokensOf(await stage.ask(stage.identity(), read));

    expect(tokens.map(({ owner }) => owner)).toEqual(["acme"]);
  });

  it("leaves out an account whose installation grants too little", async () => {
    const umbrella = stage.github.state.apps.installations[1]!;
    const { permissions } = umbrella;
    umbrella.permissions = { metadata: "read" };
    const tokens = tokensOf(await stage.ask(stage.identity(), read));
    umbrella.permissions = permissions;

    expect(tokens.map(({ owner }) => owner)).toEqual(["acme"]);
  });

  it("says to the people of a repository why it is no hub", async () => {
    const { context, hub } = stage;
    const problem = "config.yaml:1:1: system: is missing.";
    await context.database.query("delete from protomanager.hubs");
    await setHubProblem(context.database, { ...hub.repository, installation: 1 }, problem, new Date());
    const answer = await stage.ask(stage.identity());
    await setHubProblem(context.database, { ...hub.repository, installation: 1 }, undefined, new Date());

    expect(answer).toMatchObject({
      status: 404,
      body: { error: `acme/hub is no hub that this App knows: ${problem}` },
    });
  });

  it("says what the hub's own installation lacks", async () => {
    const acme = stage.github.state.apps.installations[0]!;
    const { permissions } = acme;
    acme.permissions = { contents: "read", metadata: "read" };
    const answer = await stage.ask(stage.identity());
    acme.permissions = permissions;

    expect(answer.status).toBe(403);
    expect((answer.body as { error: string }).error).toMatch(/`contents: write` and `pull-requests: write`/);
  });

  it("says that GitHub is down, and takes a new identity afterwards", async () => {
    stage.github.inject({
      match: { operation: "apps/create-installation-access-token" },
      fault: "502",
      when: "before",
      times: 20,
    });
    const down = await stage.ask(stage.identity(), read);
    stage.github.clearFaults();
    const up = await stage.ask(stage.identity(), read);

    expect([down.status, up.status]).toEqual([503, 200]);
  });

  it("gives no tokens for an account that is not served", async () => {
    stage.settings = { ...stage.settings, accounts: { accounts: new Map() } };

    const answer = await stage.ask(stage.identity());

    expect(answer.status).toBe(403);
    expect(stage.minted()).toBe(0);
  });

  it("stops a repository that asks without end, and no other", async () => {
    const statuses = [];
    for (let count = 0; count < 125; count++) {
      // A repository without a hub costs nothing but the counting.
      statuses.push((await stage.ask(stage.identity({ repository_id: "1234567" }))).status);
    }
    const answer = await stage.ask(stage.identity());

    expect(statuses.filter((status) => status === 404)).toHaveLength(120);
    expect(statuses.slice(120)).toEqual([429, 429, 429, 429, 429]);
    expect(answer.status).toBe(200);
  });

  it("takes a hub's name of today for its own", async () => {
    const { github } = stage;
    github.rename("acme", "hub", "acme", "center");
    const workflow = "acme/center/.github/workflows/protomanager.yml@refs/heads/main";
    const claims = { repository: "acme/center", workflow_ref: workflow, job_workflow_ref: workflow };
    const answer = await stage.ask(stage.identity(claims));
    github.rename("acme", "center", "acme", "hub");

    expect(tokensOf(answer).map(({ repositories }) => repositories.join())).toEqual([
      "center,orders",
      "center",
    ]);
  });
});

describe("POST /report", () => {
  const report: CheckReport = {
    config: "config.yaml",
    repository: 1,
    pull: 2,
    commit: "b".repeat(40),
    outcome: "assembled",
    names: ["orders"],
    findings: [],
    more: 0,
    broken: [],
  };

  it("hands on the report with the run that it is from", async () => {
    await dispatched("check", 600);

    const answer = await stage.report(stage.identity({ run_id: "600" }), report);

    expect(answer.status).toBe(200);
    expect(stage.accepted).toMatchObject([
      { proven: { claims: { run: 600 }, hub: { key: stage.hub.key }, run: { kind: "check" } }, report },
    ]);
  });

  it("takes none from a run that may not have tokens, and none twice", async () => {
    const branch = await stage.report(stage.identity({ ref: "refs/heads/other" }), report);
    const identity = stage.identity();
    const first = await stage.report(identity, report);
    const replayed = await stage.report(identity, report);
    const elsewhere = await stage.ask(identity);

    expect([branch, first, replayed, elsewhere].map(({ status }) => status)).toEqual([403, 200, 401, 401]);
    expect(stage.accepted).toHaveLength(1);
  });

  it("says what it does not understand", async () => {
    const answer = await stage.report(stage.identity(), { ...report, commit: "$(id)" });

    expect(answer.status).toBe(400);
    expect(stage.accepted).toEqual([]);
  });
});

it("knows the configs of a hub apart", async () => {
  const second = { ...stage.hub, key: `${stage.hub.repository.id}:b/config.yaml`, config: "b/config.yaml" };
  const only = { ...second, services: second.services.slice(2, 3) };
  const { database } = stage.context;
  await database.transaction((sql) =>
    replaceHubsOfRepository(sql, stage.hub.repository.id, [stage.hub, only] as never),
  );

  const answer = await stage.ask(stage.identity(), { config: "./b/config.yaml", access: "read" });

  expect(tokensOf(answer).map(({ repositories }) => repositories.join())).toEqual(["hub", "stock"]);
});
