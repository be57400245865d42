/**
 * The one place that starts child processes. Argument arrays, never a shell; an environment that is built, never
 * inherited; a deadline; bounded output; on cancel the whole process group is killed.
 */

import { getExecOutput } from "@actions/exec";
import { execa } from "execa";
import { CancelledError, ProtoManagerError } from "./errors.ts";

/** Passed on from our own environment: what finds programs, homes, temporary folders, locales, proxies and CAs. */
// biome-ignore format: a list reads better in few lines
const inherited = [
  "PATH", "Path", "PATHEXT", "HOME", "USERPROFILE", "HOMEDRIVE", "HOMEPATH", "APPDATA", "LOCALAPPDATA",
  "XDG_CONFIG_HOME", "XDG_CACHE_HOME", "SystemRoot", "SYSTEMROOT", "windir", "ComSpec", "ProgramFiles", "ProgramData",
  "TMPDIR", "TMP", "TEMP", "LANG", "LC_ALL", "LC_CTYPE", "TZ", "USER", "LOGNAME", "USERNAME",
  "http_proxy", "https_proxy", "no_proxy", "all_proxy", "HTTP_PROXY", "HTTPS_PROXY", "NO_PROXY", "ALL_PROXY",
  "SSL_CERT_FILE", "SSL_CERT_DIR", "NODE_EXTRA_CA_CERTS", "CURL_CA_BUNDLE", "GIT_SSL_CAINFO", "SSH_AUTH_SOCK",
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
/** Between the request to end and the kill. */
const killDelayMs = 2_000;
const stderrTailLines = 20;

/** A child that could not be started, ran out of time, or ended with an exit code the caller does not accept. */
export class CommandError extends ProtoManagerError {
  override readonly name = "CommandError";
  readonly command: Command;
  /** Undefined when it was not started, or was ended by a signal. */
  readonly result: CommandResult | undefined;

  constructor(command: Command, reason: string, result?: CommandResult, options?: ErrorOptions) {
    const tail = result?.stderr.trimEnd().split("\n").slice(-stderrTailLines).join("\n");
    super(`${[command.file, ...command.args].join(" ")}: ${reason}${tail ? `\n${tail}` : ""}`, options);
    this.command = command;
    this.result = result;
  }
}

/** Runs a command to its end and returns whatever exit code it gave. */
export async function runAny(command: Command): Promise<CommandResult> {
  command.signal?.throwIfAborted();
  const ownGroup = process.platform !== "win32";
  const child = execa(command.file, command.args, {
    cwd: command.cwd,
    env: childEnvironment(command.env ?? {}),
    extendEnv: false,
    input: command.input ?? "",
    encoding: "buffer",
    stripFinalNewline: false,
    maxBuffer: command.maxOutputBytes ?? defaultMaxOutputBytes,
    timeout: command.timeoutMs ?? defaultTimeoutMs,
    forceKillAfterDelay: killDelayMs,
    detached: ownGroup,
    windowsHide: true,
    reject: false,
  });
  const killGroup = () => {
    if (ownGroup && child.pid !== undefined) killProcessGroup(child.pid);
    else child.kill("SIGKILL");
  };
  command.signal?.addEventListener("abort", killGroup, { once: true });
  process.once("exit", killGroup);
  try {
    const result = await child;
    if (command.signal?.aborted) throw new CancelledError("cancelled");
    const outcome = {
      exitCode: result.exitCode ?? -1,
      stdout: Buffer.from(result.stdout ?? []),
      stderr: Buffer.from(result.stderr ?? []).toString("utf8"),
    };
    if (result.timedOut) {
      killGroup();
      throw new CommandError(
        command,
        `no end after ${(command.timeoutMs ?? defaultTimeoutMs) / 1000} seconds`,
        outcome,
      );
    }
    if (result.isMaxBuffer) {
      killGroup();
      throw new CommandError(
        command,
        `printed more than ${command.maxOutputBytes ?? defaultMaxOutputBytes} bytes`,
        outcome,
      );
    }
    if (result.exitCode === undefined) {
      const reason = result.signal
        ? `ended by ${result.signal}`
        : (result.cause as Error | undefined)?.message;
      throw new CommandError(command, reason ?? "could not be started", result.signal ? outcome : undefined, {
        cause: result.cause,
      });
    }
    return outcome;
  } finally {
    command.signal?.removeEventListener("abort", killGroup);
    process.removeListener("exit", killGroup);
  }
}

/** Runs a command that must end with exit code 0. */
export async function run(command: Command): Promise<CommandResult> {
  const result = await runAny(command);
  if (result.exitCode !== 0) throw new CommandError(command, `exit code ${result.exitCode}`, result);
  return result;
}

/** The first line a program prints of its version, or undefined when it cannot be started. */
export async function versionLine(
  file: string,
  args: readonly string[] = ["--version"],
): Promise<string | undefined> {
  try {
    const options = { silent: true, ignoreReturnCode: true, env: childEnvironment({}) };
    const output = await getExecOutput(file, [...args], options);
    return output.exitCode === 0 ? output.stdout.split("\n")[0]?.trim() : undefined;
  } catch {
    return undefined;
  }
}

function killProcessGroup(pid: number): void {
  try {
    process.kill(-pid, "SIGKILL");
  } catch {
    // Already gone.
  }
}
