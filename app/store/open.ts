import { join } from "node:path";
import type { Logger } from "../log.ts";
import type { Settings } from "../settings.ts";
import { lockDirectory } from "./directory-lock.ts";
import { migrate } from "./migrate.ts";
import { openPglite } from "./pglite.ts";
import { openPostgres } from "./postgres.ts";
import type { Store } from "./store.ts";

/** The store that the settings name, with all migrations applied. */
export async function openStore(settings: Settings["store"], log: Logger): Promise<Store> {
  const store =
    settings.kind === "postgres" ? openPostgres(settings.url, log) : await openLocked(settings.folder);
  try {
    const applied = await migrate(store);
    if (applied.length > 0) log.info({ applied }, "Migrations were applied to the database.");
    return store;
  } catch (error) {
    await store.close();
    throw error;
  }
}

/** PGlite in `<folder>/database`, with the lock beside it, so that both lie on the same volume. */
async function openLocked(folder: string): Promise<Store> {
  const lock = lockDirectory(folder);
  try {
    const store = await openPglite(join(folder, "database"));
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
