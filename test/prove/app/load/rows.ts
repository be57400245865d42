/** What the App leaves in its database. */

import path from "node:path";
import { openPglite } from "../../../../app/store/pglite.ts";
import { openPostgres } from "../../../../app/store/postgres.ts";
import { recordingLogger } from "../../../app/support/recording-logger.ts";
import type { World } from "../world/world.ts";

export interface Rows {
  deliveries: number;
  /** Deliveries that nobody has handled. */
  unhandled: number;
  jobs: number;
  /** Jobs that wait, run, or failed for good. */
  unfinished: number;
  /** Runs that a sweep asked for. */
  bySweep: number;
  megabytes: number;
}

/** On PGlite only when the App has ended: the folder is one process's alone. */
export async function readRows(world: World): Promise<Rows> {
  const store =
    world.postgres === undefined
      ? await openPglite(path.join(world.folder, "data", "database"))
      : openPostgres(world.postgres.url, recordingLogger().logger);
  try {
    const count = async (what: string) => {
      const [row] = await store.query<{ count: number }>(`select (${what})::bigint as count`);
      return row!.count;
    };
    return {
      deliveries: await count("select count(*) from protomanager.deliveries"),
      unhandled: await count("select count(*) from protomanager.deliveries where handled_at is null"),
      jobs: await count("select count(*) from pgboss.job"),
      // The sweep and the pruning of tomorrow wait as they should, and so does asking after a run that has ended.
      unfinished: await count(
        `select count(*) from pgboss.job where state in ('created', 'retry', 'active', 'failed')
         and name in ('delivery', 'dispatch', 'discover', 'reconcile-hub', 'dead-letter')`,
      ),
      bySweep: await count("select count(*) from protomanager.runs where reason like 'reconciler:%'"),
      megabytes: Math.round((await count("select pg_database_size(current_database())")) / 2 ** 20),
    };
  } finally {
    await store.close();
  }
}
