import { describe, expect, it } from "vitest";
import type { GitRemote } from "../../src/git/environment.ts";
import { explainGitFailure } from "../../src/git/failure.ts";

const https: GitRemote = {
  kind: "https",
  url: "https://github.com/acme/one",
  host: "github.com",
  owner: "acme",
  token: undefined,
};
const ssh: GitRemote = { ...https, kind: "ssh", url: "git@github.com:acme/one" };

describe("explainGitFailure", () => {
  it.each([
    [
      "fatal: unable to access 'https://github.com/acme/one/': The requested URL returned error: 301",
      https,
      "moved",
      "answers with a redirect (301)",
    ],
    [
      "fatal: could not read Username for 'https://github.com': terminal prompts disabled",
      https,
      "access",
      "Give a token for github.com/acme",
    ],
    [
      "fatal: Authentication failed for 'https://github.com/acme/one/'",
      { ...https, token: "x" },
      "access",
      "The token for github.com/acme was refused",
    ],
    [
      "fatal: unable to access 'https://x/': The requested URL returned error: 403",
      https,
      "access",
      "refuses access",
    ],
    [
      "remote: Repository not found.\nfatal: repository 'https://github.com/acme/one/' not found",
      https,
      "not-found",
      "there is no repository at https://github.com/acme/one",
    ],
    [
      "ERROR: Repository not found.\nfatal: Could not read from remote repository.",
      ssh,
      "not-found",
      "See that your ssh key may read acme on github.com.",
    ],
    [
      "git@github.com: Permission denied (publickey).\nfatal: Could not read from remote repository.",
      ssh,
      "access",
      "`ssh -T git@github.com` works",
    ],
    [
      "Host key verification failed.\nfatal: Could not read from remote repository.",
      ssh,
      "access",
      "the host in known_hosts",
    ],
    [
      "ssh: connect to host github.com port 22: Connection refused",
      ssh,
      "network",
      "github.com could not be reached",
    ],
    [
      "ssh: Could not resolve hostname github.com: Name or service not known",
      ssh,
      "network",
      "github.com could not be reached",
    ],
    [
      "fatal: unable to access 'https://x/': Could not resolve host: github.com",
      https,
      "network",
      "github.com could not be reached",
    ],
    [
      "fatal: unable to access 'https://x/': Could not resolve proxy: proxy.acme",
      https,
      "network",
      "through the proxy",
    ],
    [
      "fatal: unable to access 'https://x/': Failed to connect to github.com port 443 after 1 ms: Couldn't connect to server",
      https,
      "network",
      "could not be reached",
    ],
    [
      "fatal: unable to access 'https://x/': SSL certificate problem: self-signed certificate in certificate chain",
      https,
      "network",
      "GIT_SSL_CAINFO",
    ],
    [
      "fatal: unable to access 'https://x/': The requested URL returned error: 429",
      https,
      "network",
      "limits the rate",
    ],
    [
      "fatal: unable to access 'https://x/': The requested URL returned error: 503",
      https,
      "network",
      "github.com failed (503)",
    ],
    ["fatal: unable to access 'https://x/': Empty reply from server", https, "network", "broke off"],
    [
      "error: RPC failed; curl 92 HTTP/2 stream 5 was not closed cleanly\nfatal: early EOF",
      https,
      "network",
      "broke off",
    ],
    ["fatal: transport 'ext' not allowed", https, "other", "led to ext://"],
    ["fatal: remote error: upload-pack: not our ref 1111", https, "gone", "its branch was rewritten"],
    [
      "error: Server does not allow request for unadvertised object 1111",
      https,
      "unadvertised",
      "uploadpack.allowReachableSHA1InWant",
    ],
    ["fatal: couldn't find remote ref refs/heads/x", https, "unknown-ref", "Fix `ref`"],
    ["fatal: dumb http transport does not support shallow capabilities", https, "other", "git http-backend"],
    ["fatal: Server does not support shallow clients", https, "other", "does not give shallow copies"],
    ["fatal: detected dubious ownership in repository at '/x'", https, "access", "safe.directory"],
    ["fatal: write error: No space left on device", https, "other", "--cache-dir"],
    ["fatal: error in object: fsck error in packed object", https, "other", "git fsck"],
  ])("explains %j", (stderr, remote, kind, text) => {
    const failure = explainGitFailure(stderr, remote);

    expect(failure.kind).toBe(kind);
    expect(failure.message).toContain(text);
  });

  it("does not take words of the address for words of git", () => {
    const url = "https://github.com/acme/openssl-proxy";
    const stderr = `fatal: unable to access '${url}/': Could not resolve host: github.com`;

    expect(explainGitFailure(stderr, { ...https, url }).message).toMatch(/^github\.com could not be reached/);
  });

  it("quotes the server's reason for refusing", () => {
    const stderr =
      "remote: The 'acme' organization has enforced \u001b[1mSAML\nfatal: The requested URL returned error: 403";

    expect(explainGitFailure(stderr, https).message).toMatch(
      / It says: "The 'acme' organization has enforced \\u001b\[1mSAML"\.$/,
    );
  });

  it("tells of the suffix that some hosts want", () => {
    const stderr = "fatal: unable to access 'x': The requested URL returned error: 301";

    expect(explainGitFailure(stderr, https).message).toMatch(/ Some hosts want `\.git` at its end\.$/);
    expect(explainGitFailure(stderr, { ...https, url: `${https.url}.git` }).message).toMatch(/as `url`\.$/);
  });

  it("hands on git's own last words where nothing better is known", () => {
    const failure = explainGitFailure("one\ntwo\nthree\nfour\n", https);

    expect(failure).toEqual({
      kind: "other",
      message: "git could not read https://github.com/acme/one: two; three; four",
    });
  });

  it.each([
    ["quoted paths without an end", `remote: '${"/".repeat(1_000_000)}`],
    ["the beginning of git's own words", `remote: ${"remote error: ".repeat(100_000)}`],
    ["lines", "remote: x\n".repeat(1_000_000)],
  ])("is not kept busy by a server that sends many %s", (_what, noise) => {
    const started = performance.now();
    const failure = explainGitFailure(`${noise}\nfatal: unable to access`, https);

    expect(performance.now() - started).toBeLessThan(2000);
    expect(failure.message.length).toBeLessThan(1200);
  });
});
