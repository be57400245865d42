import { describe, expect, it } from "vitest";
import { ProtoManagerError } from "../../src/errors.ts";
import { silentReporter } from "../../src/events.ts";
import type { BulkHeads, HeadAnswer, HeadQuery, RepositoryHead } from "../../src/sources/bulk-heads.ts";
import { resolveHeads } from "../../src/sources/heads.ts";
import { resolveSources } from "../../src/sources/sources.ts";
import { openWorkshop, repositoryConfig, sourcesRequest, type Workshop } from "./sources-request.ts";

/** Answers by `owner/name`, or by id, and keeps what it was asked. */
class FakeHost implements BulkHeads {
  readonly host: string;
  readonly asked: (readonly HeadQuery[])[] = [];
  readonly #answers: Readonly<Record<string, HeadAnswer>>;

  constructor(host: string, answers: Readonly<Record<string, HeadAnswer>>) {
    this.host = host;
    this.#answers = answers;
  }

  async heads(queries: readonly HeadQuery[]): Promise<HeadAnswer[]> {
    this.asked.push(queries);
    return queries.map(({ id, owner, name }) => this.#answers[id ?? `${owner}/${name}`] ?? { missing: true });
  }
}

const commit = "0123456789abcdef0123456789abcdef01234567";

function head(fullName: string, more: Partial<RepositoryHead> = {}): RepositoryHead {
  return {
    id: `id of ${fullName}`,
    fullName,
    private: false,
    archived: false,
    defaultBranch: "main",
    commit,
    ...more,
  };
}

const github = (name: string, more = {}) => repositoryConfig(name, `https://github.com/acme/${name}`, more);

async function ask(host: BulkHeads, config: ReturnType<typeof github>, ids = new Map<string, string>()) {
  const { remotes } = sourcesRequest("/nowhere", []);
  return (await resolveHeads({ repositories: [config], ids, bulk: [host], remotes })).get(config.name)!;
}

describe("resolveHeads, where the host answers in bulk", () => {
  it("asks once for all repositories of the host, whatever the form of their URLs", async () => {
    const host = new FakeHost("github.com", { "acme/a": head("acme/a"), "acme/b": head("acme/b") });
    const repositories = [github("a", { ref: "main" }), repositoryConfig("b", "git@github.com:acme/b.git")];
    const { remotes } = sourcesRequest("/nowhere", []);

    const heads = await resolveHeads({
      repositories,
      ids: new Map([["a", "acme/a"]]),
      bulk: [host],
      remotes,
    });

    expect(host.asked).toEqual([
      [
        { owner: "acme", name: "a", ref: { kind: "name", name: "main" }, id: "acme/a" },
        { owner: "acme", name: "b", ref: { kind: "head" }, id: undefined },
      ],
    ]);
    expect(heads.get("b")).toEqual({
      url: expect.objectContaining({ url: "git@github.com:acme/b.git" }),
      commit,
      ref: undefined,
      id: "id of acme/b",
      private: false,
      warning: undefined,
    });
  });

  it.each([
    ["https://github.com/acme/old", "https://github.com/acme/new"],
    ["https://github.com/acme/old.git", "https://github.com/acme/new.git"],
    ["git@github.com:acme/old.git", "git@github.com:acme/new.git"],
    ["ssh://git@github.com/acme/old", "ssh://git@github.com/acme/new"],
  ])("goes on at the new name of %s, and says to write it down", async (old, now) => {
    const host = new FakeHost("github.com", { "acme/old": head("acme/new") });

    const found = await ask(host, repositoryConfig("one", old));

    expect(found).toMatchObject({
      url: { url: now, owner: "acme", name: "new" },
      warning: expect.stringContaining(`one: ${old} is now acme/new, which was used. Write \`url: ${now}\``),
    });
  });

  it("finds by its id a repository whose old name somebody else has now", async () => {
    const host = new FakeHost("github.com", {
      "acme/one": head("acme/one"),
      42: head("acme/moved", { id: "42" }),
    });

    const found = await ask(host, github("one"), new Map([["one", "42"]]));

    expect(found).toMatchObject({ id: "42", url: { name: "moved" } });
  });

  it("takes another case of the name for no move", async () => {
    const host = new FakeHost("github.com", { "acme/one": head("Acme/One") });

    expect(await ask(host, github("one"))).toMatchObject({ warning: undefined });
  });

  it("takes a pinned commit of an archived repository", async () => {
    const host = new FakeHost("github.com", { "acme/one": head("acme/one", { archived: true }) });

    expect(await ask(host, github("one", { ref: commit }))).toMatchObject({ commit });
  });

  it.each([
    [
      "is missing",
      { missing: true } as const,
      {},
      "one: https://github.com/acme/one does not exist on github.com, or the token for github.com/acme may not read it. Fix `url`, or give a token that may read its contents.",
    ],
    [
      "is archived",
      head("acme/one", { archived: true }),
      {},
      `one: https://github.com/acme/one is archived: its owners ended it. To keep its protos as they are write \`ref: ${commit}\`, else remove it from config.yaml.`,
    ],
    [
      "has no such ref",
      head("acme/one", { commit: undefined }),
      { ref: "v9" },
      'one: it has no branch or tag "v9". Fix `ref`.',
    ],
    [
      "has a branch and a tag of the name",
      head("acme/one", { commit: undefined, ambiguous: true }),
      { ref: "v1" },
      'one: "v1" is a branch and a tag. Write `ref: refs/heads/v1` or `ref: refs/tags/v1`.',
    ],
  ])("says that a repository %s", async (_title, answer, config, message) => {
    const found = await ask(new FakeHost("github.com", { "acme/one": answer }), github("one", config));

    expect(found).toMatchObject({ message });
  });

  it("says of a repository that the lock knows by its id what to do when it was created anew", async () => {
    const found = await ask(new FakeHost("github.com", {}), github("one"), new Map([["one", "42"]]));

    expect(found).toMatchObject({
      message: expect.stringMatching(/created anew, remove its entry from protomanager\.lock\.$/),
    });
  });

  it("lays a host that cannot be asked at the door of each of its repositories", async () => {
    const down: BulkHeads = {
      host: "github.com",
      heads: () => Promise.reject(new ProtoManagerError("GitHub failed (502). Run again later.")),
    };

    expect(await ask(down, github("one"))).toMatchObject({
      message: "one: GitHub failed (502). Run again later.",
    });
  });

  it("lets a bug of the port be a bug", async () => {
    const broken: BulkHeads = {
      host: "github.com",
      heads: () => Promise.reject(new TypeError("x is undefined")),
    };

    await expect(ask(broken, github("one"))).rejects.toThrow(TypeError);
  });
});

describe("resolveHeads, where git asks", () => {
  it.each([
    [undefined, "HEAD"],
    ["main", "refs/heads/main"],
    ["latest-release", "refs/tags/v1.10.0"],
    ["tag: v1.2.*", "refs/tags/v1.2.0"],
    ["v1.2.0", "refs/tags/v1.2.0"],
  ])("finds %s, annotated tags peeled", async (ref, found) => {
    await using workshop = await openWorkshop();
    const repository = await workshop.create("acme/one");
    for (const tag of ["v1.2.0", "v1.10.0"]) {
      await repository.tag(tag, await repository.commit({ "proto/a.proto": tag }));
    }
    await repository.commit({ "proto/a.proto": "newest" });
    const config = repositoryConfig("one", workshop.url("acme/one"), { ref });
    const { remotes } = sourcesRequest(workshop.folder, []);

    const heads = await resolveHeads({ repositories: [config], ids: new Map(), bulk: [], remotes });

    const commit = await repository.git(["rev-parse", `${found}^{commit}`]);
    expect(heads.get("one")).toMatchObject({ commit, ref: found, id: undefined, private: undefined });
  });

  it("finds what the host had no token for", async () => {
    await using workshop = await openWorkshop();
    const repository = await workshop.create("acme/one");
    const commit = await repository.commit({ "proto/a.proto": "a" });
    const host = new FakeHost(workshop.server.host, { "acme/one": { unasked: true } });
    const config = repositoryConfig("one", workshop.url("acme/one"));

    expect(await ask(host, config)).toMatchObject({ commit, ref: "HEAD", id: undefined });
  });
});

describe("resolveSources, where the host answers in bulk", () => {
  async function withHost(workshop: Workshop, more: Partial<RepositoryHead> = {}) {
    const repository = await workshop.create("acme/one");
    const commit = await repository.commit({ "proto/a.proto": 'syntax = "proto3";' });
    const host = new FakeHost(workshop.server.host, { "acme/one": head("acme/one", { commit, ...more }) });
    return sourcesRequest(workshop.folder, [repositoryConfig("one", workshop.url("acme/one"))], {
      bulk: [host],
    });
  }

  it("asks git for no head", async () => {
    await using workshop = await openWorkshop();
    const request = await withHost(workshop);
    await resolveSources(request);
    workshop.server.requests.length = 0;

    const { sources, heads } = await resolveSources(request);

    expect(sources).toHaveLength(1);
    expect(heads.get("one")).toMatchObject({ id: "id of acme/one" });
    expect(workshop.server.requests).toEqual([]);
  });

  it("fetches from where a repository has moved to, and warns", async () => {
    await using workshop = await openWorkshop();
    const request = await withHost(workshop, { fullName: "acme/new" });
    await (await workshop.create("acme/new")).commit({ "proto/a.proto": 'syntax = "proto3";' });
    workshop.server.intercept = ({ url }) => (url.startsWith("/acme/one") ? { status: 301 } : undefined);
    const warnings: string[] = [];
    const reporter = { ...silentReporter, warning: (message: string) => void warnings.push(message) };

    const { sources, failures } = await resolveSources({ ...request, reporter });

    expect(failures).toEqual([]);
    expect(sources).toMatchObject([{ url: workshop.url("acme/one") }]);
    expect(warnings).toEqual([expect.stringContaining("is now acme/new")]);
  });

  it("refuses to publish a private source through a public hub", async () => {
    await using workshop = await openWorkshop();
    const request = await withHost(workshop, { private: true });

    const publishing = resolveSources({ ...request, hubIsPublic: true });

    await expect(publishing).rejects.toMatchObject({
      exitCode: 2,
      message: `config.yaml: repositories: one: ${workshop.url("acme/one")} is private and this hub is public: its protos would be published. Make the hub private, or set \`allow_private_sources: true\` if that is meant.`,
    });
    expect(workshop.server.requests).toEqual([]);
  });

  it.each([
    ["the hub is private", { hubIsPublic: false }],
    ["it is allowed", { hubIsPublic: true, allowPrivateSources: true }],
    ["nobody knows who may read the hub", { hubIsPublic: undefined }],
  ])("reads a private source when %s", async (_title, more) => {
    await using workshop = await openWorkshop();
    const request = await withHost(workshop, { private: true });

    expect((await resolveSources({ ...request, ...more })).sources).toHaveLength(1);
  });
});
