import { describeSystemError } from "./system-error.ts";

/**
 * Failures that are understood: each says what failed, on which thing, what was seen and what to do.
 * Anything else that is thrown is a bug in ProtoManager.
 */
export class ProtoManagerError extends Error {
  override readonly name: string = "ProtoManagerError";
  /** Process exit code: 1 failed, 2 usage or config, 3 stale. */
  readonly exitCode: 1 | 2 | 3 = 1;
}

/** Wrong usage or config. `problems` holds every problem, each a complete line; `message` holds them all. */
export class ConfigError extends ProtoManagerError {
  override readonly name = "ConfigError";
  override readonly exitCode = 2;
  readonly problems: readonly string[];

  constructor(problems: readonly string[]) {
    super(problems.join("\n"));
    this.problems = problems;
  }
}

/** A failure that can be laid at the door of one repository; the run may hold that repository back. */
export class RepositoryError extends ProtoManagerError {
  override readonly name = "RepositoryError";
  readonly repository: string;

  constructor(repository: string, message: string, options?: ErrorOptions) {
    super(`${repository}: ${message}`, options);
    this.repository = repository;
  }
}

/** The run was cancelled by a signal. */
export class CancelledError extends ProtoManagerError {
  override readonly name = "CancelledError";
}

/** True for failures that are understood, also those of another copy of this module (a second bundle chunk). */
export function isProtoManagerError(error: unknown): error is ProtoManagerError {
  return error instanceof Error && typeof (error as { exitCode?: unknown }).exitCode === "number";
}

/** The text of anything thrown. */
export function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

/**
 * What the reader of a failed run is told: the message of an understood failure, what the system refused, or that there
 * is a bug.
 */
export function describeFailure(error: unknown): string {
  if (isProtoManagerError(error)) return error.message;
  const refused = describeSystemError(error);
  if (refused !== undefined) return refused;
  const stack = error instanceof Error ? (error.stack ?? error.message) : String(error);
  return `This is a bug in ProtoManager, please open an issue with these lines:\n${stack}`;
}
