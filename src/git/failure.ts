/** What git's messages mean to the reader of config.yaml, and what to do about them. */

import type { GitRemote } from "./environment.ts";

export interface GitFailure {
  /** `gone` is no commit of that id, `unadvertised` a server that gives commits by ref only. */
  kind: "access" | "not-found" | "moved" | "network" | "gone" | "unadvertised" | "unknown-ref" | "other";
  /** A sentence or two; holds git's own words only where nothing better is known. */
  message: string;
}

interface Rule {
  pattern: RegExp;
  kind: GitFailure["kind"];
  message: string | ((remote: GitRemote, match: RegExpExecArray) => string);
}

// The first that matches decides: the particular before the general.
const rules: readonly Rule[] = [
  {
    pattern: /returned error: (30[12378])/,
    kind: "moved",
    message: ({ url }, [, code]) =>
      `${url} answers with a redirect (${code}): the repository was renamed or moved. Redirects are not followed, ` +
      `since git would send the token to wherever they lead. Open the address in a browser and write the new one as \`url\`.${gitSuffix(url)}`,
  },
  {
    pattern: /returned error: 429/,
    kind: "network",
    message: ({ host }) => `${host} limits the rate of requests (429). Wait, or give a token.`,
  },
  {
    pattern: /returned error: (5\d\d)/,
    kind: "network",
    message: ({ host }, [, code]) => `${host} failed (${code}). Run again later.`,
  },
  {
    pattern:
      /returned error: 40[013]|Authentication failed|could not read (?:Username|Password)|terminal prompts disabled/,
    kind: "access",
    message: (remote) =>
      `${remote.url} refuses access. ${accessFix(remote)} A repository that does not exist can answer the same.`,
  },
  {
    pattern: /^fatal: repository .* not found|returned error: 404|Repository not found/m,
    kind: "not-found",
    message: (remote) =>
      `there is no repository at ${remote.url}, or it may not be seen. Fix \`url\`; if it is private: ${accessFix(remote)}`,
  },
  {
    pattern: /does not appear to be a git repository|not a git repository|does not exist/,
    kind: "not-found",
    message: ({ url }) => `there is no git repository at ${url}. Fix \`url\`.`,
  },
  {
    pattern: /detected dubious ownership/,
    kind: "access",
    message: ({ url }) =>
      `git does not read ${url}, which belongs to another user. Run \`git config --global --add safe.directory ${url}\` if you trust it.`,
  },
  {
    pattern:
      /Permission denied \(|Host key verification failed|no matching host key|REMOTE HOST IDENTIFICATION/,
    kind: "access",
    message: ({ url, host }) =>
      `ssh could not sign in for ${url}. See that \`ssh -T git@${host}\` works without a question: the key is in the agent, the host in known_hosts.`,
  },
  {
    pattern: /certificate|SSL|TLS|gnutls/i,
    kind: "network",
    message: ({ host }) =>
      `${host} could not be trusted: its certificate or TLS failed. Behind an own certificate authority set GIT_SSL_CAINFO or git's http.sslCAInfo.`,
  },
  {
    pattern: /Could not resolve proxy|proxy/i,
    kind: "network",
    message: ({ host }) => `${host} could not be reached through the proxy. Check HTTPS_PROXY and NO_PROXY.`,
  },
  {
    pattern:
      /Could not resolve host|Failed to connect|Connection (?:refused|timed out|reset|closed)|No route to host|Network is unreachable|Operation timed out/i,
    kind: "network",
    message: ({ host }) =>
      `${host} could not be reached. Check the host in \`url\`, the network and the proxy settings.`,
  },
  {
    pattern: /transport '([a-z0-9]+)' not allowed/,
    kind: "other",
    message: (_remote, [, scheme]) =>
      `git was led to ${scheme}://, which is not allowed here. Look for an \`insteadOf\` in the git configuration.`,
  },
  {
    pattern: /not our ref|remote error: .*no such (?:commit|object)/i,
    kind: "gone",
    message: ({ url }) => `the commit is not in ${url} any more: its branch was rewritten.`,
  },
  {
    pattern: /unadvertised object/,
    kind: "unadvertised",
    message: ({ url }) =>
      `the server of ${url} gives no commit by its id. Set uploadpack.allowReachableSHA1InWant there.`,
  },
  {
    pattern: /couldn't find remote ref/i,
    kind: "unknown-ref",
    message: ({ url }) => `the ref is not in ${url}. Fix \`ref\`.`,
  },
  {
    pattern: /dumb http transport does not support/,
    kind: "other",
    message: ({ url }) =>
      `${url} is served as plain files ("dumb" HTTP), which cannot give a single commit. Serve it with git http-backend, or use ssh.`,
  },
  {
    pattern: /does not support shallow|shallow (?:file|update)/,
    kind: "other",
    message: ({ url }) => `the server of ${url} does not give shallow copies. Update git there.`,
  },
  {
    pattern:
      /repository corruption|bad pack header|fsck error|error in (?:tree|commit|blob)|did not send all necessary objects/,
    kind: "other",
    message: ({ url }) =>
      `${url} holds objects that git refuses to send or to take. Run \`git fsck\` there and repair what it names.`,
  },
  {
    pattern: /No space left on device/,
    kind: "other",
    message: "the disk of the cache is full. Make room, or name another folder with --cache-dir.",
  },
  {
    pattern: /early EOF|Empty reply|unexpected disconnect|hung up|RPC failed|transfer closed/i,
    kind: "network",
    message: ({ url }) => `the connection to ${url} broke off. Run again.`,
  },
];

/** What git itself says stands at the end; before it a server may have sent any amount of anything. */
const maxRead = 16 * 1024;
const otherLines = 3;
const maxOther = 1000;
const maxRemoteWords = 200;

/** Reads what git printed on standard error when it failed to talk to `remote`. */
export function explainGitFailure(stderr: string, remote: GitRemote): GitFailure {
  const end = stderr.slice(-maxRead);
  // The address may hold any word that a rule looks for.
  const words = end.replace(/'[^'\n/]*\/[^'\n]*'/g, "''");
  for (const { pattern, kind, message } of rules) {
    const match = pattern.exec(words);
    if (match === null) continue;
    const said = kind === "access" ? remoteWords(stderr) : "";
    return { kind, message: `${typeof message === "string" ? message : message(remote, match)}${said}` };
  }
  const last = end.trim().split("\n").slice(-otherLines).join("; ").slice(-maxOther);
  return { kind: "other", message: `git could not read ${remote.url}: ${last || "it said nothing"}` };
}

/** What the server gives as its reason, as single sign-on of an organization: quoted, being foreign text. */
function remoteWords(stderr: string): string {
  const said = /^remote: (.+)$/m.exec(stderr)?.[1]?.trim().slice(0, maxRemoteWords);
  return said ? ` It says: ${JSON.stringify(said)}.` : "";
}

/** GitLab redirects from a URL that lacks it. */
function gitSuffix(url: string): string {
  return url.endsWith(".git") ? "" : " Some hosts want `.git` at its end.";
}

function accessFix({ kind, host, owner, token }: GitRemote): string {
  if (kind === "ssh") return `See that your ssh key may read ${owner} on ${host}.`;
  if (kind === "file") return "See that you may read the folder.";
  if (token === undefined) {
    return `Give a token for ${host}/${owner} (in the action app-client-id or source-tokens, elsewhere GITHUB_TOKEN or git's credential helper).`;
  }
  return `The token for ${host}/${owner} was refused: it must be valid and may read its contents (an App must be installed there).`;
}
