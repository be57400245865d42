import { join } from "node:path";
import { messageOf } from "../../src/errors.ts";
import type { Logger } from "../log.ts";
import type { Settings } from "../settings.ts";
import { lockDirectory } from "./directory-lock.ts";
import { migrate } from "./migrate.ts";
import { openPglite } from "./pglite.ts";
import { openPostgres } from "./postgres.ts";
import type { Store } from "./store.ts";

/** PostgreSQL cannot be reached or refuses the user, or the folder of PGlite cannot be opened. */
export class StoreUnreachableError extends Error {
  override readonly name = "StoreUnreachableError";
}

/** The store that the settings name, with all migrations applied. */
export async function openStore(settings: Settings["store"], log: Logger): Promise<Store> {
  const store =
    settings.kind === "postgres" ? openPostgres(settings.url, log) : await openLocked(settings.folder);
  try {
    if (settings.kind === "postgres") await checkReachable(store, settings.url);
    const applied = await migrate(store);
    if (applied.length > 0) log.info({ applied }, "Migrations were applied to the database.");
    return store;
  } catch (error) {
    await store.close();
    throw error;
  }
}

async function checkReachable(store: Store, url: string): Promise<void> {
  try {
    await store.query("SELECT 1");
  } catch (error) {
    // Of a host with several addresses each attempt has an error of its own.
    const reasons = error instanceof AggregateError ? error.errors : [error];
    const { host, pathname } = new URL(url);
    throw new StoreUnreachableError(
      `PostgreSQL at ${host}${pathname} does not answer: ${reasons.map(messageOf).join("; ")}. ` +
        "Check DATABASE_URL, and that the server runs and lets this machine in.",
      { cause: error },
    );
  }
}

/** PGlite in `<folder>/database`, with the lock beside it, so that both lie on the same volume. */
async function openLocked(folder: string): Promise<Store> {
  const lock = lockDirectory(folder);
  try {
    const database = join(folder, "database");
    const store = await openPglite(database).catch((error: unknown) => {
      throw new StoreUnreachableError(
        `PGlite cannot open ${database}: ${messageOf(error)}. If a power cut has damaged it, remove that folder and start ` +
          "again: the next sweep finds hubs and pushes again.",
        { cause: error },
      );
    });
    return {
      ...store,
      async close() {
        await store.close();
        lock[Symbol.dispose]();
      },
    };
  } catch (error) {
    lock[Symbol.dispose]();
    throw error;
  }
}
