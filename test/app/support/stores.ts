/** A migrated database of a test's own, quickly. */

import { randomUUID } from "node:crypto";
import { cp, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import pg from "pg";
import { silentLogger } from "../../../app/log.ts";
import type { Settings } from "../../../app/settings.ts";
import { openStore } from "../../../app/store/open.ts";
import type { Store } from "../../../app/store/store.ts";
import { findPostgres } from "./postgres-server.ts";
import { sharedStoresVariable, templateDatabase, urlOf } from "./shared-stores.ts";

export type StoreKind = Settings["store"]["kind"];

/** For `describe.each`: PGlite, and by `npm run test:slow` PostgreSQL, which is left out where it is missing; not in CI. */
export const stores: StoreKind[] = await chosenStores();

async function chosenStores(): Promise<StoreKind[]> {
  if (process.env.PROTOMANAGER_STORES !== "all") return ["pglite"];
  if ((await findPostgres()) !== undefined) return ["pglite", "postgres"];
  console.warn("PostgreSQL is not installed: its tests are skipped.");
  return ["pglite"];
}

export interface ClosedTestStore extends AsyncDisposable {
  kind: StoreKind;
  settings: Settings["store"];
}

export interface TestStore extends ClosedTestStore {
  database: Store;
}

/** Closed and removed when it is disposed of. About 0.2 s; the first in a run of Vitest makes the template, 3 s. */
export async function openTestStore(kind: StoreKind): Promise<TestStore> {
  const closed = await makeTestStore(kind);
  const database = await openStore(closed.settings, silentLogger);
  return {
    ...closed,
    database,
    async [Symbol.asyncDispose]() {
      await database.close();
      await closed[Symbol.asyncDispose]();
    },
  };
}

/** For tests that open it themselves, or have another process do it. */
export async function makeTestStore(kind: StoreKind): Promise<ClosedTestStore> {
  const cleanUps = new AsyncDisposableStack();
  const settings = await (kind === "postgres" ? copyDatabase(cleanUps) : copyFolder(cleanUps));
  return { kind, settings, [Symbol.asyncDispose]: () => cleanUps.disposeAsync() };
}

async function copyFolder(cleanUps: AsyncDisposableStack): Promise<Settings["store"]> {
  const template = await shared("/pglite");
  const folder = await mkdtemp(join(tmpdir(), "protomanager-store-"));
  cleanUps.defer(() => rm(folder, { recursive: true, force: true }));
  await cp(template, folder, { recursive: true });
  return { kind: "pglite", folder };
}

async function copyDatabase(cleanUps: AsyncDisposableStack): Promise<Settings["store"]> {
  const server = await shared("/postgres");
  const name = `test_${randomUUID().replaceAll("-", "")}`;
  await execute(server, `CREATE DATABASE ${name} TEMPLATE ${templateDatabase}`);
  cleanUps.defer(() => execute(server, `DROP DATABASE ${name} WITH (FORCE)`));
  return { kind: "postgres", url: urlOf(server, name) };
}

async function execute(url: string, statement: string): Promise<void> {
  const client = new pg.Client(url);
  await client.connect();
  await client.query(statement).finally(() => client.end());
}

async function shared(path: string): Promise<string> {
  const response = await fetch(`${process.env[sharedStoresVariable]}${path}`);
  const text = await response.text();
  if (!response.ok) throw new Error(text);
  return text;
}
