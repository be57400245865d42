import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { queryGraphql } from "./client.ts";
import { zeroOid } from "./git/refs.ts";
import { type LocalGitHub, startLocalGitHub } from "./local-github.ts";

let github: LocalGitHub;
let token: string;
let repositoryId: string;
let first: string;

beforeAll(async () => {
  github = await startLocalGitHub();
  await github.createRepository("acme", "hub", { private: true, files: { "a.txt": "a\n" } });
  token = github.createToken({
    type: "actions",
    repositories: ["acme/hub"],
    permissions: { contents: "write" },
  });
  first = (await github.branch("acme", "hub", "main"))!;
  const { data } = await queryGraphql(github, token, `{ repository(owner: "acme", name: "hub") { id } }`);
  const found = data as { repository: { id: string } };
  repositoryId = found.repository.id;
});

afterAll(() => github.close());

interface Update {
  name: string;
  afterOid: string;
  beforeOid?: string;
  force?: boolean;
}

function updateRefs(refUpdates: Update[], as = token) {
  const mutation = "mutation ($input: UpdateRefsInput!) { updateRefs(input: $input) { clientMutationId } }";
  return queryGraphql(github, as, mutation, { input: { repositoryId, refUpdates } });
}

describe("updateRefs", () => {
  it("makes a branch that must not exist, once", async () => {
    const update = { name: "refs/heads/made", beforeOid: zeroOid, afterOid: first };

    const made = await updateRefs([update]);
    const again = await updateRefs([update]);

    expect(made).toEqual({ data: { updateRefs: { clientMutationId: null } }, status: 200 });
    expect(again).toMatchObject({
      status: 200,
      data: { updateRefs: null },
      errors: [{ type: "UNPROCESSABLE" }],
    });
    expect(await github.branch("acme", "hub", "made")).toBe(first);
  });

  it("moves a branch from where it is believed to be, by force when asked", async () => {
    const one = await github.commit("acme", "hub", "moved", { "b.txt": "b\n" });
    const update = { name: "refs/heads/moved", beforeOid: one, afterOid: first };

    const gently = await updateRefs([update]);
    const forced = await updateRefs([{ ...update, force: true }]);
    const stale = await updateRefs([{ ...update, force: true }]);

    expect(gently.errors).toHaveLength(1);
    expect(forced.errors).toBeUndefined();
    expect(stale.errors).toHaveLength(1);
    expect(await github.branch("acme", "hub", "moved")).toBe(first);
  });

  it("moves all refs or none", async () => {
    const answer = await updateRefs([
      { name: "refs/heads/together", beforeOid: zeroOid, afterOid: first },
      { name: "refs/heads/main", beforeOid: "1".repeat(40), afterOid: first },
    ]);

    expect(answer.errors).toHaveLength(1);
    expect(await github.branch("acme", "hub", "together")).toBeUndefined();
  });

  it("lets one of two callers win who believe the same", async () => {
    const one = await github.commit("acme", "hub", "race", { "c.txt": "c\n" });
    const update = { name: "refs/heads/race", beforeOid: one, afterOid: first, force: true };

    const answers = await Promise.all([updateRefs([update]), updateRefs([update])]);

    expect(answers.filter(({ errors }) => errors === undefined)).toHaveLength(1);
  });

  it("deletes a branch with forty zeros, but never the default one", async () => {
    await github.setBranch("acme", "hub", "gone", first);

    const deleted = await updateRefs([{ name: "refs/heads/gone", beforeOid: first, afterOid: zeroOid }]);
    const refused = await updateRefs([{ name: "refs/heads/main", afterOid: zeroOid }]);

    expect(deleted.errors).toBeUndefined();
    expect(refused.errors).toHaveLength(1);
    expect(await github.branch("acme", "hub", "gone")).toBeUndefined();
    expect(await github.branch("acme", "hub", "main")).toBe(first);
  });

  it("is forbidden to a token that may only read", async () => {
    const reader = github.createToken({ repositories: ["acme/hub"], permissions: { contents: "read" } });

    const answer = await updateRefs([{ name: "refs/heads/x", beforeOid: zeroOid, afterOid: first }], reader);

    expect(answer.errors).toMatchObject([{ type: "FORBIDDEN" }]);
  });
});

describe("repository", () => {
  it("answers the heads of several repositories at once, also those it cannot find", async () => {
    const query = `{
      a: repository(owner: "acme", name: "hub") { nameWithOwner isPrivate defaultBranchRef { name target { oid } } }
      b: repository(owner: "acme", name: "missing") { id }
    }`;

    const answer = await queryGraphql(github, token, query);

    expect(answer).toMatchObject({
      status: 200,
      data: {
        a: {
          nameWithOwner: "acme/hub",
          isPrivate: true,
          defaultBranchRef: { name: "main", target: { oid: first } },
        },
        b: null,
      },
      errors: [
        { type: "NOT_FOUND", message: "Could not resolve to a Repository with the name 'acme/missing'." },
      ],
    });
  });

  it("tells a tag's object from its commit", async () => {
    const { git } = github.repository("acme", "hub");
    const env = { GIT_COMMITTER_NAME: "Ann", GIT_COMMITTER_EMAIL: "ann@example.com" };
    await git.git(["tag", "--annotate", "--message=one", "v1", first], { env });
    await github.createTag("acme", "hub", "light", first);
    const query = `{ repository(owner: "acme", name: "hub") {
      v1: ref(qualifiedName: "refs/tags/v1") { target { __typename ... on Tag { target { oid } } } }
      light: ref(qualifiedName: "refs/tags/light") { target { __typename oid } }
      refs(refPrefix: "refs/tags/", query: "v", first: 10) { nodes { name } totalCount }
    } }`;

    const { data } = await queryGraphql(github, token, query);

    expect(data?.repository).toEqual({
      v1: { target: { __typename: "Tag", target: { oid: first } } },
      light: { target: { __typename: "Commit", oid: first } },
      refs: { nodes: [{ name: "v1" }], totalCount: 1 },
    });
  });

  it.each([
    ["no token", undefined],
    ["a made-up token", "ghs_made_up"],
  ])("refuses %s", async (_, secret) => {
    const answer = await queryGraphql(github, secret, "{ rateLimit { remaining } }");

    expect(answer.status).toBe(401);
  });

  it("says which field the schema does not have", async () => {
    const answer = await queryGraphql(github, token, `{ repository(owner: "acme", name: "hub") { secret } }`);

    expect(answer.errors).toMatchObject([{ message: 'Cannot query field "secret" on type "Repository".' }]);
  });
});
