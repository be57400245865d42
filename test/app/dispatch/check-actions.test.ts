import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { type NewCheck, openCheck } from "../../../app/checks/checks-table.ts";
import { handleCheckAction } from "../../../app/dispatch/check-actions.ts";
import type { CheckActionEvent } from "../../../app/events/event.ts";
import { setRole } from "../../local-github/collaborators.ts";
import { type Stage, startStage } from "./stage.ts";

let stage: Stage;
beforeAll(async () => {
  stage = await startStage();
  for (const login of ["ann", "eve"]) stage.github.createAccount(login, "User");
  setRole(stage.github.repository("acme", "orders"), "ann", "write");
});
beforeEach(() => stage.reset());
afterAll(() => stage[Symbol.asyncDispose]());

const head = "a".repeat(40);
const repository = () => ({
  id: stage.github.repository("acme", "orders").id,
  owner: "acme",
  name: "orders",
});

async function madeCheck(pull: number): Promise<string> {
  const check: NewCheck = {
    hub: stage.hub.key,
    repository: repository(),
    pull,
    head,
    installation: stage.installation,
    checkName: "ProtoManager",
  };
  const { key } = await openCheck(stage.store.database, check, { again: false, now: new Date() });
  return key;
}

async function press(action: string, values: Partial<CheckActionEvent> = {}) {
  const event = { kind: "check_action", installation: stage.installation, repository: repository() } as const;
  await handleCheckAction(
    { ...event, externalId: null, head, action, sender: "ann", ...values },
    stage.context,
    5,
  );
  return stage.context.sent;
}

describe("a button of a check run", () => {
  it.each(["retry", "rerequested"])("%s checks the commit of the check run again", async (action) => {
    const externalId = await madeCheck(3);
    expect(await press(action, { externalId })).toMatchObject([
      { queue: "check", data: { hub: stage.hub.key, repository: repository(), pull: 3, head } },
    ]);
  });

  it("checks all of a commit again when all are asked for", async () => {
    await madeCheck(3);
    await madeCheck(4);
    const pulls = (await press("rerequested")).map(({ data }) => (data as { pull: number }).pull);
    expect(pulls.toSorted()).toEqual([3, 4]);
  });

  it("checks nothing when the check is of another commit, or of none that we know", async () => {
    const externalId = await madeCheck(3);
    expect(await press("retry", { externalId, head: "b".repeat(40) })).toEqual([]);
    expect(await press("retry", { externalId: "x" })).toEqual([]);
  });

  it("runs the hubs that list the repository", async () => {
    expect(await press("regenerate")).toMatchObject([
      { queue: "dispatch", data: { hub: stage.hub.key, receivedAt: 5 }, options: { afterMs: 0 } },
    ]);
  });

  it("is nothing from people who may not write, and nothing when it is unknown", async () => {
    for (const action of ["retry", "regenerate", "rerequested"]) await press(action, { sender: "eve" });
    await press("format-disk");
    expect(stage.context.sent).toEqual([]);
  });
});
