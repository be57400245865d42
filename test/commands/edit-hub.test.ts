import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type EditRequest, editHub, type Registration } from "../../src/commands/edit-hub.ts";
import { type LocalGitHub, startLocalGitHub } from "../local-github/local-github.ts";
import { environment, gitIn, type Scene, setScene } from "../run/scene.ts";

const proto = (name: string, imports: string[] = []) =>
  `syntax = "proto3";\npackage ${name}.v1;\n${imports.map((path) => `import "${path}";\n`).join("")}message Of${name} {}\n`;

const config = (url: (name: string) => string) => `# The shop.
system: { name: shop }
global_proto: { package: shop.v1 }
repositories:
  - name: orders # first of all
    url: "${url("orders")}"
`;

const registration = (parts: Partial<Registration>): Registration => ({
  kind: "register",
  repository: "",
  name: undefined,
  domain: undefined,
  ref: undefined,
  protoDir: undefined,
  dependencies: undefined,
  ...parts,
});

const asked = (edit: EditRequest["edit"], parts: Partial<EditRequest> = {}): EditRequest => ({
  edit,
  config: "config.yaml",
  outcome: "write",
  pullRequest: {},
  ...parts,
});

/** Services orders and users, of which users imports orders and has its protos in two folders. */
async function shop(): Promise<Scene> {
  const scene = await setScene();
  const orders = await scene.create("orders");
  const users = await scene.create("users");
  await orders.commit({ "proto/orders/v1/orders.proto": proto("orders") });
  await users.commit({
    "api/users/v1/users.proto": proto("users", ["orders/v1/orders.proto"]),
    "src/protobuf/internal/v1/internal.proto": proto("internal", ["users/v1/users.proto"]),
  });
  await scene.write({ "config.yaml": config(scene.url) });
  return scene;
}

describe("register", () => {
  it("adds the entry with folders and dependencies found out, and nothing else", async () => {
    await using scene = await shop();

    const result = await editHub(
      asked(registration({ repository: scene.url("users"), domain: "accounts" })),
      scene.edges(),
    );

    expect(await scene.read("config.yaml")).toBe(
      `${config(scene.url)}  - name: users
    url: ${scene.url("users")}
    proto_dir: [api, src/protobuf]
    domain: accounts
    dependencies: [orders]
`,
    );
    expect(result).toMatchObject({ command: "register", name: "users", file: "config.yaml" });
    expect((await scene.run({ outcome: "show" })).report.repositories.map(({ name }) => name)).toEqual([
      "orders",
      "users",
    ]);
  });

  it("asks nobody when folder and dependencies are given", async () => {
    await using scene = await shop();
    const repository = "https://gone.invalid/acme/users";

    await editHub(asked(registration({ repository, protoDir: "proto", dependencies: [] })), scene.edges());

    expect(await scene.read("config.yaml")).toContain(
      "  - name: users\n    url: https://gone.invalid/acme/users\n    proto_dir: proto\n",
    );
  });

  it("writes nothing to show it", async () => {
    await using scene = await shop();

    const { diff } = await editHub(
      asked(registration({ repository: scene.url("users") }), { outcome: "show" }),
      scene.edges(),
    );

    expect(diff).toContain("\n+  - name: users\n");
    expect(diff).not.toMatch(/^-[^-]/m);
    expect(await scene.read("config.yaml")).toBe(config(scene.url));
  });

  it("takes the origin of a checkout, so that others can use the entry", async () => {
    await using scene = await shop();
    await gitIn(scene.folder, "clone", "--quiet", scene.url("users"), "checkout");
    const checkout = `${scene.folder}/checkout`;
    await gitIn(checkout, "remote", "set-url", "origin", "https://x-token:secret@github.com/acme/users.git");

    await editHub(
      asked(registration({ repository: checkout, protoDir: "a", dependencies: [] })),
      scene.edges(),
    );

    const text = await scene.read("config.yaml");
    expect(text).toContain("url: https://github.com/acme/users.git\n");
    expect(text).not.toContain("secret");
  });

  it.each([
    [{ repository: "github.com/acme/users", name: "orders" }, '"orders" is registered already'],
    [{ repository: "ext::sh -c id", name: "x" }, "would make git run a command"],
    [{ repository: ".", name: undefined }, "Give --name"],
    [{ repository: "nonsense" }, 'URL: "nonsense" is not a repository URL'],
  ])("refuses %j and writes nothing", async (parts, message) => {
    await using scene = await shop();

    await expect(editHub(asked(registration(parts)), scene.edges())).rejects.toThrow(message);
    expect(await scene.read("config.yaml")).toBe(config(scene.url));
  });

  it("says what to give when the repository cannot be read", async () => {
    await using scene = await shop();
    const repository = `file://${scene.folder}/none.git`;

    await expect(editHub(asked(registration({ repository })), scene.edges())).rejects.toThrow(
      /Give --proto-dir and --dependencies/,
    );
  });
});

describe("by pull request", () => {
  let github: LocalGitHub;
  beforeAll(async () => {
    github = await startLocalGitHub();
  });
  afterAll(() => github.close());

  it("opens one that changes config.yaml alone, and removes by another", async () => {
    await using scene = await setScene();
    const url = (name: string) => `${github.address}/acme/${name}`;
    await github.createRepository("acme", "orders", {
      files: { "proto/orders/v1/orders.proto": proto("orders") },
    });
    await github.createRepository("acme", "users", {
      files: { "api/users/v1/users.proto": proto("users", ["orders/v1/orders.proto"]) },
    });
    await github.createRepository("acme", "hub", {
      files: { "config.yaml": config(url), "README.md": "hub" },
    });
    const token = github.createToken({
      repositories: ["acme/hub", "acme/orders", "acme/users"],
      permissions: { contents: "write", pull_requests: "write", metadata: "read" },
    });
    await gitIn(scene.hub, "commit", "--quiet", "--allow-empty", "-m", "checkout");
    const edges = scene.edges({
      environment: environment(github),
      tokens: async () => token,
      hubRepository: url("hub"),
      allowFiles: false,
    });
    const publish = { outcome: "publish" } as const;

    const { published } = await editHub(
      asked(registration({ repository: url("users"), domain: "accounts" }), publish),
      edges,
    );

    expect(published).toMatchObject({ operation: "created", number: 1 });
    const pull = github.pull("acme", "hub", 1);
    expect(pull).toMatchObject({ title: "chore(proto): register users", base: "main" });
    expect(pull.body).toContain("This adds users");
    const git = github.repository("acme", "hub").git;
    const diff = await git.git(["diff", "main", "protomanager/register-users"]);
    expect(diff.match(/^[+-](?![+-]).*$/gm)).toEqual([
      "+  - name: users",
      `+    url: ${url("users")}`,
      "+    proto_dir: api",
      "+    domain: accounts",
      "+    dependencies: [orders]",
    ]);

    const again = await editHub(
      asked(registration({ repository: url("users"), domain: "accounts" }), publish),
      edges,
    );
    expect(again.published).toMatchObject({ operation: "unchanged", number: 1 });
    await expect(
      editHub(asked({ kind: "unregister", name: "orders", force: false }, publish), edges),
    ).rejects.toThrow("is the only repository");
  });
});
