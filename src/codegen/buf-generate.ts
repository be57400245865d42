/** Generators run by buf: one `buf generate` for all languages of the same files, with a template written by us. */

import { writeFile } from "node:fs/promises";
import { availableParallelism } from "node:os";
import { join } from "node:path";
import pLimit from "p-limit";
import { allDone } from "../all-done.ts";
import { type CommandResult, runAny } from "../process.ts";
import { bufEnvironment } from "../toolchain/compile.ts";
import { descriptorsFile, type EngineRequest, type GenerateFailure, outputFolder } from "./engine.ts";
import { type GenerationPlan, required } from "./plan.ts";

export async function generateWithBuf(
  plans: readonly GenerationPlan[],
  request: EngineRequest,
): Promise<GenerateFailure[]> {
  const groups = Map.groupBy(plans, (plan) => request.targetsOf(plan).join("\n"));
  const failures = await allDone([...groups.values()].map((group) => generateTogether(group, request)));
  return failures.flat();
}

/** Languages that are generated from the same files. */
async function generateTogether(
  plans: readonly GenerationPlan[],
  request: EngineRequest,
): Promise<GenerateFailure[]> {
  const together = await bufGenerate(`all-${plans[0]!.index}`, plans, request);
  if (together.exitCode === 0) return [];
  if (plans.length === 1) return plans.map((plan) => failureOf(plan, together));
  // The first plugin that fails takes the others with it: each language alone tells which ones are at fault.
  const limit = pLimit(availableParallelism());
  const failures = await allDone(
    plans.map((plan) =>
      limit(async () => {
        const alone = await bufGenerate(String(plan.index), [plan], request);
        return alone.exitCode === 0 ? [] : [failureOf(plan, alone)];
      }),
    ),
  );
  return failures.flat();
}

async function bufGenerate(
  name: string,
  plans: readonly GenerationPlan[],
  { folder, targetsOf, tools, surroundings, signal, reporter }: EngineRequest,
): Promise<CommandResult> {
  const template = {
    version: "v2",
    inputs: [{ binary_image: descriptorsFile, paths: targetsOf(plans[0]!) }],
    plugins: plans.flatMap(({ index, calls, includeImports, protoc }) =>
      calls.map(({ plugin, options }) => ({
        ...("builtIn" in plugin
          ? {
              protoc_builtin: plugin.builtIn,
              protoc_path: (protoc ?? required(tools, "protoc").command).file,
            }
          : { local: [plugin.command.file, ...plugin.command.args] }),
        out: outputFolder(index),
        opt: options,
        // All files in one call, as protoc does.
        strategy: "all",
        include_imports: includeImports,
      })),
    ),
  };
  const templateFile = `${name}.gen.yaml`;
  await writeFile(join(folder, templateFile), JSON.stringify(template, null, 2));
  const { file, args } = required(tools, "buf").command;
  const result = await runAny({
    file,
    args: [...args, "generate", "--template", templateFile],
    cwd: folder,
    env: { ...bufEnvironment(folder), ...surroundings },
    signal,
  });
  if (result.stderr.trim() !== "") reporter.foreign("buf generate", result.stderr);
  return result;
}

function failureOf({ config }: GenerationPlan, { exitCode, stderr }: CommandResult): GenerateFailure {
  return { language: config.name, message: stderr.trim() || `buf generate ended with exit code ${exitCode}` };
}
