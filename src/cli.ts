/**
 * The CLI's entry: arguments to a command, its outcome to text or JSON and an exit code. What a command works with is
 * loaded when that command is asked for, so that `--help` waits for nothing.
 */

import path from "node:path";
import { createInterface } from "node:readline/promises";
import { type Invocation, parseArguments, type RunOptions } from "./arguments.ts";
import { cancelOnSignals } from "./cancel.ts";
import { CancelledError, describeFailure, isProtoManagerError } from "./errors.ts";
import { environmentTokens } from "./github/tokens.ts";
import { describeResult } from "./report/describe-result.ts";
import { terminalReporter } from "./report/terminal-reporter.ts";
import type { Edges, RunRequest } from "./run/request.ts";
import { toDocument } from "./run/result.ts";
import { defaultCacheFolder } from "./sources/cache-folder.ts";
import { version } from "./version.ts";

/** Runs what the command line asks for and sets the exit code. */
export async function main(): Promise<void> {
  const parsed = parseArguments(process.argv.slice(2), version);
  if ("text" in parsed) {
    (parsed.exitCode === 0 ? process.stdout : process.stderr).write(parsed.text);
    process.exitCode = parsed.exitCode;
    return;
  }
  using cancel = cancelOnSignals();
  try {
    process.exitCode = await perform(parsed.invocation, cancel.signal);
  } catch (error) {
    process.exitCode = reportFailure(error, parsed.invocation);
  }
}

async function perform(invocation: Invocation, signal: AbortSignal): Promise<number> {
  switch (invocation.command) {
    case "init":
      return performInit(invocation, signal);
    case "graph":
      return performGraph(invocation);
    case "explain":
      return performExplain(invocation, signal);
    case "register":
    case "unregister":
      return performEdit(invocation, signal);
    case "toolchain":
      return performToolchain(invocation, signal);
    default:
      return performRun(invocation, signal);
  }
}

/** Ctrl-C or Ctrl-D at a question. */
function stopped(): never {
  throw new CancelledError("init was stopped; nothing was written.");
}

async function performInit(
  options: Extract<Invocation, { command: "init" }>,
  signal: AbortSignal,
): Promise<number> {
  const { performInit: perform } = await import("./init-cli.ts");
  const terminal = process.stdin.isTTY
    ? createInterface({ input: process.stdin, output: process.stderr })
    : undefined;
  try {
    const ask = terminal && ((question: string) => terminal.question(question).catch(stopped));
    const { document, text } = await perform(options, ask, cliEdges(options, signal));
    if (options.json) printJson({ version: 1, command: "init", ...document });
    else process.stderr.write(text);
    return 0;
  } finally {
    terminal?.close();
  }
}

async function performGraph({
  config: file,
  format,
  json,
}: Extract<Invocation, { command: "graph" }>): Promise<number> {
  const { renderGraph } = await import("./commands/graph.ts");
  const { readConfig } = await import("./config/read.ts");
  const { config } = readConfig(file, process.cwd(), process.env, { allowFile: true });
  if (json) {
    const repositories = config.repositories.map(({ name, dependencies }) => ({ name, dependencies }));
    printJson({ version: 1, command: "graph", repositories });
  } else process.stdout.write(renderGraph(config, format));
  return 0;
}

async function performExplain(
  options: Extract<Invocation, { command: "explain" }>,
  signal: AbortSignal,
): Promise<number> {
  const { explain } = await import("./commands/explain.ts");
  const { describeExplanation, reasonText } = await import("./report/describe-explanation.ts");
  const { symbol: name, config, offline } = options;
  const explanation = await explain({ name, config, offline }, cliEdges(options, signal));
  const why = reasonText(explanation);
  if (options.json) printJson({ version: 1, command: "explain", ...explanation, why });
  else process.stdout.write(describeExplanation(explanation));
  return 0;
}

async function performToolchain(
  options: Extract<Invocation, { command: "toolchain" }>,
  signal: AbortSignal,
): Promise<number> {
  const { listTools, installTools, verifyTools, verificationExitCode } = await import(
    "./commands/toolchain.ts"
  );
  const { describeTools, describeVerification } = await import("./report/describe-toolchain.ts");
  const { task, json } = options;
  const edges = cliEdges(options, signal);
  const heading = { version: 1, command: "toolchain", task };
  if (task === "verify") {
    const verification = await verifyTools(options, edges);
    const exitCode = verificationExitCode(verification);
    const { verified: tools, absent } = verification;
    if (json) printJson({ ...heading, exitCode, tools, absent });
    else process.stdout.write(describeVerification(verification, edges.cacheFolder));
    return exitCode;
  }
  const tools = await (task === "list" ? listTools : installTools)(options, edges);
  if (json) printJson({ ...heading, tools });
  else process.stdout.write(describeTools(tools));
  return 0;
}

async function performEdit(
  options: Extract<Invocation, { command: "register" | "unregister" }>,
  signal: AbortSignal,
): Promise<number> {
  const { editHub } = await import("./commands/edit-hub.ts");
  const { describeEdit } = await import("./report/describe-edit.ts");
  const { config, push, dryRun } = options;
  const edit =
    options.command === "register"
      ? { ...options, kind: options.command, repository: options.repo }
      : { ...options, kind: options.command };
  const outcome = dryRun ? "show" : push ? "publish" : "write";
  const result = await editHub({ edit, config, outcome, pullRequest: {} }, cliEdges(options, signal));
  if (options.json) printJson({ version: 1, ...result });
  else process.stdout.write(describeEdit(result, outcome));
  return 0;
}

async function performRun(options: RunOptions, signal: AbortSignal): Promise<number> {
  const { run } = await import("./run.ts");
  const result = await run(runRequest(options), cliEdges(options, signal));
  if (options.json) printJson(toDocument(options.command, result));
  else process.stdout.write(describeResult(options.command, result));
  return result.exitCode;
}

function runRequest(options: RunOptions): RunRequest {
  const { command, config, push, check, dryRun, locked, offline, strict, verify, validate } = options;
  const { languages, packages, compile, deterministic } = options;
  const reads = command === "plan" || command === "validate" || dryRun;
  return {
    command,
    config,
    outcome: check ? "check" : reads ? "show" : push ? "publish" : "write",
    at: command === "generate" || options.hub !== undefined ? "locked" : "newest",
    checks: command !== "generate" || validate,
    compile: compile || validate,
    deterministic: deterministic || validate,
    locked,
    offline,
    strict,
    verify,
    languages,
    packages,
    hub: options.hub,
    pullRequest: {},
  };
}

function cliEdges(
  { cacheDir, verbose }: Pick<RunOptions, "cacheDir" | "verbose">,
  signal: AbortSignal,
): Edges {
  const now = Date.now;
  return {
    reporter: terminalReporter({ stream: process.stderr, verbose, now }),
    environment: process.env,
    currentDirectory: process.cwd(),
    cacheFolder: cacheDir === undefined ? defaultCacheFolder(process.env) : path.resolve(cacheDir),
    tokens: environmentTokens(process.env),
    hubRepository: undefined,
    onRepositories: () => {},
    allowFiles: true,
    projectTools: true,
    now,
    signal,
  };
}

function reportFailure(error: unknown, { json, command, verbose }: Invocation): number {
  const exitCode = isProtoManagerError(error) ? error.exitCode : 1;
  const text = describeFailure(error);
  // Of a result that differs from its sources: where, and in what.
  const { differences, languages } = error as { differences?: unknown; languages?: unknown };
  if (json) printJson({ version: 1, command, exitCode, error: text, differences, languages });
  terminalReporter({ stream: process.stderr, verbose, now: Date.now }).info(text);
  return exitCode;
}

function printJson(document: object): void {
  process.stdout.write(`${JSON.stringify(document, null, 2)}\n`);
}
