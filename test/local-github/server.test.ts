import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { clientOf } from "./client.ts";
import { type LocalGitHub, startLocalGitHub } from "./local-github.ts";
import { implementedOperations } from "./rest/operations.ts";

const hub = { owner: "acme", repo: "hub" };

let github: LocalGitHub;
let token: string;

beforeEach(async () => {
  github = await startLocalGitHub({ checkReplies: true });
  await github.createRepository("acme", "hub", { files: { "proto/a.proto": "a\n", "b.txt": "b\n" } });
  token = github.createToken({ repositories: ["acme/hub"], permissions: { contents: "write" } });
});

afterEach(() => github.close());

describe("faults", () => {
  it.each([
    ["403-secondary", 403, { "retry-after": "7" }],
    ["403-primary", 403, { "x-ratelimit-remaining": "0" }],
    ["429", 429, { "retry-after": "7" }],
    ["502", 502, {}],
  ] as const)("answers %s as often as asked", async (fault, status, headers) => {
    github.inject({ match: { operation: "repos/get" }, fault, retryAfterSeconds: 7 });
    const client = clientOf(github, token);

    await expect(client.rest.repos.get(hub)).rejects.toMatchObject({ status, response: { headers } });
    expect((await client.rest.repos.get(hub)).status).toBe(200);
  });

  it("answers what GitHub is told to say", async () => {
    github.inject({ match: { operation: "repos/get" }, fault: { status: 422, message: "Disabled" } });

    await expect(clientOf(github, token).rest.repos.get(hub)).rejects.toMatchObject({
      status: 422,
      message: expect.stringContaining("Disabled"),
    });
  });

  it("never answers, and keeps the connection", async () => {
    github.inject({ match: { path: "/repos/acme/hub" }, fault: "hang" });
    const answer = fetch(`${github.apiUrl}/repos/acme/hub`, { signal: AbortSignal.timeout(300) });

    await expect(answer).rejects.toMatchObject({ name: "TimeoutError" });
    expect(github.requests.at(-1)).toMatchObject({ operation: "repos/get", status: undefined });
  });

  it("drop a connection after the effect", async () => {
    const sha = (await github.branch("acme", "hub", "main"))!;
    github.inject({
      match: { method: "POST", path: "/repos/acme/hub/git/refs" },
      fault: "drop",
      when: "after",
    });

    const creation = clientOf(github, token).rest.git.createRef({ ...hub, ref: "refs/heads/made", sha });

    await expect(creation).rejects.toMatchObject({ status: 500 });
    expect(await github.branch("acme", "hub", "made")).toBe(sha);
    expect(github.requests.at(-1)).toMatchObject({ operation: "git/create-ref", status: undefined });
  });

  it("keep a request from having an effect", async () => {
    const sha = (await github.branch("acme", "hub", "main"))!;
    github.inject({ match: ({ operation }) => operation === "git/create-ref", fault: "502" });

    const creation = clientOf(github, token).rest.git.createRef({ ...hub, ref: "refs/heads/made", sha });

    await expect(creation).rejects.toMatchObject({ status: 502 });
    expect(await github.branch("acme", "hub", "made")).toBeUndefined();
  });
});

describe("answers", () => {
  it("say 501 and the path for what is not implemented", async () => {
    await expect(clientOf(github).rest.repos.listForks(hub)).rejects.toMatchObject({
      status: 501,
      message: expect.stringContaining("GET /repos/acme/hub/forks"),
    });
    expect((await fetch(`${github.address}/acme/hub`)).status).toBe(501);
  });

  it("refuse what GitHub's description forbids", async () => {
    const creation = clientOf(github, token).request("POST /repos/acme/hub/git/refs", { ref: 1 });

    await expect(creation).rejects.toMatchObject({ status: 422 });
  });

  it("are not repeated when nothing changed", async () => {
    const first = await fetch(`${github.apiUrl}/repos/acme/hub`);
    const etag = first.headers.get("etag") ?? "";

    const same = await fetch(`${github.apiUrl}/repos/acme/hub`, { headers: { "if-none-match": etag } });
    github.archive("acme", "hub");
    const changed = await fetch(`${github.apiUrl}/repos/acme/hub`, { headers: { "if-none-match": etag } });

    expect([first.status, same.status, changed.status]).toEqual([200, 304, 200]);
    expect(Number(changed.headers.get("x-ratelimit-used"))).toBe(2);
  });

  it("come in pages that link to each other", async () => {
    const sha = (await github.branch("acme", "hub", "main"))!;
    for (const name of ["x1", "x2", "x3"]) await github.setBranch("acme", "hub", name, sha);
    const client = clientOf(github);

    const branches = await client.paginate(client.rest.repos.listBranches, { ...hub, per_page: 2 });

    expect(branches.map(({ name }) => name)).toEqual(["main", "x1", "x2", "x3"]);
    expect(github.requests).toHaveLength(2);
  });

  it("lead from a former name to the repository", async () => {
    const { id } = github.repository("acme", "hub");
    github.rename("acme", "hub", "acme", "hub-2");

    const { data, url } = await clientOf(github, token).rest.repos.get(hub);

    expect(data.full_name).toBe("acme/hub-2");
    expect(url).toBe(`${github.apiUrl}/repositories/${id}`);
  });
});

describe("git data", () => {
  it("writes a tree from contents, objects and deletions, and reads it back", async () => {
    const client = clientOf(github, token);
    const { data: blob } = await client.rest.git.createBlob({ ...hub, content: "AAEC", encoding: "base64" });
    const base_tree = (await github.branch("acme", "hub", "main"))!;

    const { data: tree } = await client.rest.git.createTree({
      ...hub,
      base_tree,
      tree: [
        { path: "gen/a.bin", mode: "100644", type: "blob", sha: blob.sha },
        { path: "run.sh", mode: "100755", type: "blob", content: "#!/bin/sh\n" },
        { path: "b.txt", mode: "100644", type: "blob", sha: null },
      ],
    });

    const { data } = await client.rest.git.getTree({ ...hub, tree_sha: tree.sha, recursive: "1" });
    const entries = data.tree.map(({ path, mode, type, size }) => [path, mode, type, size]);
    expect(entries).toEqual([
      ["gen", "040000", "tree", undefined],
      ["gen/a.bin", "100644", "blob", 3],
      ["proto", "040000", "tree", undefined],
      ["proto/a.proto", "100644", "blob", 2],
      ["run.sh", "100755", "blob", 10],
    ]);
  });

  it.each([
    ["a deletion of what is not there", { path: "none", sha: null }, "GitRPC::BadObjectState"],
    ["a path that leaves the tree", { path: "../x", content: "x" }, /malformed path/],
    ["an object that is not there", { path: "x", sha: "1".repeat(40) }, /is not a valid blob/],
  ])("refuses %s", async (_, entry, message) => {
    const base_tree = (await github.branch("acme", "hub", "main"))!;
    const tree = [{ mode: "100644" as const, type: "blob" as const, ...entry }];

    const creation = clientOf(github, token).rest.git.createTree({ ...hub, base_tree, tree });

    await expect(creation).rejects.toMatchObject({
      status: 422,
      response: { data: { message: expect.stringMatching(message) } },
    });
  });

  it("moves a ref forward only, unless forced", async () => {
    const client = clientOf(github, token);
    const before = (await github.branch("acme", "hub", "main"))!;
    await github.commit("acme", "hub", "main", { "c.txt": "c\n" });
    const back = { ...hub, ref: "heads/main", sha: before };

    await expect(client.rest.git.updateRef(back)).rejects.toMatchObject({ message: /not a fast forward/ });
    const { data } = await client.rest.git.updateRef({ ...back, force: true });

    expect(data).toMatchObject({ ref: "refs/heads/main", object: { sha: before } });
  });

  it("compares branches that went apart", async () => {
    await github.commit("acme", "hub", "topic", { "proto/a.proto": null, "proto/renamed.proto": "a\n" });
    await github.commit("acme", "hub", "main", { "c.txt": "c\n" });

    const { data } = await clientOf(github).rest.repos.compareCommitsWithBasehead({
      ...hub,
      basehead: "main...topic",
    });

    expect(data).toMatchObject({
      status: "diverged",
      ahead_by: 1,
      behind_by: 1,
      files: [{ filename: "proto/renamed.proto", previous_filename: "proto/a.proto", status: "renamed" }],
    });
  });
});

describe("the log of requests", () => {
  it("tells who asked for what, and no secret", async () => {
    await clientOf(github, token).rest.repos.get(hub);

    expect(github.requests).toMatchObject([
      {
        method: "GET",
        path: "/api/v3/repos/acme/hub",
        operation: "repos/get",
        status: 200,
        authorization: "user",
      },
    ]);
    expect(JSON.stringify(github.requests)).not.toContain(token);
  });
});

describe("implementedOperations", () => {
  it("are all in the extract of GitHub's description", async () => {
    const { default: description } = await import("./openapi.json", { with: { type: "json" } });
    const described = Object.values(description.paths).flatMap((methods) =>
      Object.values(methods).map(({ operationId }) => operationId),
    );

    expect(described.sort()).toEqual(implementedOperations.toSorted());
  });
});
