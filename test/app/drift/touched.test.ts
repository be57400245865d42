import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { readChange } from "../../../app/drift/touched.ts";
import { type LocalGitHub, startLocalGitHub } from "../../local-github/local-github.ts";
import { appGitHubOn } from "../support/app-github.ts";

let github: LocalGitHub;
let commits: Record<"first" | "readme" | "proto" | "gone", string>;
let ask: (before: string, after: string, ...protoDirs: string[]) => Promise<boolean>;
let askAs: (name: string, before: string, after: string, ...protoDirs: string[]) => Promise<boolean>;

const zeros = "0".repeat(40);
const unknown = "f".repeat(40);

beforeAll(async () => {
  github = await startLocalGitHub();
  const { id } = await github.createRepository("acme", "orders", {
    private: true,
    files: { "proto/a.proto": "1", "my dir/b.proto": "1", "README.md": "1" },
  });
  const commit = (files: Record<string, string | null>) => github.commit("acme", "orders", "main", files);
  commits = {
    first: (await github.branch("acme", "orders", "main"))!,
    readme: await commit({ "README.md": "2" }),
    proto: await commit({ "proto/a.proto": "2" }),
    gone: await commit({ "proto/a.proto": null }),
  };
  const registration = github.createApp({
    slug: "protomanager",
    owner: "acme",
    permissions: { contents: "read", metadata: "read" },
    installations: [{ account: "acme", repositories: "all" }],
  });
  const installation = github.state.apps.installations[0]!.id;
  const context = { github: appGitHubOn(github, { registration }) };
  askAs = async (name, before, after, ...paths) => {
    const event = { installation, repository: { id, owner: "acme", name }, before, after };
    return (await readChange(context, event, paths)).touches(paths);
  };
  ask = (...commits) => askAs("orders", ...commits);
});
afterAll(() => github.close());

describe("readChange", () => {
  it.each([
    ["nothing but a README", "first", "readme", ["proto"], false],
    ["a proto", "readme", "proto", ["proto"], true],
    ["a proto, several commits later", "first", "gone", ["proto"], true],
    ["another folder", "readme", "proto", ["my dir"], false],
    ["one folder of two", "readme", "proto", ["my dir", "proto"], true],
    ["back again", "proto", "readme", ["proto"], true],
    ["everything, for the top", "first", "readme", ["."], true],
    ["nothing", "first", "first", ["."], false],
    ["a folder that nobody has", "first", "gone", ["none"], false],
  ] as const)("%s", async (_, before, after, folders, expected) => {
    expect(await ask(commits[before], commits[after], ...folders)).toBe(expected);
  });

  it("is true for a new branch with protos, and for one whose former commit is lost", async () => {
    expect(await ask(zeros, commits.first, "proto")).toBe(true);
    expect(await ask(zeros, commits.first, "none")).toBe(false);
    expect(await ask(unknown, commits.first, "proto")).toBe(true);
  });

  it("is false for a branch that was deleted, and true for a head that is gone again", async () => {
    expect(await ask(commits.first, zeros, "proto")).toBe(false);
    expect(await ask(commits.first, unknown, "proto")).toBe(true);
  });

  it("is true for a repository that has another name by now", async () => {
    expect(await ask(commits.first, commits.readme, "proto")).toBe(false);
    expect(await askAs("former", commits.first, commits.readme, "proto")).toBe(true);
  });

  it("gets one token for all repositories of an account, which reads contents and nothing else", async () => {
    await github.createRepository("acme", "bills", { files: { "proto/a.proto": "1" } });
    const head = (await github.branch("acme", "bills", "main"))!;
    await ask(commits.first, commits.readme, "proto");
    expect(await askAs("bills", zeros, head, "proto")).toBe(true);

    const minted = github.requests.filter(
      ({ operation }) => operation === "apps/create-installation-access-token",
    );
    expect(minted).toHaveLength(1);
    const { tokens } = github.state;
    const found = tokens.secrets().map((secret) => tokens.find(secret, new Date()));
    expect(found.map((token) => token?.permissions)).toEqual([{ contents: "read" }]);
  });

  it("puts nothing foreign into the query", async () => {
    const folder = 'proto") { oid } evil: object(expression: "x';

    expect(await ask(commits.first, commits.proto, folder)).toBe(false);
  });
});
