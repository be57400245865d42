import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { githubClients } from "../../src/github/client.ts";
import { githubHeads } from "../../src/github/heads.ts";
import { fixedTokens } from "../../src/github/tokens.ts";
import type { HeadAnswer, HeadQuery } from "../../src/sources/bulk-heads.ts";
import { parseRef } from "../../src/sources/ref.ts";
import { type LocalGitHub, startLocalGitHub } from "../local-github/local-github.ts";
import { fastPace } from "../publish/hub.ts";

let github: LocalGitHub;
let host: string;
let main: string;
const reporter = { debug() {}, warning() {} };

const query = (name: string, ref?: string, id?: string, owner = "acme"): HeadQuery => ({
  owner,
  name,
  ref: parseRef(ref),
  id,
});

/** Asks with a token for each of the owners. */
function ask(queries: HeadQuery[], owners = ["acme"]): Promise<HeadAnswer[]> {
  const permissions = { contents: "read", metadata: "read" } as const;
  const scopes = owners.map((owner): [string, string] => {
    const repositories = ["orders", "tagged", "empty", "archived"].map((name) => `acme/${name}`);
    const covered = owner === "acme" ? repositories : ["umbrella/stock"];
    return [`${host}/${owner}`, github.createToken({ repositories: covered, permissions })];
  });
  const tokens = fixedTokens(new Map(scopes));
  const clients = githubClients({ tokens, reporter, pace: fastPace });
  return githubHeads({ host, clients, tokens }).heads(queries);
}

beforeAll(async () => {
  github = await startLocalGitHub();
  host = new URL(github.address).host;
  await github.createRepository("acme", "orders", { private: true, files: { "a.proto": "" } });
  await github.createRepository("acme", "empty");
  await github.createRepository("acme", "archived", { archived: true, files: { "a.proto": "" } });
  await github.createRepository("acme", "secret", { private: true, files: { "a.proto": "" } });
  await github.createRepository("acme", "tagged", { files: { "a.proto": "" } });
  await github.createRepository("umbrella", "stock", { private: true, files: { "a.proto": "" } });
  await github.createRepository("public", "open", { files: { "a.proto": "" } });
  main = (await github.branch("acme", "orders", "main"))!;
});
afterAll(() => github.close());

describe("githubHeads", () => {
  it("answers for many repositories in the order asked, in one request", async () => {
    const before = github.requests.length;

    const answers = await ask([
      query("orders"),
      query("archived"),
      query("empty"),
      query("secret"),
      query("none"),
    ]);

    expect(github.requests.length - before).toBe(1);
    expect(answers).toMatchObject([
      { fullName: "acme/orders", commit: main, private: true, archived: false, defaultBranch: "main" },
      { archived: true, private: false },
      { fullName: "acme/empty", commit: undefined },
      { missing: true },
      { missing: true },
    ]);
  });

  it("cuts more than a hundred into several requests", async () => {
    const before = github.requests.length;

    const answers = await ask(Array.from({ length: 101 }, () => query("orders")));

    expect(github.requests.length - before).toBe(2);
    expect(answers.map((answer) => "commit" in answer && answer.commit)).toEqual(Array(101).fill(main));
  });

  it("finds branches, tags, commits and the newest version, annotated tags peeled", async () => {
    const first = (await github.branch("acme", "tagged", "main"))!;
    const second = await github.commit("acme", "tagged", "dev", { "b.proto": "" });
    await github.createTag("acme", "tagged", "v1.2.0", first);
    const { git } = github.repository("acme", "tagged");
    const author = ["-c", "user.name=Ann", "-c", "user.email=ann@example.com"];
    await git.git([...author, "tag", "-a", "v1.10.0", "-m", "annotated", second]);
    await git.git(["branch", "both", first]);
    await git.git(["tag", "both", second]);
    const refs = [
      "dev",
      "v1.10.0",
      "v1.2.0",
      "refs/heads/dev",
      first,
      "0".repeat(40),
      "tag: v1.2.*",
      "latest-release",
      "both",
      "none",
    ];

    const answers = await ask(refs.map((ref) => query("tagged", ref)));

    expect(answers.map((answer) => "commit" in answer && answer.commit)).toEqual([
      second,
      second,
      first,
      second,
      first,
      undefined,
      first,
      second,
      undefined,
      undefined,
    ]);
    expect(answers[8]).toMatchObject({ ambiguous: true });
  });

  it("reads every page of tags", async () => {
    await github.createRepository("acme", "many", { files: { "a.proto": "" } });
    const commit = (await github.branch("acme", "many", "main"))!;
    const lines = Array.from({ length: 120 }, (_, index) => `create refs/tags/v0.${index}.0 ${commit}\n`);
    await github.repository("acme", "many").git.git(["update-ref", "--stdin"], { input: lines.join("") });

    const [answer] = await ask([query("many", "tag: v0.119.*")]);

    expect(answer).toMatchObject({ commit });
  });

  it("finds by id what moved, and nobody else's repository under the old name", async () => {
    await github.createRepository("acme", "old-name", { files: { "a.proto": "" } });
    const [before] = await ask([query("old-name")]);
    const id = "id" in before! ? before.id : "";
    github.rename("acme", "old-name", "acme", "new-name");
    await github.createRepository("acme", "old-name", { files: { "evil.proto": "" } });

    const [byId, byName, unknown] = await ask([
      query("old-name", undefined, id),
      query("old-name"),
      query("old-name", undefined, "R_unknown"),
    ]);

    expect(byId).toMatchObject({ id, fullName: "acme/new-name" });
    expect(byName).toMatchObject({ fullName: "acme/old-name" });
    expect(unknown).toEqual({ missing: true });
  });

  it("uses each owner's token, and any token for public repositories", async () => {
    const answers = await ask(
      [
        query("orders"),
        query("stock", undefined, undefined, "umbrella"),
        query("open", undefined, undefined, "public"),
      ],
      ["acme", "umbrella"],
    );

    expect(answers).toMatchObject([
      { fullName: "acme/orders" },
      { fullName: "umbrella/stock" },
      { fullName: "public/open" },
    ]);
  });

  it("leaves to git what needs a token of its own, and everything where there is none", async () => {
    const queries = [query("orders"), query("stock", undefined, undefined, "umbrella")];

    expect(await ask(queries)).toMatchObject([{ fullName: "acme/orders" }, { unasked: true }]);
    expect(await ask(queries, [])).toEqual([{ unasked: true }, { unasked: true }]);
  });

  it("fails as a whole when GitHub fails", async () => {
    github.inject({ match: { path: /graphql/ }, fault: "502", times: 10 });

    await expect(ask([query("orders")])).rejects.toThrow(
      /could not read the newest commits: GitHub answered "502/,
    );
    github.clearFaults();
  });

  it("lets no name reach the query's text", async () => {
    const answers = await ask([query('x") { id } evil: repository(owner: "acme", name: "orders')]);

    expect(answers).toEqual([{ missing: true }]);
  });
});
