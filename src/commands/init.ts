import { mkdir, readFile, writeFile } from "node:fs/promises";
import path from "node:path";
import { ConfigError } from "../errors.ts";
import { type Ask, initAnswers } from "./init-answers.ts";
import { type AssemblyMode, initialConfig, initialWorkflow, withAttributes } from "./init-files.ts";

export interface InitOptions {
  /** Absolute path of the repository's top. */
  folder: string;
  /** Path of config.yaml, relative to `folder` or absolute. */
  config: string;
  mode: AssemblyMode | undefined;
  /** Undefined without a terminal. */
  ask: Ask | undefined;
}

export interface InitResult {
  /** Paths that were written, relative to the folder, with `/`. */
  written: string[];
  /** Paths that were there and stay as they are. */
  kept: string[];
}

/**
 * Writes a first config.yaml, a workflow and attributes of generated files. An existing config.yaml is an error,
 * before anything is asked or written; an existing workflow is kept.
 */
export async function init({ folder, config, mode, ask }: InitOptions): Promise<InitResult> {
  const configFile = path.resolve(folder, config);
  const shown = path.relative(folder, configFile).replaceAll("\\", "/");
  if ((await readOptional(configFile)) !== undefined) {
    throw new ConfigError([
      `${shown}: exists already. Edit it, or remove it to start anew; nothing was written.`,
    ]);
  }
  const answers = await initAnswers({ mode, ask, folderName: path.basename(path.dirname(configFile)) });

  const written = [shown];
  const kept: string[] = [];
  await mkdir(path.dirname(configFile), { recursive: true });
  await writeFile(configFile, initialConfig(answers), { flag: "wx" });

  const workflow = ".github/workflows/protomanager.yml";
  const workflowFile = path.join(folder, workflow);
  if ((await readOptional(workflowFile)) === undefined) {
    await mkdir(path.dirname(workflowFile), { recursive: true });
    await writeFile(workflowFile, initialWorkflow(shown), { flag: "wx" });
    written.push(workflow);
  } else kept.push(workflow);

  const attributesFile = path.join(path.dirname(configFile), ".gitattributes");
  const attributes = withAttributes((await readOptional(attributesFile)) ?? "");
  if (attributes !== undefined) {
    await writeFile(attributesFile, attributes);
    written.push(path.relative(folder, attributesFile).replaceAll("\\", "/"));
  }
  return { written, kept };
}

async function readOptional(file: string): Promise<string | undefined> {
  try {
    return await readFile(file, "utf8");
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return undefined;
    throw error;
  }
}
