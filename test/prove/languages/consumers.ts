/** Projects outside the hub: a Go program, an npm project, a Python environment, a Maven project. */

import { readFile } from "node:fs/promises";
import path from "node:path";
import which from "which";
import { root } from "../cli.ts";
import { temporaryFolder } from "../folders.ts";
import type { Findings } from "../line-result.ts";
import type { Consumer, ConsumerKind } from "./consumers/consumer.ts";
import { goConsumer } from "./consumers/go.ts";
import { mavenConsumer } from "./consumers/maven.ts";
import { npmConsumer } from "./consumers/npm.ts";
import { pythonConsumer } from "./consumers/python.ts";
import { publishHub } from "./consumers/remote.ts";
import type { GeneratedHub } from "./generated-hub.ts";

const kinds = [goConsumer, npmConsumer, pythonConsumer, mavenConsumer];

export interface Consumers extends AsyncDisposable {
  /** By language, those that could be built. */
  built: ReadonlyMap<string, Consumer>;
}

/** Builds a project in each language, one after another; what does not build falls short. */
export async function buildConsumers(hub: GeneratedHub, findings: Findings): Promise<Consumers> {
  const folder = await temporaryFolder("consumers");
  const remote = await publishHub(hub, folder.path);
  const documented = await readFile(path.join(root, "docs", "consuming.md"), "utf8");
  const built = new Map<string, Consumer>();
  const rows: (string | number)[][] = [];
  for (const kind of kinds) {
    const start = performance.now();
    const consumer = await build(kind, [folder.path, hub, remote], findings);
    const seconds = Math.round((performance.now() - start) / 100) / 10;
    rows.push([kind.language, consumer?.takes ?? "not built", consumer?.version ?? "", seconds]);
    if (consumer === undefined) continue;
    built.set(kind.language, consumer);
    const { takes } = consumer;
    findings.check(documented.includes(`${takes}\n`), `docs/consuming.md does not say \`${takes}\``);
  }
  findings.table("Projects outside the hub", ["language", "takes the code by", "with", "seconds"], rows);
  return { built, [Symbol.asyncDispose]: () => folder[Symbol.asyncDispose]() };
}

async function build(
  { language, needs, build }: ConsumerKind,
  parts: Parameters<ConsumerKind["build"]>,
  findings: Findings,
): Promise<Consumer | undefined> {
  for (const program of needs) {
    const found = await which(program, { nothrow: true });
    if (!findings.check(found !== null, `${language}: there is no ${program} on PATH`)) return undefined;
  }
  try {
    return await build(...parts);
  } catch (error) {
    findings.check(false, `${language}: ${(error as Error).message}`);
    return undefined;
  }
}
