/** Generators run by protoc: one call for each language's built-in ones, and plugins as buf would start them. */

import { writeFile } from "node:fs/promises";
import { availableParallelism } from "node:os";
import { join } from "node:path";
import pLimit from "p-limit";
import { allDone } from "../all-done.ts";
import { runAny } from "../process.ts";
import { descriptorsFile, type EngineRequest, type GenerateFailure, outputFolder } from "./engine.ts";
import { type GenerationPlan, required } from "./plan.ts";
import { runPlugin } from "./run-plugin.ts";

export async function generateWithProtoc(
  plans: readonly GenerationPlan[],
  request: EngineRequest,
): Promise<GenerateFailure[]> {
  const limit = pLimit(availableParallelism());
  const failures = await allDone(plans.map((plan) => limit(() => generateLanguage(plan, request))));
  return failures.flat();
}

async function generateLanguage(plan: GenerationPlan, request: EngineRequest): Promise<GenerateFailure[]> {
  const { folder, tools, surroundings, signal, reporter } = request;
  const files = plan.includeImports ? request.targetsAndImportsOf(plan) : request.targetsOf(plan);
  const flags: string[] = [];
  for (const { plugin, options } of plan.calls) {
    if ("command" in plugin) {
      const message = await runPlugin(plugin.command, options, files, outputFolder(plan.index), request);
      if (message !== undefined) return [{ language: plan.config.name, message }];
      continue;
    }
    const name = plugin.builtIn;
    flags.push(`--${name}_out=${outputFolder(plan.index)}`);
    if (options.length > 0) flags.push(`--${name}_opt=${options.join(",")}`);
  }
  if (flags.length === 0) return [];
  const argumentFile = `arguments-${plan.index}`;
  const args = [`--descriptor_set_in=${descriptorsFile}`, ...flags, ...files];
  await writeFile(join(folder, argumentFile), `${args.join("\n")}\n`);
  const { file, args: first } = plan.protoc ?? required(tools, "protoc").command;
  const result = await runAny({
    file,
    args: [...first, `@${argumentFile}`],
    cwd: folder,
    env: surroundings,
    signal,
  });
  if (result.stderr.trim() !== "") reporter.foreign("protoc", result.stderr);
  if (result.exitCode === 0) return [];
  const message = result.stderr.trim() || `protoc ended with exit code ${result.exitCode}`;
  return [{ language: plan.config.name, message }];
}
