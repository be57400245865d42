/** Random systems of repositories, as fast-check makes and shrinks them. */

import fc from "fast-check";
import type { GlobalProtoConfig } from "../../../src/config/config.ts";
import type { Repositories, SystemOptions } from "../support.ts";
import { Choices, type Tape } from "./choices.ts";
import { World } from "./world.ts";
import { type FilePlan, type FileTapes, laidAs, pathOf, planFile, writeFiles } from "./write-file.ts";

export interface RandomSystem {
  repositories: Repositories;
  options: Required<Pick<SystemOptions, "config" | "dependencies">>;
}

interface SystemTapes {
  head: Tape;
  files: readonly FileTapes[];
}

export const randomSystem: fc.Arbitrary<RandomSystem> = fc
  .record<SystemTapes>({
    head: tape(20),
    files: fc.array(
      fc.record({ head: tape(60), units: fc.array(tape(240), { maxLength: 6, size: "max" }) }),
      {
        minLength: 1,
        maxLength: 5,
        size: "max",
      },
    ),
  })
  .map(makeSystem);

function tape(maxLength: number): fc.Arbitrary<Tape> {
  // Without bias, which would make most of a tape zeros.
  return fc.noBias(fc.array(fc.nat(255), { maxLength, size: "max" }));
}

/** Three times over: names are known after the first, types of fields after the second, and options need both. */
function makeSystem({ head, files }: SystemTapes): RandomSystem {
  const choices = new Choices(head);
  const repositories = 1 + choices.below(3);
  const plans = files.map((tapes, index) => planFile(tapes, index, files.length, repositories));
  const packages = plans.map((plan) => plan.package);
  let texts: string[] = [];
  let known = new World(packages);
  for (let pass = 0; pass < 3; pass++) {
    const next = new World(packages);
    texts = writeFiles(plans, files, known, next);
    known = next;
  }
  return {
    repositories: lay(plans, texts),
    options: { config: configOf(choices), dependencies: dependenciesOf(repositories, choices) },
  };
}

function lay(plans: readonly FilePlan[], texts: readonly string[]): Repositories {
  const laid: Repositories = {};
  for (const plan of plans) {
    const { index, copy, repository } = plan;
    const name = `r${repository}`;
    laid[name] ??= {};
    const text = copyOf(texts[laidAs(plans, index)]!, copy?.differs === true);
    laid[name][pathOf(plan, plans)] = text;
  }
  return laid;
}

function copyOf(text: string, differs: boolean): string {
  return differs ? text.replace(/\b(?:int32|string|bool)\b/, "bytes") : text;
}

function dependenciesOf(count: number, choices: Choices): Record<string, string[]> {
  const names = Array.from({ length: count }, (_, index) => `r${index}`);
  return Object.fromEntries(
    names.map((name, index) => [name, names.slice(0, index).filter(() => !choices.once(6))]),
  );
}

function configOf(choices: Choices): Partial<GlobalProtoConfig> {
  const config: Partial<GlobalProtoConfig> = {
    package: choices.pick(["g.v1", "g.v1", "a", "g", "a.b"]),
    naming: choices.pick(["short", "short", "namespaced"]),
    references: choices.pick(["short", "short", "absolute"]),
    services: choices.pick(["merge", "merge", "merge", "merge", "omit", "error"]),
    headers: choices.pick(["drop", "collect"]),
    annotateServices: !choices.once(3),
    collisions: choices.once(12) ? "error" : "nest",
    mode: choices.once(10) ? "import" : "merge",
    syntax: choices.pick(["auto", "auto", "auto", "auto", "edition2023", "edition2024", "proto2", "proto3"]),
  };
  // Edition 2024 has no such option.
  if (choices.once(6) && config.syntax !== "edition2024")
    config.options = { java_package: "com.acme", java_multiple_files: true };
  return config;
}
