import { chmod, mkdir, readdir, readFile, writeFile } from "node:fs/promises";
import path from "node:path";
import { execa } from "execa";
import { afterEach, beforeEach, describe, expect, it, onTestFinished } from "vitest";
import type { TokenSource } from "../../src/github/token.ts";
import { resolveSources, type SourcesRequest } from "../../src/sources/sources.ts";
import { type GitHttpServer, startGitHttpServer } from "../support/git-http-server.ts";
import { openWorkshop, repositoryConfig, sourcesRequest, type Workshop } from "./sources-request.ts";

let workshop: Workshop;
let folder: string;
let server: GitHttpServer;
beforeEach(async () => {
  workshop = await openWorkshop();
  ({ folder, server } = workshop);
});
afterEach(() => workshop[Symbol.asyncDispose]());

const secret = "ghs_1234567890secret";
const encoded = Buffer.from(`x-access-token:${secret}`).toString("base64");
const protos = { "proto/a.proto": 'syntax = "proto3";' };

async function read(names: readonly string[], tokens: TokenSource, environment = process.env) {
  const configs = names.map((name) => repositoryConfig(name.replace("/", "-"), workshop.url(name)));
  const request: SourcesRequest = sourcesRequest(folder, configs);
  return resolveSources({ ...request, remotes: { ...request.remotes, tokens, environment } });
}

describe("a token", () => {
  it("is asked for before each call, for the host and the owner", async () => {
    await (await workshop.create("acme/one")).commit(protos);
    server.tokens.set("acme", secret);
    const asked: string[][] = [];

    const { sources } = await read(["acme/one"], async (...question) => {
      asked.push(question);
      return secret;
    });

    expect(sources).toHaveLength(1);
    // ls-remote, the commit, the blobs.
    expect(asked).toEqual(Array(3).fill([server.host, "acme", "read"]));
  });

  it("goes to its owner's repositories only", async () => {
    await (await workshop.create("acme/one")).commit(protos);
    await (await workshop.create("other/two")).commit(protos);
    server.tokens.set("acme", secret);

    const { failures } = await read(["acme/one", "other/two"], async (_host, owner) =>
      owner === "acme" ? secret : undefined,
    );

    expect(failures).toEqual([]);
    expect(
      server.requests
        .filter(({ url }) => url.startsWith("/other/"))
        .map(({ authorization }) => authorization),
    ).toEqual(Array(6).fill(undefined));
  });

  it("does not follow a redirect to another host", async () => {
    await using elsewhere = await startGitHttpServer(folder);
    await (await workshop.create("acme/one")).commit(protos);
    server.intercept = ({ url }) => ({ status: 301, headers: { location: `${elsewhere.url}${url}` } });

    const { failures, sources } = await read(["acme/one"], async () => secret);

    expect(sources).toEqual([]);
    expect(failures[0]!.message).toMatch(
      /^acme-one: http:\/\/\S+\/acme\/one\.git answers with a redirect \(301\): the repository was renamed or moved\. .* write the new one as `url`\.$/,
    );
    expect(elsewhere.requests).toEqual([]);
  });

  it("does not follow a redirect of the second request either", async () => {
    await using elsewhere = await startGitHttpServer(folder);
    await (await workshop.create("acme/one")).commit(protos);
    server.intercept = ({ url, method }) =>
      method === "POST" ? { status: 307, headers: { location: `${elsewhere.url}${url}` } } : undefined;

    const { failures } = await read(["acme/one"], async () => secret);

    expect(failures).toHaveLength(1);
    expect(elsewhere.requests).toEqual([]);
  });

  it.each([
    ["is missing", undefined, /refuses access\. Give a token for 127\.0\.0\.1:\d+\/acme \(in the action /],
    [
      "is wrong",
      "ghs_wrong",
      /refuses access\. The token for 127\.0\.0\.1:\d+\/acme was refused: it must be valid/,
    ],
  ])("that %s is said, and nobody is prompted", async (_title, token, message) => {
    await (await workshop.create("acme/one")).commit(protos);
    server.tokens.set("acme", secret);

    const { failures } = await read(["acme/one"], async () => token);

    expect(failures[0]!.message).toMatch(message);
    expect(failures[0]!.message).not.toContain("ghs_wrong");
  });

  it("replaces a header of the user's own configuration, of which GitHub would refuse two", async () => {
    await (await workshop.create("acme/one")).commit(protos);
    const environment = {
      ...process.env,
      GIT_CONFIG_COUNT: "1",
      GIT_CONFIG_KEY_0: `http.${server.url}/.extraheader`,
      GIT_CONFIG_VALUE_0: "authorization: basic b2xk",
    };

    await read(["acme/one"], async () => secret, environment);

    expect(new Set(server.requests.map(({ authorization }) => authorization))).toEqual(
      new Set([`basic ${encoded}`]),
    );
  });

  it("leaves the user's own credentials in force where there is none", async () => {
    await (await workshop.create("acme/one")).commit(protos);
    server.tokens.set("acme", secret);
    const environment = {
      ...process.env,
      GIT_CONFIG_COUNT: "1",
      GIT_CONFIG_KEY_0: `http.${server.url}/.extraheader`,
      GIT_CONFIG_VALUE_0: `authorization: basic ${encoded}`,
    };

    const { sources } = await read(["acme/one"], async () => undefined, environment);

    expect(sources).toHaveLength(1);
  });

  it.runIf(process.platform !== "win32")(
    "is in no argument, no file, and of the environment only in git's configuration",
    async () => {
      await (await workshop.create("acme/one")).commit(protos);
      server.tokens.set("acme", secret);
      const record = path.join(folder, "record");
      await mkdir(record);
      await shim(path.join(folder, "shim"), record);

      const { sources } = await read(["acme/one"], async () => secret);

      expect(sources).toHaveLength(1);
      const calls = await Promise.all(
        (await readdir(record)).map((name) => readFile(path.join(record, name), "utf8")),
      );
      expect(calls.length).toBeGreaterThanOrEqual(6);
      const withToken = calls
        .flatMap((call) => call.split("\n"))
        .filter((line) => line.includes(encoded) || line.includes(secret));
      expect(withToken.length).toBe(3);
      for (const line of withToken) expect(line).toMatch(/^env GIT_CONFIG_VALUE_\d+=authorization: basic /);
      for (const needle of [secret, encoded, server.host])
        expect(await filesWith(path.join(folder, "cache"), needle)).toEqual([]);
    },
  );
});

/** Puts a `git` first on PATH that records its arguments and environment, then is git. */
async function shim(bin: string, record: string): Promise<void> {
  const { stdout: real } = await execa("which", ["git"]);
  await mkdir(bin);
  const script = `#!/bin/sh
{ for argument in "$@"; do echo "argument $argument"; done; env | sed 's/^/env /'; } > '${record}'/$$
exec '${real}' "$@"
`;
  await writeFile(path.join(bin, "git"), script);
  await chmod(path.join(bin, "git"), 0o755);
  const before = process.env.PATH;
  process.env.PATH = `${bin}:${before}`;
  onTestFinished(() => {
    process.env.PATH = before;
  });
}

async function filesWith(root: string, needle: string): Promise<string[]> {
  const files = await readdir(root, { recursive: true, withFileTypes: true });
  const found: string[] = [];
  for (const file of files.filter((entry) => entry.isFile())) {
    const name = path.join(file.parentPath, file.name);
    if ((await readFile(name)).includes(needle)) found.push(name);
  }
  return found;
}
