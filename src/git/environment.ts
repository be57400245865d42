/**
 * The environment of every git that runs: configuration for one command, credentials among it. Nothing of it is
 * ever an argument, part of a URL or written to a file.
 */

import type { Environment } from "../process.ts";

/** A repository that git talks to. In arguments it goes by `remoteName`; its URL stands in the environment. */
export interface GitRemote {
  kind: "https" | "http" | "ssh" | "file";
  /** As git takes it, without credentials. */
  url: string;
  /** "" for `file`. */
  host: string;
  /** Path above the repository: the token is sent below it only. */
  owner: string;
  /** Undefined leaves git its own helpers and ssh agent. */
  token: string | undefined;
}

/** No name that a user's configuration has settings for, as `origin` may. */
export const remoteName = "protomanager";

/** What a user sets for git itself, beside what every child gets. */
// biome-ignore format: a list reads better in few lines
const gitOwn = [
  "SSH_AUTH_SOCK", "GIT_SSH", "GIT_SSH_COMMAND", "GIT_SSH_VARIANT",
  "GIT_CONFIG_GLOBAL", "GIT_CONFIG_SYSTEM", "GIT_CONFIG_NOSYSTEM",
] as const;

type Setting = readonly [key: string, value: string];

/**
 * What each git command gets. The user's configuration stays in force, with its proxies, certificates, `insteadOf`,
 * credential helpers and ssh command: it is the user's own, no repository that is read can change it. Overridden is
 * what would run a command or open a protocol that no source needs.
 */
const always: readonly Setting[] = [
  // No such folder, so no hook is found; `reference-transaction` would otherwise run at each fetch.
  ["core.hooksPath", "/dev/null"],
  ["core.fsmonitor", "false"],
  ["core.symlinks", "false"],
  ["core.askPass", ""],
  ["credential.interactive", "never"],
  ["gc.auto", "0"],
  ["maintenance.auto", "false"],
  ["fetch.recurseSubmodules", "false"],
  ["submodule.recurse", "false"],
  ["fetch.writeCommitGraph", "false"],
  // One pack, however small, is written faster than a file for each object.
  ["fetch.unpackLimit", "1"],
  // Version 2 gives any object by its id and lets the server filter refs (gitprotocol-v2(5)).
  ["protocol.version", "2"],
  // git repeats an extra header at the target of a redirect, on whichever host that is.
  ["http.followRedirects", "false"],
  ["protocol.allow", "never"],
  // `insteadOf` may turn one into the other.
  ["protocol.https.allow", "always"],
  ["protocol.ssh.allow", "always"],
  // `transfer.fsckObjects` is left to the user: nothing is checked out, and names that fsck objects to are refused
  // with the repository and the path, which fsck does not name.
];

/** Settings of `environment` that git reads, and for this command those of `remote`. */
export function gitEnvironment(environment: Environment, remote?: GitRemote): Record<string, string> {
  const result: Record<string, string> = {
    // Its messages are read by `explainGitFailure`.
    LC_ALL: "C",
    GIT_TERMINAL_PROMPT: "0",
    GIT_ASKPASS: "",
    SSH_ASKPASS: "",
    SSH_ASKPASS_REQUIRE: "never",
    // Paths are paths, never patterns.
    GIT_LITERAL_PATHSPECS: "1",
    GIT_OPTIONAL_LOCKS: "0",
    GIT_NO_REPLACE_OBJECTS: "1",
    // A few megabytes of a pack can be one commit of many gigabytes, which each command would read whole. Checked in
    // git's wrapper.c, for one allocation: far above the index of the largest repositories.
    GIT_ALLOC_LIMIT: "1g",
    // A user's trace2 settings could write our header to a file (`trace2.configParams`).
    GIT_TRACE2: "0",
    GIT_TRACE2_EVENT: "0",
    GIT_TRACE2_PERF: "0",
    GIT_TRACE2_CONFIG_PARAMS: "",
  };
  for (const name of gitOwn) {
    const value = environment[name];
    if (value !== undefined) result[name] = value;
  }
  const settings = [...ambientSettings(environment), ...always, ...(remote ? remoteSettings(remote) : [])];
  result.GIT_CONFIG_COUNT = String(settings.length);
  for (const [index, [key, value]] of settings.entries()) {
    result[`GIT_CONFIG_KEY_${index}`] = key;
    result[`GIT_CONFIG_VALUE_${index}`] = value;
  }
  return result;
}

function remoteSettings({ kind, url, host, owner, token }: GitRemote): Setting[] {
  const settings: Setting[] = [[`remote.${remoteName}.url`, url]];
  if (kind === "http" || kind === "file") settings.push([`protocol.${kind}.allow`, "always"]);
  if (token === undefined || (kind !== "https" && kind !== "http")) return settings;
  const key = `http.${kind}://${host}/${owner === "" ? "" : `${owner}/`}.extraheader`;
  return [
    ...settings,
    // An empty value drops the headers of other configuration: GitHub answers 400 to two of them.
    [key, ""],
    [key, basicAuthorization(token)],
    // A token that is refused is an error to report, not a reason to ask the user's helpers.
    ["credential.helper", ""],
  ];
}

/** The header GitHub takes an installation or personal token in; any user name does elsewhere. */
export function basicAuthorization(token: string): string {
  return `authorization: basic ${Buffer.from(`x-access-token:${token}`).toString("base64")}`;
}

/** Command-scoped settings that were already there, in their order: they stay in force, ours come after them. */
function ambientSettings(environment: Environment): Setting[] {
  const count = Number(environment.GIT_CONFIG_COUNT ?? 0);
  const settings: Setting[] = [];
  for (let index = 0; index < count; index++) {
    const key = environment[`GIT_CONFIG_KEY_${index}`];
    const value = environment[`GIT_CONFIG_VALUE_${index}`];
    if (key !== undefined && value !== undefined) settings.push([key, value]);
  }
  return settings;
}
