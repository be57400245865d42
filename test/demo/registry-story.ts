/** The life of the registry system's pull request, step by step, with the App that hears the pushes. */

import path from "node:path";
import { readExample, withBaseUrl } from "../../examples/example.ts";
import { initialWorkflow } from "../../src/commands/init-files.ts";
import type { ActionResult } from "../local-github/runner/run-action.ts";
import type { Consequence } from "./installed-app.ts";
import { commitAndPush } from "./person.ts";
import type { Stage, StageOptions } from "./stage.ts";

export interface StoryStage extends Stage {
  startApp(): Promise<unknown>;
}

export interface Step {
  title: string;
  /** What `pull-request-operation` must be. */
  expected: string;
  /** What makes the App start the workflow: a push. Without it the button of the workflow is pressed. */
  cause?: (stage: StoryStage) => Promise<unknown>;
  /** What must hold besides; a sentence of what does not. */
  check?: (result: ActionResult, earlier: readonly StepResult[]) => string | undefined;
}

export interface StepResult {
  step: Step;
  result: ActionResult;
  seconds: number;
  /** Where the App started the run. */
  consequence: Consequence["seconds"] | undefined;
}

const folder = path.resolve(import.meta.dirname, "..", "..", "examples", "registry-system");

/** @param appUrl - where runs get their tokens */
export async function registrySystem(appUrl: string): Promise<StageOptions> {
  const example = await readExample("registry-system", folder);
  return {
    hub: (address) => {
      const files = new Map(example.hub)
        .set("config.yaml", withBaseUrl(example.config, address))
        .set(".github/workflows/protomanager.yml", initialWorkflow("config.yaml", { appUrl }));
      return { owner: "CdaPro", name: "protos", files };
    },
    repositories: example.repositories.map(({ slug, files }) => {
      const [owner, name] = slug.split("/") as [string, string];
      return { owner, name, files };
    }),
  };
}

const lease = (field: string) => ({
  "proto/client/v1/lease.proto": `syntax = "proto3";
package registry.client.v1;

import "registry.proto";

message Lease {
  registry.v1.Service service = 1;
${field}}
`,
});

const push = (name: string, files: Record<string, string>, message: string) => (stage: Stage) =>
  commitAndPush(stage.github, { owner: "CdaPro", name }, files, message);

const number = (result: ActionResult) => result.outputs["pull-request-number"];

export const steps: readonly Step[] = [
  {
    title: "The App is started: it finds the hub, and the first run opens a pull request",
    expected: "created",
    cause: async ({ startApp }) => startApp(),
  },
  { title: "The button of the workflow: nothing is new", expected: "unchanged" },
  {
    title: "git push in registry-client: the same pull request shows it",
    expected: "updated",
    cause: push("registry-client", lease(""), "Lease a service"),
    check: (result, earlier) =>
      number(result) === number(earlier[0]!.result) ? undefined : "it is another pull request",
  },
  {
    title: "After the merge, the next git push opens a new one",
    expected: "created",
    async cause(stage) {
      await stage.github.merge(stage.hub.owner, stage.hub.name, 1);
      await push("registry-client", lease("  int64 seconds = 2;\n"), "For how long")(stage);
    },
    check: (result, earlier) =>
      number(result) === number(earlier[0]!.result) ? "it is the merged one" : undefined,
  },
  {
    title: "The change is reverted and pushed: the pull request is closed",
    expected: "closed",
    cause: push("registry-client", lease(""), "Revert"),
  },
  {
    title: "Two pushes, one of them broken: one run, the broken repository is held back and named",
    expected: "created",
    async cause(stage) {
      await push("registry-server", { "proto/server/v1/broken.proto": "message {" }, "Break it")(stage);
      await push("registry-client", lease("  int64 seconds = 2;\n"), "For how long")(stage);
    },
    check: (result) => {
      const held = result.outputs["held-back"];
      if (held !== '["registry-server"]') return `held back is ${held}`;
      return result.exitCode === 4 ? undefined : `the exit code is ${result.exitCode}, not 4`;
    },
  },
];
