/** Generators run by protoc: one call for each language. */

import { mkdir, writeFile } from "node:fs/promises";
import { availableParallelism } from "node:os";
import { join } from "node:path";
import pLimit from "p-limit";
import { allDone } from "../all-done.ts";
import { runAny } from "../process.ts";
import type { ToolCommand } from "../toolchain/tool.ts";
import { descriptorsFile, type EngineRequest, type GenerateFailure, outputFolder } from "./engine.ts";
import { type GenerationPlan, required } from "./plan.ts";

export async function generateWithProtoc(
  plans: readonly GenerationPlan[],
  request: EngineRequest,
): Promise<GenerateFailure[]> {
  await mkdir(join(request.folder, "plugins"));
  const limit = pLimit(availableParallelism());
  const failures = await allDone(plans.map((plan) => limit(() => generateLanguage(plan, request))));
  return failures.flat();
}

async function generateLanguage(plan: GenerationPlan, request: EngineRequest): Promise<GenerateFailure[]> {
  const { folder, targets, targetsAndImports, tools, signal, reporter } = request;
  const args = [`--descriptor_set_in=${descriptorsFile}`];
  for (const [number, { plugin, options }] of plan.calls.entries()) {
    let name: string;
    if ("builtIn" in plugin) {
      name = plugin.builtIn;
    } else {
      name = `p${plan.index}-${number}`;
      args.push(`--plugin=protoc-gen-${name}=${await executable(plugin.command, folder, name)}`);
    }
    args.push(`--${name}_out=${outputFolder(plan.index)}`);
    if (options.length > 0) args.push(`--${name}_opt=${options.join(",")}`);
  }
  args.push(...(plan.includeImports ? targetsAndImports : targets));
  const argumentFile = `arguments-${plan.index}`;
  await writeFile(join(folder, argumentFile), `${args.join("\n")}\n`);
  const { file, args: first } = required(tools, "protoc").command;
  const result = await runAny({ file, args: [...first, `@${argumentFile}`], cwd: folder, signal });
  if (result.stderr.trim() !== "") reporter.foreign("protoc", result.stderr);
  if (result.exitCode === 0) return [];
  const message = result.stderr.trim() || `protoc ended with exit code ${result.exitCode}`;
  return [{ language: plan.config.name, message }];
}

/** protoc starts a plugin by one path: where a plugin is a program with arguments, a script of ours stands for it. */
async function executable({ file, args }: ToolCommand, folder: string, name: string): Promise<string> {
  if (args.length === 0) return file;
  const words = [file, ...args];
  const [path, text] =
    process.platform === "win32"
      ? [
          join("plugins", `${name}.cmd`),
          `@${words.map((word) => `"${word.replaceAll("%", "%%")}"`).join(" ")}\r\n`,
        ]
      : [join("plugins", name), `#!/bin/sh\nexec ${words.map(quoted).join(" ")}\n`];
  await writeFile(join(folder, path), text, { mode: 0o755 });
  return path;
}

/** One word of a POSIX shell. */
function quoted(word: string): string {
  return `'${word.replaceAll("'", "'\\''")}'`;
}
