import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { silentLogger } from "../../../app/log.ts";
import { migrate, readMigrations } from "../../../app/store/migrate.ts";
import { openStore } from "../../../app/store/open.ts";
import { openTestStore, stores, type TestStore } from "../support/stores.ts";

const known = readMigrations();
const added = { name: "900-added.sql", sql: "CREATE TABLE protomanager.added (a integer);\nSELECT 1;\n" };

test("the migrations are ordered, and each name is <number>-<words>.sql", () => {
  expect(known[0]?.name).toBe("001-deliveries.sql");
  for (const { name } of known) expect(name).toMatch(/^\d{3}-[a-z-]+\.sql$/);
  expect(new Set(known.map(({ name }) => name.slice(0, 3))).size).toBe(known.length);
});

describe.each(stores)("migrations on %s", (kind) => {
  let store: TestStore;
  beforeAll(async () => {
    store = await openTestStore(kind);
  });
  afterAll(() => store[Symbol.asyncDispose]());

  test("an opened store has all of them, and the next one is applied once by instances that start together", async () => {
    expect(await migrate(store.database)).toEqual([]);
    const answers = await Promise.all([1, 2, 3].map(() => migrate(store.database, [...known, added])));
    expect(answers.flat()).toEqual([added.name]);
    expect(await store.database.query("SELECT * FROM protomanager.added")).toEqual([]);
  });

  test("a database that a newer version has used is refused, and closed", async () => {
    await expect(migrate(store.database)).rejects.toThrow(/900-added\.sql.*newer/);
    if (kind === "postgres") {
      await expect(openStore(store.settings, silentLogger)).rejects.toThrow(/900-added\.sql/);
    }
  });

  test("a file that changed after it was applied is refused; its line ends do not matter", async () => {
    const changed = { ...added, sql: `${added.sql}-- more` };
    await expect(migrate(store.database, [...known, changed])).rejects.toThrow(
      /900-added\.sql.*another form/,
    );
    const crlf = { ...added, sql: added.sql.replaceAll("\n", "\r\n") };
    expect(await migrate(store.database, [...known, crlf])).toEqual([]);
  });

  test("one that fails is named and leaves nothing, nor do those before it", async () => {
    const good = { name: "901-good.sql", sql: "CREATE TABLE protomanager.good (a integer)" };
    const bad = { name: "902-bad.sql", sql: "CREATE TABEL x" };
    await expect(migrate(store.database, [...known, added, good, bad])).rejects.toThrow(
      /902-bad\.sql failed: syntax error/,
    );
    await expect(store.database.query("SELECT * FROM protomanager.good")).rejects.toThrow("does not exist");
  });
});
