import assert from "node:assert/strict";
import { setTimeout as wait } from "node:timers/promises";
import { payloadCheck } from "../webhooks/payload-check.ts";
import type { ContractCase } from "./cases.ts";
import { newBranch, newCommit } from "./git-cases.ts";
import { asApp, asInstallation, type ContractTarget, type Heard, hub } from "./target.ts";

const patienceMs = 3000;

/** The first delivery that fits, as soon as it is there. */
async function hear(target: ContractTarget, fits: (heard: Heard) => boolean): Promise<Heard> {
  const end = Date.now() + patienceMs;
  while (Date.now() < end) {
    const found = target.hook.heard.find(fits);
    if (found) return found;
    await wait(10);
  }
  throw new Error(`no such delivery; there were ${target.hook.heard.map(({ event }) => event).join(", ")}`);
}

/** Of a branch that moves; that a new one is told as well is a case of its own. */
async function hearPush(target: ContractTarget): Promise<Heard & { sha: string }> {
  const client = await asInstallation(target);
  const { branch, sha: parent } = await newBranch(client);
  const sha = await newCommit(client, parent);
  await client.rest.git.updateRef({ ...hub, ref: `heads/${branch}`, sha });
  return { ...(await hear(target, ({ event, payload }) => event === "push" && payload.after === sha)), sha };
}

async function hearPull(target: ContractTarget): Promise<Heard> {
  const client = await asInstallation(target);
  const { branch } = await newBranch(client);
  const { data } = await client.rest.pulls.create({ ...hub, title: "t", head: branch, base: "main" });
  return hear(
    target,
    ({ event, payload }) => event === "pull_request" && payload.pull_request.number === data.number,
  );
}

/** What Apps hear, and workflows. */
export const eventCases: readonly ContractCase[] = [
  {
    name: "signs deliveries and names the installation",
    async run(target) {
      const { signed, payload } = await hearPush(target);
      assert.deepEqual([signed, payload.installation.id], [true, target.app.installation]);
    },
  },
  {
    name: "tells of a push through the API with the commit it moved to",
    async run(target) {
      const { payload, sha } = await hearPush(target);
      assert.deepEqual([payload.after, payload.repository.name], [sha, hub.repo]);
    },
  },
  {
    name: "tells of a new branch",
    async run(target) {
      const { sha } = await newBranch(await asInstallation(target));
      const { payload } = await hear(
        target,
        ({ event, payload: { after } }) => event === "push" && after === sha,
      );
      assert.equal(payload.created, true);
    },
  },
  {
    name: "gives deliveries a GUID",
    async run(target) {
      const { guid } = await hearPush(target);
      assert.match(guid, /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/);
    },
  },
  {
    name: "sends `push` as it is described",
    async run(target) {
      (await payloadCheck())("push", (await hearPush(target)).payload);
    },
  },
  {
    name: "tells of a pull request that was opened",
    async run(target) {
      const { payload } = await hearPull(target);
      assert.equal(payload.action, "opened");
    },
  },
  {
    name: "sends `pull_request` as it is described",
    async run(target) {
      (await payloadCheck())("pull_request", (await hearPull(target)).payload);
    },
  },
  {
    name: "keeps deliveries and sends one again",
    async run(target) {
      const { guid } = await hearPush(target);
      const kept = await waitForDelivery(target, guid);
      await asApp(target).rest.apps.redeliverWebhookDelivery({ delivery_id: kept });
      await hear(
        target,
        (one) => one.guid === guid && target.hook.heard.filter((two) => two.guid === guid).length > 1,
      );
    },
  },
  {
    name: "starts a workflow and names its run",
    async run(target) {
      const client = await asInstallation(target);
      const content = Buffer.from("on: workflow_dispatch\njobs: {}\n").toString("base64");
      const { data: blob } = await client.rest.git.createBlob({ ...hub, content, encoding: "base64" });
      const main = await client.rest.git.getRef({ ...hub, ref: "heads/main" });
      const parent = main.data.object.sha;
      const { data: base } = await client.rest.git.getCommit({ ...hub, commit_sha: parent });
      const entry = {
        path: ".github/workflows/run.yml",
        mode: "100644",
        type: "blob",
        sha: blob.sha,
      } as const;
      const { data: tree } = await client.rest.git.createTree({
        ...hub,
        base_tree: base.tree.sha,
        tree: [entry],
      });
      const commit = { ...hub, message: "Add a workflow", tree: tree.sha, parents: [parent] };
      const { data: made } = await client.rest.git.createCommit(commit);
      await client.rest.git.updateRef({ ...hub, ref: "heads/main", sha: made.sha });
      const dispatch = { ...hub, workflow_id: "run.yml", ref: "main", return_run_details: true };
      const { status, data } = (await client.rest.actions.createWorkflowDispatch(dispatch)) as {
        status: number;
        data: unknown;
      };
      const { workflow_run_id: run_id } = data as { workflow_run_id: number };
      assert.equal(status, 200);
      assert.equal((await client.rest.actions.getWorkflowRun({ ...hub, run_id })).data.id, run_id);
    },
  },
  {
    name: "takes a repository_dispatch",
    async run(target) {
      const client = await asInstallation(target);
      const { status } = await client.rest.repos.createDispatchEvent({ ...hub, event_type: "go" });
      assert.equal(status, 204);
    },
  },
];

async function waitForDelivery(target: ContractTarget, guid: string): Promise<number> {
  const end = Date.now() + patienceMs;
  while (Date.now() < end) {
    const { data } = await asApp(target).rest.apps.listWebhookDeliveries({ per_page: 100 });
    const found = data.find((one) => one.guid === guid);
    if (found) return Number(found.id);
    await wait(10);
  }
  throw new Error(`no delivery ${guid} was kept`);
}
