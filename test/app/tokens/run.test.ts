import { copyFile, mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";
import which from "which";
import { stringify } from "yaml";
import { apiRoute } from "../../../app/http/api.ts";
import { runRequests } from "../../../app/http/run-requests.ts";
import { startHttp } from "../../../app/http/server.ts";
import { silentLogger } from "../../../app/log.ts";
import { initialWorkflow } from "../../../src/commands/init-files.ts";
import { clientOf } from "../../local-github/client.ts";
import type { ActionResult } from "../../local-github/runner/run-action.ts";
import { createWorkflowRunner } from "../../local-github/runner/run-workflow.ts";
import { createRecorder } from "../../prove/recorder.ts";
import { bufPath } from "../../support/compilers.ts";
import { type Stage, startStage } from "./stage.ts";

const root = path.resolve(import.meta.dirname, "..", "..", "..");
const cleanUps = new AsyncDisposableStack();
let stage: Stage;
let folder: string;
let appUrl: string;

beforeAll(async () => {
  stage = cleanUps.use(await startStage());
  folder = await mkdtemp(path.join(tmpdir(), "app-url-"));
  cleanUps.defer(() => rm(folder, { recursive: true, force: true }));
  appUrl = await serveApp();
});
afterAll(() => cleanUps.disposeAsync());

/** What the App's server answers runs with, behind its limits. */
async function serveApp(): Promise<string> {
  const { settings, now } = stage.context;
  const requests = runRequests({ settings, now });
  const options = { context: () => stage.context, budget: { limit: 1 << 20, used: 0 } };
  const server = await startHttp(stage.settings.listen, {
    routes: () => ({ "POST /token": apiRoute(requests["/token"].handler, { ...options, limit: 1 << 14 }) }),
    log: silentLogger,
  });
  cleanUps.defer(() => {
    server.abort();
    return server.close();
  });
  stage.settings = { ...stage.settings, publicUrl: server.address };
  return server.address;
}

/** The Action as it is in `src`, not as it was bundled. */
async function actionFolder(): Promise<string> {
  const action = path.join(folder, "action");
  await mkdir(path.join(action, "dist"), { recursive: true });
  await copyFile(path.join(root, "action.yml"), path.join(action, "action.yml"));
  const entry = `import { main } from ${JSON.stringify(path.join(root, "src", "main.ts"))};\nawait main();\n`;
  await writeFile(path.join(action, "dist", "main.js"), entry);
  await writeFile(path.join(action, "package.json"), '{ "type": "module" }');
  return action;
}

// Environments of children are read from /proc.
it.runIf(process.platform === "linux")(
  "a run without any secret reads private repositories of two accounts and opens the pull request as the App",
  async () => {
    const { github } = stage;
    const proto = (name: string) =>
      `syntax = "proto3";\npackage ${name}.v1;\n\nmessage Of${name} {\n  string id = 1;\n}\n`;
    await github.commit("acme", "orders", "main", { "proto/orders/v1/orders.proto": proto("orders") });
    await github.commit("umbrella", "stock", "main", { "proto/stock/v1/stock.proto": proto("stock") });
    const config = {
      system: { name: "acme" },
      repositories: ["acme/orders", "umbrella/stock"].map((fullName) => ({
        name: fullName.split("/")[1],
        url: `${github.address}/${fullName}`,
      })),
      global_proto: { package: "acme.system.v1" },
    };
    await github.commit("acme", "hub", "main", {
      "config.yaml": stringify(config),
      ".github/workflows/protomanager.yml": initialWorkflow("config.yaml", { appUrl }),
    });
    const programs = new Map([
      ["git", `'${await which("git")}'`],
      ["buf", `'${bufPath()}'`],
    ]);
    const recorder = await createRecorder(folder, programs, path.join(folder, "nothing"));
    let result: ActionResult | undefined;
    github.setRunner(
      createWorkflowRunner({
        state: github.state,
        actionFolder: await actionFolder(),
        runnerFolder: folder,
        searchPath: [recorder.folder, process.env.PATH].join(path.delimiter),
        onAction: (ended) => {
          result = ended;
        },
      }),
    );

    const actions = github.createToken({
      repositories: ["acme/hub"],
      permissions: { actions: "write", contents: "read" },
    });
    const { rest } = clientOf(github, actions);
    const request = { owner: "acme", repo: "hub", workflow_id: "protomanager.yml", ref: "main" };
    await rest.actions.createWorkflowDispatch(request);
    const run = await github.completedRun("acme", "hub");

    expect(run.conclusion, run.log).toBe("success");
    const [pull] = github.repository("acme", "hub").pulls;
    expect(pull?.author.login, "its pull requests start workflows").toBe("protomanager[bot]");
    const given = github.state.tokens.secrets().filter((secret) => result!.rawLogForTests.includes(secret));
    const masked = result!.rawLogForTests.matchAll(/^::add-mask::(.*)$/gm).map(([, secret]) => secret!);
    expect([...masked]).toEqual(expect.arrayContaining(given));
    const printed = result!.rawLogForTests.replace(/^::add-mask::.*$/gm, "");
    expect(given.filter((secret) => printed.includes(secret))).toEqual([]);
    expect(given.length, "reading of two accounts, writing of the hub, the job's own").toBe(4);

    const forms = given.flatMap((secret) => [
      secret,
      Buffer.from(`x-access-token:${secret}`).toString("base64"),
    ]);
    const found = (text: string) => forms.some((form) => text.includes(form));
    const children = await recorder.records();
    const holders = children.flatMap(({ program, arguments: argv, environment }) => [
      ...(found(argv) ? [`${program}'s arguments`] : []),
      ...environment
        .filter(({ value }) => found(value))
        .map(({ name }) => `${program}'s ${name.replace(/\d+$/, "n")}`),
    ]);
    expect(children.map(({ program }) => program)).toContain("buf");
    expect(new Set(holders)).toEqual(new Set(["git's GIT_CONFIG_VALUE_n"]));
  },
);

it("the server answers a run that shows nothing with 401, in JSON", async () => {
  const answer = await fetch(`${appUrl}/token`, { method: "POST", body: "{}" });

  expect(answer.status).toBe(401);
  expect(await answer.json()).toEqual({ error: "The request carries no identity token of a workflow run." });
});
