/** The life of the registry system's pull request, step by step. */

import path from "node:path";
import { readExample, withBaseUrl } from "../../examples/example.ts";
import type { ActionResult } from "../local-github/runner/run-action.ts";
import type { Stage, StageOptions } from "./stage.ts";

export interface Step {
  title: string;
  /** What `pull-request-operation` must be. */
  expected: string;
  /** What happens in the repositories before the button is pressed. */
  before?: (stage: Stage) => Promise<unknown>;
  /** What must hold besides; a sentence of what does not. */
  check?: (result: ActionResult, earlier: readonly StepResult[]) => string | undefined;
}

export interface StepResult {
  step: Step;
  result: ActionResult;
  seconds: number;
}

const folder = path.resolve(import.meta.dirname, "..", "..", "examples", "registry-system");

export async function registrySystem(): Promise<StageOptions> {
  const example = await readExample("registry-system", folder);
  return {
    hub: (address) => {
      const files = new Map(example.hub).set("config.yaml", withBaseUrl(example.config, address));
      return { owner: "CdaPro", name: "protos", files };
    },
    repositories: example.repositories.map(({ slug, files }) => {
      const [owner, name] = slug.split("/") as [string, string];
      return { owner, name, files };
    }),
  };
}

const cacheProto = (field: string) => `syntax = "proto3";
package registry.client.v1;

import "registry.proto";

message Lease {
  registry.v1.Service service = 1;
${field}}
`;

const number = (result: ActionResult) => result.outputs["pull-request-number"];

export const steps: readonly Step[] = [
  { title: "The first run opens a pull request", expected: "created" },
  { title: "A second run finds nothing new", expected: "unchanged" },
  {
    title: "A proto changes: the same pull request shows it",
    expected: "updated",
    before: ({ github }) =>
      github.commit("CdaPro", "registry-client", "main", { "proto/client/v1/lease.proto": cacheProto("") }),
    check: (result, earlier) =>
      number(result) === number(earlier[0]!.result) ? undefined : "it is another pull request",
  },
  {
    title: "After the merge a later change opens a new one",
    expected: "created",
    async before({ github, hub }) {
      await github.merge(hub.owner, hub.name, 1);
      const files = { "proto/client/v1/lease.proto": cacheProto("  int64 seconds = 2;\n") };
      await github.commit("CdaPro", "registry-client", "main", files);
    },
    check: (result, earlier) =>
      number(result) === number(earlier[0]!.result) ? "it is the merged one" : undefined,
  },
  {
    title: "The change is reverted: the pull request is closed",
    expected: "closed",
    before: ({ github }) =>
      github.commit("CdaPro", "registry-client", "main", { "proto/client/v1/lease.proto": cacheProto("") }),
  },
  {
    title: "One repository is broken: it is held back and named, the others arrive",
    expected: "created",
    async before({ github }) {
      await github.commit("CdaPro", "registry-server", "main", {
        "proto/server/v1/broken.proto": "message {",
      });
      const files = { "proto/client/v1/lease.proto": cacheProto("  int64 seconds = 2;\n") };
      await github.commit("CdaPro", "registry-client", "main", files);
    },
    check: (result) => {
      const held = result.outputs["held-back"];
      if (held !== '["registry-server"]') return `held back is ${held}`;
      return result.exitCode === 4 ? undefined : `the exit code is ${result.exitCode}, not 4`;
    },
  },
];
