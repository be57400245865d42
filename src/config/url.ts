/** Repository URLs: which forms are taken, and what each means. Everything git would run or misread is refused. */

import { ConfigError } from "../errors.ts";

export interface RepositoryUrl {
  /** `hub` is the hub itself; `file` a repository on this machine. */
  kind: "https" | "http" | "ssh" | "file" | "hub";
  /** Lower case, with the port if one is written ("github.com", "127.0.0.1:8080"); "" for `file` and `hub`. */
  host: string;
  /** Every part of the path but the last ("CdaPro", "group/subgroup"); "" where there is none. */
  owner: string;
  /** Last part of the path, without `.git`; "" for the hub. */
  name: string;
  /** As git takes it; for `hub` `.` or `./folder`. */
  url: string;
}

/** Either the URL, or why it is refused and what to write instead. The text never repeats a credential. */
export type UrlReading = { url: RepositoryUrl; problem?: undefined } | { problem: string; url?: undefined };

const forms =
  "Write https://host/owner/name, ssh://git@host/owner/name, git@host:owner/name, or . for the hub.";

/** What git's remote helpers are called with: `ext::sh -c …` runs a command (gitremote-helpers(7)). */
const remoteHelper = /^[^/[]*?::/;
const scheme = /^([a-z][a-z0-9+.-]*):\/\//i;
const windowsPath = /^(?:[a-z]:[\\/]|\\\\)/i;
/** `[user@]host:path`, git's short form of ssh (git-fetch(1), GIT URLS). */
const scpForm = /^(?:([^@/:]+)@)?([^@/:[\]]+|\[[0-9a-f:]+\]):(.+)$/i;
const hostWithDot = /^[a-z0-9][a-z0-9-]*(?:\.[a-z0-9-]+)+(?::\d+)?\//i;
const hostName = /^(?:[a-z0-9][a-z0-9.-]*|\[[0-9a-f:]+\])(?::\d+)?$/i;
const userName = /^[a-z0-9_][a-z0-9_.-]*$/i;
const pathPart =
  /^(?:[\w.~+]|%(?!0|1|2e|2f|5c|7f)[0-9a-f]{2})(?:[\w.~+-]|%(?!0|1|2e|2f|5c|7f)[0-9a-f]{2})*$/i;
const loopback = /^(?:localhost|127(?:\.\d+){3}|\[::1\])(?::\d+)?$/;

/**
 * Reads a repository URL of config.yaml: `https://`, `ssh://`, `git@host:path`, a host without scheme (taken as
 * https), `http://` to this machine only, `file://` or a path, and `.` or `./folder` for the hub.
 */
export function readRepositoryUrl(text: string): UrlReading {
  if (text === "") return refuse("is empty", forms);
  if (/[\0-\x1f\x7f]/.test(text)) return refuse("holds a control character", forms);
  if (text.startsWith("-")) return refuse(`${quote(text)} would be read by git as an option`, forms);
  if (remoteHelper.test(text)) return refuse(`${quote(text)} would make git run a command`, forms);
  if (hasCredentials(text)) {
    const fix = "Remove them; tokens come from the environment or the action's inputs.";
    return refuse("holds credentials, which would be committed and logged", fix);
  }
  if (windowsPath.test(text) || text.startsWith("/")) return fromPath(text);
  if (/[\s\\]/.test(text)) return refuse(`${quote(text)} holds a blank or a backslash`, forms);
  if (text === "." || text.startsWith("./")) return fromHubPath(text);
  if (text === ".." || text.startsWith("../")) return fromPath(text);
  const written = scheme.exec(text)?.[1]?.toLowerCase();
  if (written !== undefined) return fromScheme(written, text);
  if (hostWithDot.test(text)) return fromNetwork("https", `https://${text}`);
  const scp = scpForm.exec(text);
  if (scp !== null) return fromScp(text, scp);
  if (/^[\w.-]+\/[\w.-]+$/.test(text)) {
    return refuse(
      `${quote(text)} has no host`,
      `Write github.com/${text}, or ./${text} for a folder of the hub.`,
    );
  }
  return refuse(`${quote(text)} is not a repository URL`, forms);
}

/** The parts of a URL that a valid config holds; a `ConfigError` for any other text. */
export function parseRepositoryUrl(text: string): RepositoryUrl {
  const reading = readRepositoryUrl(text);
  if (reading.url === undefined) throw new ConfigError([`url: ${reading.problem}`]);
  return reading.url;
}

/**
 * Equal for URLs of one repository, however they are written: `github.com/a/B`, `git@github.com:a/b.git`. Case
 * is ignored, as GitHub does; a path of this machine keeps it.
 */
export function repositoryKey({ kind, host, owner, name, url }: RepositoryUrl): string {
  if (kind === "hub") return ".";
  if (kind === "file") return url.replace(/\/+$/, "").replace(/\.git$/, "");
  const machine = kind === "ssh" ? host.replace(/:\d+$/, "") : host;
  return `${machine}/${owner}/${name}`.toLowerCase();
}

function fromScheme(written: string, text: string): UrlReading {
  if (written === "https" || written === "http" || written === "ssh") return fromNetwork(written, text);
  if (written === "file") return fromFileUrl(text);
  return refuse(`${quote(text)} uses the scheme ${written}://, which is not supported`, forms);
}

function fromNetwork(kind: "https" | "http" | "ssh", text: string): UrlReading {
  const [, authority = "", path = ""] = /^[^:]+:\/\/([^/]*)(.*)$/.exec(text) ?? [];
  if (/[?#]/.test(text)) {
    return refuse(
      `"${kind}://${authority}/…" has a query or a fragment`,
      "End the URL with the repository's name.",
    );
  }
  const at = authority.lastIndexOf("@");
  const user = at < 0 ? undefined : authority.slice(0, at);
  const host = authority.slice(at + 1).toLowerCase();
  if (!hostName.test(host) || (user !== undefined && !userName.test(user))) {
    return refuse(`${quote(text)} has no valid host`, forms);
  }
  if (kind === "http" && !loopback.test(host)) {
    return refuse(
      `${quote(text)} is not encrypted`,
      `Write https://${host}${path}; http:// is for this machine only.`,
    );
  }
  return fromParts(kind, host, path, text);
}

function fromScp(text: string, [, user, host = "", path = ""]: RegExpExecArray): UrlReading {
  if (!hostName.test(host) || (user !== undefined && !userName.test(user))) {
    return refuse(`${quote(text)} has no valid host`, forms);
  }
  if (/^\d+\//.test(path)) {
    const fix = `Write https://${host}:${path}, or ssh://git@${host}:${path}.`;
    return refuse(`${quote(text)} would be read by git as an ssh path, not as a port`, fix);
  }
  return fromParts("ssh", host.toLowerCase(), path, text);
}

function fromParts(kind: RepositoryUrl["kind"], host: string, path: string, text: string): UrlReading {
  const trimmed = path.replace(/^\/|\/$/g, "");
  const parts = trimmed.split("/");
  const bad = parts.find((part) => !pathPart.test(part) || part === "." || part === "..");
  if (bad !== undefined || trimmed === "") {
    return refuse(`${quote(text)} has no valid path`, `Write ${kind}://${host}/owner/name.`);
  }
  const name = parts.at(-1)!.replace(/\.git$/, "");
  if (host === "github.com" && (parts.length !== 2 || name === "")) {
    const fix = `Write https://github.com/${parts.slice(0, 2).join("/") || "owner/name"} and set \`ref\` and \`proto_dir\`.`;
    return refuse(`${quote(text)} is not owner/name on github.com`, parts.length > 2 ? fix : forms);
  }
  return { url: { kind, host, owner: parts.slice(0, -1).join("/"), name, url: text.replace(/\/$/, "") } };
}

function fromFileUrl(text: string): UrlReading {
  const path = /^file:\/\/(?:localhost)?(\/.+)$/i.exec(text)?.[1];
  if (path === undefined || /[?#]/.test(text)) {
    return refuse(`${quote(text)} is not a path on this machine`, "Write file:///absolute/path.");
  }
  return { url: { kind: "file", host: "", owner: "", name: baseName(path), url: text.replace(/\/+$/, "") } };
}

function fromPath(text: string): UrlReading {
  return { url: { kind: "file", host: "", owner: "", name: baseName(text), url: text } };
}

function fromHubPath(text: string): UrlReading {
  const parts = text.split("/").filter((part) => part !== "." && part !== "");
  if (parts.includes(".."))
    return refuse(`${quote(text)} leaves the hub`, "Write a folder of the hub: ./folder.");
  const url = parts.length === 0 ? "." : `./${parts.join("/")}`;
  return { url: { kind: "hub", host: "", owner: "", name: "", url } };
}

function baseName(path: string): string {
  return (path.split(/[\\/]/).findLast((part) => part !== "") ?? "").replace(/\.git$/, "");
}

/** `user:password@`, and any user at all where it can only be a token: https. */
function hasCredentials(text: string): boolean {
  const authority = text.replace(scheme, "").split(/[/?#]/, 1)[0]!;
  const user = authority.includes("@") ? authority.slice(0, authority.lastIndexOf("@")) : undefined;
  return user !== undefined && (user.includes(":") || /^https?:/i.test(text));
}

function refuse(wrong: string, fix: string): UrlReading {
  return { problem: `${wrong}. ${fix}` };
}

function quote(text: string): string {
  return JSON.stringify(text.length > 200 ? `${text.slice(0, 200)}…` : text);
}
