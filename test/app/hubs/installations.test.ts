import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import type { InstallationEvent, RepositoryEvent } from "../../../app/events/event.ts";
import type { Hub } from "../../../app/hubs/hub.ts";
import { hubsListing, hubsOfInstallation, replaceHubsOfRepository } from "../../../app/hubs/hubs-table.ts";
import { decideInstallation, handleInstallation, handleRepository } from "../../../app/hubs/installations.ts";
import { type TestContext, testContext } from "../support/app-context.ts";
import { openTestStore, stores, type TestStore } from "../support/stores.ts";

let store: TestStore;
let context: TestContext;
let forgotten: number[];

const hub: Hub = {
  key: "7:config.yaml",
  installation: 1,
  repository: { id: 7, owner: "acme", name: "hub", defaultBranch: "main", visibility: "internal" },
  config: "config.yaml",
  system: "shop",
  branch: "protomanager/shop",
  base: "main",
  takesConfig: true,
  takesChecks: false,
  services: [
    {
      name: "b",
      owner: "Acme",
      repository: "Orders",
      ref: "tag: v*",
      protoDirs: ["proto", "a b"],
      locked: "1",
    },
    { name: "a", owner: "acme", repository: "users", ref: undefined, protoDirs: ["."], locked: undefined },
  ],
};
const orders = { id: 8, owner: "acme", name: "orders" };

const installed = (parts: Partial<InstallationEvent>): InstallationEvent => ({
  kind: "installation",
  installation: 1,
  action: "repositories",
  account: "acme",
  added: [],
  removed: [],
  ...parts,
});
const changed = (parts: Partial<RepositoryEvent>): RepositoryEvent => ({
  kind: "repository",
  installation: 1,
  repository: orders,
  action: "edited",
  from: undefined,
  ...parts,
});
const hubs = () => hubsOfInstallation(store.database, 1);
const listing = async (name: string) => (await hubsListing(store.database, "acme", name)).length;
const queues = () => context.sent.map(({ queue }) => queue);

describe("decideInstallation", () => {
  it("looks through the whole installation where many repositories join it", () => {
    const many = Array.from({ length: 11 }, (_, id) => ({ id, owner: "acme", name: `r${id}` }));

    expect(decideInstallation(installed({ added: many }))).toMatchObject({ discover: "all" });
    expect(decideInstallation(installed({ added: [orders] }))).toMatchObject({ discover: [orders] });
  });

  it.each(["created", "unsuspended", "permissions"] as const)("looks for hubs when it is %s", (action) => {
    expect(decideInstallation(installed({ action }))).toMatchObject({
      discover: "all",
      forget: false,
    });
  });

  it("looks anew at an account that has another name", () => {
    expect(decideInstallation(installed({}))).toMatchObject({ discover: "all" });
  });
});

describe.each(stores)("on %s", (kind) => {
  beforeAll(async () => {
    store = await openTestStore(kind);
  });
  beforeEach(async () => {
    await store.database.query("truncate protomanager.hubs, protomanager.former_names cascade");
    await store.database.transaction((sql) => replaceHubsOfRepository(sql, hub.repository.id, [hub]));
    forgotten = [];
    context = testContext(store);
    context = { ...context, github: { ...context.github, forget: (id: number) => void forgotten.push(id) } };
  });

  afterAll(() => store[Symbol.asyncDispose]());

  describe("handleInstallation", () => {
    it.each(["deleted", "suspended"] as const)("forgets the hubs of one that is %s", async (action) => {
      await handleInstallation(installed({ action }), context);

      expect(await hubs()).toEqual([]);
      expect(forgotten).toEqual([1]);
      expect(queues()).toEqual([]);
    });

    it("forgets a hub that leaves, and looks at what joins", async () => {
      await handleInstallation(
        installed({ added: [orders], removed: [{ id: 7, owner: "acme", name: "hub" }] }),
        context,
      );

      expect(await hubs()).toEqual([]);
      expect(queues()).toEqual(["discover", "onboard"]);
      expect(forgotten).toEqual([1]);
    });
  });

  describe("handleRepository", () => {
    it("keeps what it was told of a hub", async () => {
      expect(await hubs()).toEqual([hub]);
    });

    it("finds services and hubs under their new names, however often they change", async () => {
      const renamed = (from: string, repository: typeof orders) =>
        handleRepository(changed({ action: "renamed", from, repository }), context);
      await renamed("acme/orders", { ...orders, name: "sales" });
      await renamed("acme/sales", { ...orders, name: "shop" });
      await renamed("acme/hub", { id: 7, owner: "acme", name: "center" });

      expect(await listing("shop")).toBe(1);
      expect(await listing("orders")).toBe(0);
      expect(await listing("sales")).toBe(0);
      expect((await hubs())[0]).toMatchObject({
        repository: { name: "center" },
        services: [{ name: "b", repository: "shop" }, { repository: "users" }],
      });
      expect(queues()).toEqual(["discover", "discover", "discover"]);
    });

    it("lets a name go back, and to a new repository", async () => {
      await handleRepository(
        changed({ action: "renamed", from: "acme/orders", repository: { ...orders, name: "x" } }),
        context,
      );
      await handleRepository(changed({ action: "renamed", from: "acme/x" }), context);
      expect(await listing("orders")).toBe(1);

      await handleRepository(
        changed({ action: "renamed", from: "acme/orders", repository: { ...orders, name: "x" } }),
        context,
      );
      await handleRepository(changed({ action: "created", repository: { ...orders, id: 9 } }), context);
      expect(await listing("orders")).toBe(1);
      expect(await listing("x")).toBe(0);
      expect(queues()).toContain("onboard");
    });

    it("follows a repository to another account", async () => {
      const repository = { ...orders, owner: "umbrella" };
      await handleRepository(changed({ action: "transferred", from: "acme/orders", repository }), context);

      expect((await hubs())[0]!.services[0]).toMatchObject({ owner: "umbrella", repository: "orders" });
    });

    it("forgets a hub that is deleted, and looks again at one that is archived", async () => {
      await handleRepository(changed({ action: "archived", repository: { ...orders, id: 7 } }), context);
      expect(queues()).toEqual(["discover"]);
      await handleRepository(changed({ action: "deleted", repository: { ...orders, id: 7 } }), context);
      expect(await hubs()).toEqual([]);
      expect(queues()).toEqual(["discover"]);
    });
  });
});
