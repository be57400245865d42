/** The git checkout that a folder lies in, asked of git itself. */

import path from "node:path";
import { git } from "../git/git.ts";
import type { Environment } from "../process.ts";

/** Absolute top of the checkout; undefined when the folder lies in none. */
export function topOf(folder: string, environment: Environment): Promise<string | undefined> {
  return ask(folder, environment, ["rev-parse", "--show-toplevel"]);
}

/** The folder from the top of its checkout, with `/`; "" is the top, undefined when it lies in none. */
export async function prefixOf(folder: string, environment: Environment): Promise<string | undefined> {
  return (await ask(folder, environment, ["rev-parse", "--show-prefix"]))?.replace(/\/$/, "");
}

/**
 * URL of the checkout's remote `origin` as it is configured, a path as `file://`; undefined without one.
 * It may hold a credential: parse it before it is shown.
 */
export async function originOf(folder: string, environment: Environment): Promise<string | undefined> {
  // Unlike `git remote get-url` this leaves out `insteadOf`, which git applies by itself and may add a token.
  const url = await ask(folder, environment, ["config", "--get", "remote.origin.url"]);
  if (url === undefined || url === "") return undefined;
  return path.isAbsolute(url) ? `file://${url.replaceAll("\\", "/")}` : url;
}

async function ask(
  folder: string,
  environment: Environment,
  args: readonly string[],
): Promise<string | undefined> {
  const { exitCode, stdout } = await git({ args, cwd: folder, environment });
  return exitCode === 0 ? stdout.toString("utf8").trim() : undefined;
}
