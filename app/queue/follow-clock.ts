/** Clocks are set back. What the queue had noted for later would wait, or seem alive, until the same time comes again. */

import type { Logger } from "../log.ts";
import type { Database } from "../store/sql.ts";

/** Far more than statements of one moment differ by. */
const unnoticedMs = 10_000;
const ahead = `now() + interval '${unnoticedMs} milliseconds'`;

/** What the database's clock says, in milliseconds, and whether something was written when it said more. */
const reading = `SELECT extract(epoch FROM now())::float8 * 1000 AS now,
    EXISTS (SELECT 1 FROM pgboss.job
      WHERE state <= 'active' AND greatest(created_on, started_on, heartbeat_on) > ${ahead})
    OR EXISTS (SELECT 1 FROM pgboss.queue
      WHERE greatest(maintain_on, monitor_on, monitor_claim_on) > ${ahead})
    OR EXISTS (SELECT 1 FROM pgboss.version WHERE cron_on > ${ahead}) AS "isAhead"`;

/**
 * Every time that is still to come is now: all jobs that wait are due, which is early for some and does no harm, jobs of
 * killed instances are missed after a heartbeat, and the queue's own upkeep goes on.
 */
const statements = {
  jobs: `WITH moved AS (
      UPDATE pgboss.job SET created_on = least(created_on, now()), started_on = least(started_on, now()),
        heartbeat_on = least(heartbeat_on, now()),
        start_after = CASE WHEN state < 'active' THEN least(start_after, now()) ELSE start_after END
      WHERE state <= 'active' AND greatest(created_on, started_on, heartbeat_on, start_after) > now() RETURNING 1)
    SELECT count(*) AS count FROM moved`,
  queues: `WITH moved AS (
      UPDATE pgboss.queue SET maintain_on = least(maintain_on, now()), monitor_on = least(monitor_on, now()),
        monitor_claim_on = least(monitor_claim_on, now())
      WHERE greatest(maintain_on, monitor_on, monitor_claim_on) > now() RETURNING 1)
    SELECT count(*) AS count FROM moved`,
  schedules: `WITH moved AS (
      UPDATE pgboss.version SET cron_on = now() WHERE cron_on > now() RETURNING 1)
    SELECT count(*) AS count FROM moved`,
};

/** Looks at once and every `seconds`; a timer does not depend on the clock. */
export async function followClock(
  database: Database,
  log: Logger,
  seconds: number,
): Promise<{ stop(): Promise<void> }> {
  /** How far the database's clock is before one that only goes forward. */
  let lead = Number.NEGATIVE_INFINITY;

  async function look(): Promise<void> {
    const [read] = await database.query<{ now: number; isAhead: boolean }>(reading);
    const leadNow = read!.now - performance.now();
    if (read!.isAhead || leadNow < lead - unnoticedMs) await catchUp();
    lead = leadNow;
  }

  async function catchUp(): Promise<void> {
    const moved: Record<string, number> = {};
    for (const [name, statement] of Object.entries(statements)) {
      const [row] = await database.query<{ count: number }>(statement);
      moved[name] = row!.count;
    }
    log.warn(moved, "The database's clock was set back: what waited for later times is due now.");
  }

  await look();
  let looking = Promise.resolve();
  const timer = setInterval(() => {
    looking = looking.then(look).catch((error: unknown) => {
      log.warn({ error }, "The database did not say what time it is.");
    });
  }, seconds * 1000);
  return {
    async stop() {
      clearInterval(timer);
      await looking;
    },
  };
}
