/** Google's shared APIs, cut into nine repositories as separate teams would hold them. All proto3. */

import { type Example, readExample } from "../example.ts";
import { joinFiles, npmProtos } from "../npm-protos.ts";
import { type Split, splitFiles } from "../split.ts";

const folders = ["api", "iam", "logging", "longrunning", "pubsub", "rpc", "type"];

export const googleapisSplit: Split = {
  api: ["google/api/*.proto"],
  type: ["google/type/**"],
  rpc: ["google/rpc/**"],
  longrunning: ["google/longrunning/**"],
  iam: ["google/iam/**"],
  logging: ["google/logging/**"],
  pubsub: ["google/pubsub/**"],
  expr: ["google/api/expr/**"],
  "service-infrastructure": [
    "google/api/apikeys/**",
    "google/api/cloudquotas/**",
    "google/api/servicecontrol/**",
    "google/api/servicemanagement/**",
    "google/api/serviceusage/**",
  ],
};

/** The example; needs the packages of `npm run examples`. */
export async function googleapisExample(): Promise<Example> {
  const parts = folders.map((folder) =>
    npmProtos("google-proto-files", `google/${folder}`, `google/${folder}`),
  );
  const repositories = splitFiles(joinFiles(await Promise.all(parts)), googleapisSplit);
  return readExample("googleapis", import.meta.dirname, async (name) => repositories.get(name) ?? new Map());
}
