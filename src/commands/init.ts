import { mkdir, readFile, writeFile } from "node:fs/promises";
import path from "node:path";
import { parseConfig } from "../config/parse.ts";
import { formatProblem } from "../config/problem.ts";
import { ConfigError } from "../errors.ts";
import { emptyLock, formatLock, lockFile } from "../lock.ts";
import { unifiedDiff } from "../run/unified-diff.ts";
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
  /** Completes a hub: an existing config.yaml is kept, the first lock is written, and what differs is said. */
  hub?: boolean;
  /** Address of the App; the workflow then has its parts. */
  appUrl?: string | undefined;
  /** The text of config.yaml, which then nobody is asked for. */
  configText?: string | undefined;
}

export interface InitResult {
  /** Paths that were written, relative to the folder, with `/`. */
  written: string[];
  /** Paths that were there and stay as they are. */
  kept: string[];
  /** Of those kept, what they would be, as a unified diff; with `hub` only. */
  differs: { file: string; diff: string }[];
  /** Sentences for the reader. */
  notes: string[];
}

const workflow = ".github/workflows/protomanager.yml";

/**
 * Writes a first config.yaml, a workflow and attributes of generated files. An existing config.yaml is an error,
 * before anything is asked or written, unless a hub is completed; an existing workflow is kept.
 */
export async function init(options: InitOptions): Promise<InitResult> {
  const { folder, config, mode, ask, hub = false, appUrl } = options;
  checkAppUrl(appUrl);
  const configFile = path.resolve(folder, config);
  const inFolder = (file: string) => path.relative(folder, file).replaceAll("\\", "/");
  const shown = inFolder(configFile);
  const existing = await readOptional(configFile);
  if (existing !== undefined && !hub) throw configExists(shown);
  const result: InitResult = { written: [], kept: [], differs: [], notes: [] };

  const write = async (file: string, content: string) => {
    await mkdir(path.dirname(file), { recursive: true });
    await writeFile(file, content, { flag: "wx" });
    result.written.push(inFolder(file));
  };
  if (existing === undefined) {
    const folderName = path.basename(path.dirname(configFile));
    const text = options.configText ?? initialConfig(await initAnswers({ mode, ask, folderName }));
    await write(configFile, text);
  } else {
    result.kept.push(shown);
    const { problems } = parseConfig(existing, shown, {}, { allowFile: true });
    result.notes.push(...problems.map((problem) => formatProblem(shown, problem)));
  }

  const workflowFile = path.join(folder, workflow);
  const wanted = initialWorkflow(shown, { appUrl });
  const present = await readOptional(workflowFile);
  if (present === undefined) await write(workflowFile, wanted);
  else {
    result.kept.push(workflow);
    if (hub && present !== wanted)
      result.differs.push({ file: workflow, diff: difference(workflow, present, wanted) });
  }

  if (hub) {
    const lock = path.join(path.dirname(configFile), lockFile);
    if ((await readOptional(lock)) === undefined) await write(lock, formatLock(emptyLock));
    else result.kept.push(inFolder(lock));
  }

  const attributesFile = path.join(path.dirname(configFile), ".gitattributes");
  const attributes = withAttributes((await readOptional(attributesFile)) ?? "");
  if (attributes !== undefined) {
    await writeFile(attributesFile, attributes);
    result.written.push(inFolder(attributesFile));
  }
  return result;
}

/** An existing config.yaml is what no form of `init` replaces. */
export function configExists(shown: string): ConfigError {
  return new ConfigError([
    `${shown}: exists already. Edit it, or remove it to start anew; nothing was written. ` +
      "With --hub it is kept, and what else a hub needs is written.",
  ]);
}

function checkAppUrl(text: string | undefined): void {
  if (text === undefined) return;
  const url = URL.canParse(text) ? new URL(text) : undefined;
  const local = url?.protocol === "http:" && /^(?:localhost|127(?:\.\d+){3}|\[::1\])$/.test(url.hostname);
  const bare =
    url !== undefined && url.username === "" && url.password === "" && url.search === "" && url.hash === "";
  if (bare && (url.protocol === "https:" || local) && !/[\0-\x20\x7f]/.test(text)) return;
  throw new ConfigError([
    `--app-url: ${JSON.stringify(text)} is no address of an App. Write https://host, without credentials or a query.`,
  ]);
}

function difference(file: string, before: string, after: string): string {
  const output = { path: file, content: Buffer.from(after) };
  const changes = { added: [], changed: [output], removed: [], wanted: [output] };
  return unifiedDiff(changes, new Map([[file, Buffer.from(before)]]));
}

async function readOptional(file: string): Promise<string | undefined> {
  try {
    return await readFile(file, "utf8");
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return undefined;
    throw error;
  }
}
