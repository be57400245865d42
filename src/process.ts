/**
 * The one place that starts child processes. Argument arrays, never a shell; an environment that is built, never
 * inherited; a deadline; bounded output; when any of them is broken, or on cancel, the whole process tree is killed.
 */

import { Buffer } from "node:buffer";
import { spawnSync } from "node:child_process";
import path from "node:path";
import type { Readable } from "node:stream";
import { execa } from "execa";
import { CancelledError, messageOf, ProtoManagerError } from "./errors.ts";
import { startable } from "./on-path.ts";

/** Passed on from our own environment: what finds programs, homes, temporary folders, locales, proxies and CAs. */
// biome-ignore format: a list reads better in few lines
const inherited = [
  "PATH", "Path", "PATHEXT", "HOME", "USERPROFILE", "HOMEDRIVE", "HOMEPATH", "APPDATA", "LOCALAPPDATA",
  "XDG_CONFIG_HOME", "XDG_CACHE_HOME", "SystemRoot", "SYSTEMROOT", "windir", "ComSpec", "ProgramFiles", "ProgramData",
  "TMPDIR", "TMP", "TEMP", "LANG", "LC_ALL", "LC_CTYPE", "TZ", "USER", "LOGNAME", "USERNAME",
  "http_proxy", "https_proxy", "no_proxy", "all_proxy", "HTTP_PROXY", "HTTPS_PROXY", "NO_PROXY", "ALL_PROXY",
  "SSL_CERT_FILE", "SSL_CERT_DIR", "NODE_EXTRA_CA_CERTS", "CURL_CA_BUNDLE", "GIT_SSL_CAINFO",
] as const;

export type Environment = Readonly<Record<string, string | undefined>>;

/** The environment of a child: the inherited names that are set, and what this child needs besides. */
export function childEnvironment(
  extra: Environment,
  from: Environment = process.env,
): Record<string, string> {
  const environment: Record<string, string> = {};
  for (const name of inherited) {
    const value = from[name];
    if (value !== undefined) environment[name] = value;
  }
  for (const [name, value] of Object.entries(extra)) {
    if (value !== undefined) environment[name] = value;
  }
  return environment;
}

export interface Command {
  file: string;
  args: readonly string[];
  cwd: string;
  /** Added to the built environment. */
  env?: Environment;
  /** Written to standard input, which is closed otherwise. */
  input?: string | Uint8Array;
  /** Default 10 minutes. */
  timeoutMs?: number;
  /** Bound on standard output and standard error, each; default 64 MiB. */
  maxOutputBytes?: number;
  signal?: AbortSignal | undefined;
}

export interface CommandResult {
  exitCode: number;
  stdout: Buffer;
  /** Foreign text: print it only through `Reporter.foreign`. */
  stderr: string;
}

const defaultTimeoutMs = 10 * 60 * 1000;
const defaultMaxOutputBytes = 64 * 1024 * 1024;
const versionTimeoutMs = 30_000;
const stderrTailLines = 20;
const stderrTailCharacters = 4000;

/** A child that could not be started, ran out of time, or ended with an exit code the caller does not accept. */
export class CommandError extends ProtoManagerError {
  override readonly name = "CommandError";
  readonly command: Command;
  /** Undefined when it was not started. */
  readonly result: CommandResult | undefined;
  /** That ended it, if one did that we have not sent. */
  readonly signal: string | undefined;

  constructor(
    command: Command,
    reason: string,
    result?: CommandResult,
    { signal, ...options }: ErrorOptions & { signal?: string } = {},
  ) {
    const tail = result && stderrTail(result);
    super(`${[command.file, ...command.args].join(" ")}: ${reason}${tail ? `\n${tail}` : ""}`, options);
    this.command = command;
    this.result = result;
    this.signal = signal;
  }
}

/** The last lines that a child printed on standard error, for a message. */
export function stderrTail({ stderr }: CommandResult): string {
  return stderr.trimEnd().slice(-stderrTailCharacters).split("\n").slice(-stderrTailLines).join("\n");
}

/** Runs a command to its end and returns whatever exit code it gave. */
export async function runAny(command: Command): Promise<CommandResult> {
  const { signal, timeoutMs = defaultTimeoutMs, maxOutputBytes = defaultMaxOutputBytes } = command;
  const env = childEnvironment(command.env ?? {});
  const file = await startable(command.file, env);
  if (signal?.aborted) throw new CancelledError("cancelled");
  if (file === undefined) throw new CommandError(command, startFailure({ code: "ENOENT" }));
  const child = execa(file, command.args, {
    cwd: command.cwd,
    env,
    extendEnv: false,
    input: command.input ?? "",
    buffer: false,
    // A group of its own, so that what the child starts can be killed with it.
    detached: process.platform !== "win32",
    cleanup: false,
    windowsHide: true,
    reject: false,
  });
  let broken: string | undefined;
  const end = (reason: string) => {
    broken ??= reason;
    killTree(child.pid);
    // A grandchild that left the group may still hold the pipes: do not wait for it.
    child.stdout.destroy();
    child.stderr.destroy();
  };
  const tooMuch = () => end(`printed more than ${maxOutputBytes} bytes`);
  const stdout = collect(child.stdout, maxOutputBytes, tooMuch);
  const stderr = collect(child.stderr, maxOutputBytes, tooMuch);
  const onAbort = () => end("cancelled");
  signal?.addEventListener("abort", onAbort, { once: true });
  const timer = setTimeout(() => end(`no end after ${timeoutMs / 1000} seconds`), timeoutMs);
  track(child.pid);
  try {
    const result = await child;
    if (signal?.aborted) throw new CancelledError("cancelled");
    const outcome = {
      exitCode: result.exitCode ?? -1,
      stdout: Buffer.concat(stdout),
      stderr: Buffer.concat(stderr).toString("utf8"),
    };
    if (broken !== undefined) throw new CommandError(command, broken, outcome);
    if (result.exitCode !== undefined) return outcome;
    const { cause, signal: endedBy } = result;
    if (endedBy) throw new CommandError(command, `ended by ${endedBy}`, outcome, { cause, signal: endedBy });
    throw new CommandError(command, startFailure(cause), undefined, { cause });
  } finally {
    clearTimeout(timer);
    signal?.removeEventListener("abort", onAbort);
    untrack(child.pid);
  }
}

/** Runs a command that must end with exit code 0. */
export async function run(command: Command): Promise<CommandResult> {
  const result = await runAny(command);
  if (result.exitCode !== 0) throw new CommandError(command, `exit code ${result.exitCode}`, result);
  return result;
}

/**
 * The first line a program prints of its version, or undefined when it cannot be started or fails. It is asked in its own
 * folder: some take settings, and code, from the one they are started in, which may be a stranger's checkout.
 *
 * @param env - added to the built environment
 */
export async function versionLine(
  file: string,
  args: readonly string[] = ["--version"],
  env: Environment = {},
): Promise<string | undefined> {
  try {
    const cwd = path.dirname(file);
    const { stdout } = await run({ file, args, cwd, env, timeoutMs: versionTimeoutMs });
    return stdout.toString("utf8").split("\n", 1)[0]?.trim();
  } catch (error) {
    if (error instanceof CommandError) return undefined;
    throw error;
  }
}

/** Keeps what a stream gives, up to a bound that calls `exceeded` once. The array fills until the stream ends. */
function collect(stream: Readable, maxBytes: number, exceeded: () => void): Buffer[] {
  const chunks: Buffer[] = [];
  let bytes = 0;
  stream.on("data", (chunk: Buffer) => {
    bytes += chunk.length;
    if (bytes <= maxBytes) chunks.push(chunk);
    else exceeded();
  });
  return chunks;
}

function startFailure(cause: unknown): string {
  const code = (cause as NodeJS.ErrnoException | undefined)?.code;
  if (code === "ENOENT")
    return "could not be started: there is no such program, or no such folder to start it in";
  return `could not be started: ${messageOf(cause)}`;
}

/** Children that run now. One listener for all of them: Node warns of a leak from the eleventh on. */
const running = new Set<number>();
const killRunning = () => running.forEach(killTree);

function track(pid: number | undefined): void {
  if (pid === undefined) return;
  if (running.size === 0) process.on("exit", killRunning);
  running.add(pid);
}

function untrack(pid: number | undefined): void {
  if (pid === undefined) return;
  running.delete(pid);
  if (running.size === 0) process.removeListener("exit", killRunning);
}

/** Kills a child and everything it started, at once and without a chance to clean up. */
function killTree(pid: number | undefined): void {
  if (pid === undefined) return;
  if (process.platform === "win32") {
    // Windows has no groups to signal; synchronous because it also runs while our own process ends.
    spawnSync("taskkill", ["/pid", String(pid), "/t", "/f"], { stdio: "ignore", windowsHide: true });
    return;
  }
  try {
    process.kill(-pid, "SIGKILL");
  } catch {
    // Already gone.
  }
}
