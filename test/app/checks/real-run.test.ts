import { copyFile, mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";
import { apiRoute } from "../../../app/http/api.ts";
import { runRequests } from "../../../app/http/run-requests.ts";
import { startHttp } from "../../../app/http/server.ts";
import { silentLogger } from "../../../app/log.ts";
import { initialWorkflow } from "../../../src/commands/init-files.ts";
import type { Files } from "../../local-github/local-github.ts";
import { createWorkflowRunner } from "../../local-github/runner/run-workflow.ts";
import { bufPath } from "../../support/compilers.ts";
import { protos, type Stage, startStage } from "./stage.ts";

const root = path.resolve(import.meta.dirname, "..", "..", "..");
const cleanUps = new AsyncDisposableStack();
let stage: Stage;
let folder: string;

beforeAll(async () => {
  stage = cleanUps.use(await startStage());
  await stage.reset();
  folder = await mkdtemp(path.join(tmpdir(), "real-check-"));
  cleanUps.defer(() => rm(folder, { recursive: true, force: true }));
  const appUrl = await serveApp();
  const files: Record<string, string> = {
    ".github/workflows/protomanager.yml": initialWorkflow("config.yaml", { appUrl }),
  };
  for (const name of ["config.yaml", "protomanager.lock", "global.proto", "global.map.json"]) {
    files[name] = await readFile(path.join(stage.folder, name), "utf8");
  }
  await stage.github.commit("acme", "hub", "main", files as Files);
  stage.github.setRunner(
    createWorkflowRunner({
      state: stage.github.state,
      actionFolder: await actionFolder(),
      runnerFolder: folder,
      searchPath: [path.dirname(bufPath()), process.env.PATH].join(path.delimiter),
    }),
  );
});
afterAll(() => cleanUps.disposeAsync());

async function serveApp(): Promise<string> {
  const settings = { ...stage.context.settings(), oidcIssuer: stage.github.state.oidc.issuer };
  Object.assign(stage.context, { settings: () => settings });
  const requests = runRequests({ settings: () => settings, now: stage.context.now });
  const options = { context: () => stage.context, budget: { limit: 1 << 24, used: 0 } };
  const route = (name: "/token" | "/report") =>
    apiRoute(requests[name].handler, { ...options, limit: requests[name].limit });
  const server = await startHttp(settings.listen, {
    routes: () => ({ "POST /token": route("/token"), "POST /report": route("/report") }),
    log: silentLogger,
  });
  cleanUps.defer(() => {
    server.abort();
    return server.close();
  });
  settings.publicUrl = server.address;
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

it("a fork's pull request is checked by the hub's own workflow, which has no secret and can only read", async () => {
  const { github } = stage;
  const name = "proto/$(touch pwned);::set-output name=a::b.proto";
  const pull = await stage.open("orders", {
    "proto/orders.proto": protos.orders.replace("string", "int64"),
    [name]: 'syntax = "proto3";\npackage orders.v1;\n// ::error::x\nmessage Extra {}\n',
    ".github/workflows/protomanager.yml": "on: push\njobs: {}\n",
  });

  await stage.settle();

  const run = github.repository("acme", "hub").runs.at(-1)!;
  expect(run.conclusion, run.log).toBe("success");
  const [checkRun] = stage.checkRuns("orders", pull.headOid);
  expect(checkRun).toMatchObject({ status: "completed", conclusion: "failure", detailsUrl: null });
  expect(checkRun!.output.summary).toContain("$(touch pwned)");
  expect(checkRun!.output.summary).not.toMatch(/^::/m);
  expect(run.log).not.toMatch(/^::(?:set-output|error)/m);
  const written = github.requests.filter(
    ({ authorization, method, operation }) =>
      authorization === "actions" && method !== "GET" && operation !== "git-upload-pack",
  );
  expect(written).toEqual([]);
});
