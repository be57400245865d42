import { mkdir, mkdtemp, writeFile } from "node:fs/promises";
import path from "node:path";
import { createInterface } from "node:readline";
import { PassThrough } from "node:stream";
import { execa } from "execa";
import { type ActionFile, inputVariable, readActionFile } from "./action-file.ts";
import { createCommandFiles } from "./command-files.ts";
import { condition, interpolate } from "./expressions.ts";
import { defaultVariables, expressionContext, type GitHubContext } from "./github-context.ts";
import { type Annotation, LogReader } from "./workflow-commands.ts";

export interface ActionRun {
  /** Where `action.yml` is. */
  actionFolder: string;
  github: GitHubContext;
  /** The inputs of `with`. */
  inputs?: Readonly<Record<string, string>>;
  /** `env` of workflow, job and step, on top of an otherwise clean environment. */
  env?: Readonly<Record<string, string>>;
  workspace: string;
  /** RUNNER_TEMP, the home folder and the event file are made in here. */
  runnerFolder: string;
  /** RUNNER_TOOL_CACHE; default a folder in `runnerFolder`. */
  toolCache?: string;
  /** Default our own PATH. */
  searchPath?: string;
  /** Hidden from the log besides the token. */
  secrets?: readonly string[];
  /** Kills the action, with no chance to clean up, as a lost runner does. */
  signal?: AbortSignal;
}

export interface ActionResult {
  /** Of `main`, or of what failed before it; null when it was killed. */
  exitCode: number | null;
  outputs: Record<string, string>;
  annotations: readonly Annotation[];
  /** Markdown of the job summary. */
  summary: string;
  /** Masked, commands carried out. */
  log: string;
  /** Exactly what was printed. Never show it. */
  rawLogForTests: string;
  state: Record<string, string>;
  /** Left for the steps that follow. */
  env: Record<string, string>;
  paths: string[];
}

/** A prepared step: `post` runs when the job ends, whatever happened. */
export interface ActionStep {
  /** Runs `pre` and `main`. */
  main(): Promise<ActionResult>;
  /** Runs `post` when the action has one; call it after `main`. */
  post(): Promise<ActionResult>;
}

/** Runs a JavaScript action as GitHub's runner does: pre, main, post, each in a process of its own. */
export async function runAction(run: ActionRun): Promise<ActionResult> {
  const step = await prepareAction(run);
  await step.main();
  return step.post();
}

export async function prepareAction(run: ActionRun): Promise<ActionStep> {
  const action = await readActionFile(run.actionFolder);
  const reader = new LogReader();
  for (const secret of [run.github.token, ...(run.secrets ?? [])]) reader.mask(secret);
  const contexts = { github: expressionContext(run.github, run.workspace), env: run.env ?? {}, inputs: {} };
  const base = { ...(await runnerEnvironment(run)), ...inputVariables(action, run, reader, contexts) };
  const result = { outputs: {}, state: {}, env: {}, paths: [] as string[], summary: "" };
  let exitCode: number | null = 0;

  async function runPhase(script: string): Promise<number | null> {
    const files = await createCommandFiles(base.RUNNER_TEMP!);
    const searchPath = [...result.paths.toReversed(), run.searchPath ?? process.env.PATH ?? ""].join(
      path.delimiter,
    );
    const state = Object.entries(result.state).map(([name, value]) => [`STATE_${name}`, value]);
    const env = { ...base, ...result.env, ...Object.fromEntries(state), ...files.env, PATH: searchPath };
    const code = await runScript(path.resolve(run.actionFolder, script), env, run, reader);
    const left = await files.read();
    Object.assign(result.outputs, left.outputs, reader.outputs);
    Object.assign(result.state, left.state, reader.state);
    Object.assign(result.env, left.env);
    result.paths.push(...left.paths);
    result.summary += left.summary;
    return code;
  }

  const currentResult = (): ActionResult => ({
    ...result,
    exitCode,
    annotations: reader.annotations,
    log: reader.lines.join("\n"),
    summary: reader.masked(result.summary),
    rawLogForTests: reader.rawLines.join("\n"),
  });

  return {
    async main() {
      const { pre, main, "pre-if": preIf } = action.runs;
      if (pre !== undefined && condition(preIf, contexts, "success")) exitCode = await runPhase(pre);
      if (exitCode === 0) exitCode = await runPhase(main);
      return currentResult();
    },
    async post() {
      const { post, "post-if": postIf } = action.runs;
      if (post !== undefined && condition(postIf, contexts, exitCode === 0 ? "success" : "failure")) {
        const code = await runPhase(post);
        if (exitCode === 0) exitCode = code;
      }
      return currentResult();
    },
  };
}

async function runnerEnvironment(run: ActionRun): Promise<Record<string, string>> {
  await mkdir(run.runnerFolder, { recursive: true });
  await mkdir(run.workspace, { recursive: true });
  const temp = await mkdtemp(path.join(run.runnerFolder, "temp-"));
  const home = await mkdtemp(path.join(run.runnerFolder, "home-"));
  const toolCache = run.toolCache ?? path.join(run.runnerFolder, "tools");
  await mkdir(toolCache, { recursive: true });
  const eventFile = path.join(temp, "_github_workflow", "event.json");
  await mkdir(path.dirname(eventFile));
  await writeFile(eventFile, JSON.stringify(run.github.event));
  // Windows starts no process without its system folder.
  const system = process.platform === "win32" ? { SystemRoot: process.env.SystemRoot ?? "" } : {};
  const folders = { workspace: run.workspace, temp, toolCache, eventFile };
  return { ...system, HOME: home, ...run.env, ...defaultVariables(run.github, folders) };
}

function inputVariables(
  action: ActionFile,
  run: ActionRun,
  reader: LogReader,
  contexts: Record<string, unknown>,
): Record<string, string> {
  const variables: Record<string, string> = {};
  for (const [name, input] of Object.entries(action.inputs)) {
    variables[inputVariable(name)] = interpolate(input?.default ?? "", contexts);
  }
  const declared = Object.keys(action.inputs);
  const unexpected: string[] = [];
  for (const [name, value] of Object.entries(run.inputs ?? {})) {
    if (!declared.some((known) => known.toLowerCase() === name.toLowerCase())) unexpected.push(name);
    variables[inputVariable(name)] = value;
  }
  if (unexpected.length > 0) {
    const quoted = (names: string[]) => names.map((name) => `'${name}'`).join(", ");
    reader.read(
      `::warning::Unexpected input(s) ${quoted(unexpected)}, valid inputs are [${quoted(declared)}]`,
    );
  }
  return variables;
}

/** Runs one script. Not through src/process.ts: what that inherits from us is what a runner does not have. */
async function runScript(
  script: string,
  env: Record<string, string>,
  run: ActionRun,
  reader: LogReader,
): Promise<number | null> {
  const output = new PassThrough();
  const lines = createInterface({ input: output, crlfDelay: Number.POSITIVE_INFINITY });
  lines.on("line", (line) => reader.read(line));
  const ended = new Promise<void>((resolve) => lines.once("close", resolve));
  const child = execa(process.execPath, [script], {
    cwd: run.workspace,
    env,
    extendEnv: false,
    stdin: "ignore",
    all: true,
    buffer: false,
    reject: false,
    ...(run.signal && { cancelSignal: run.signal, killSignal: "SIGKILL" }),
  });
  child.all.pipe(output);
  const { exitCode } = await child;
  output.end();
  await ended;
  return exitCode ?? null;
}
