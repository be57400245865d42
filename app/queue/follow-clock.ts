/** Clocks are set back. What the queue had noted for later would wait, or seem alive, until the same time comes again. */

import type { Logger } from "../log.ts";
import type { Database } from "../store/sql.ts";

/** Far more than statements of one moment differ by. */
const ahead = "now() + interval '10 seconds'";

/**
 * Times that the queue wrote before its database's clock was set back, as of now: jobs that wait are due, jobs of
 * killed instances are missed after a heartbeat, and the queue's own upkeep goes on.
 */
const statements = {
  jobs: `WITH moved AS (
      UPDATE pgboss.job SET created_on = least(created_on, now()), started_on = least(started_on, now()),
        heartbeat_on = least(heartbeat_on, now()),
        start_after = CASE WHEN state < 'active' THEN least(start_after, now()) ELSE start_after END
      WHERE state <= 'active' AND greatest(created_on, started_on, heartbeat_on) > ${ahead} RETURNING 1)
    SELECT count(*) AS count FROM moved`,
  queues: `WITH moved AS (
      UPDATE pgboss.queue SET maintain_on = least(maintain_on, now()), monitor_on = least(monitor_on, now()),
        monitor_claim_on = least(monitor_claim_on, now())
      WHERE greatest(maintain_on, monitor_on, monitor_claim_on) > ${ahead} RETURNING 1)
    SELECT count(*) AS count FROM moved`,
  schedules: `WITH moved AS (
      UPDATE pgboss.version SET cron_on = now() WHERE cron_on > ${ahead} RETURNING 1)
    SELECT count(*) AS count FROM moved`,
};

/** Looks at once and every `seconds`; a timer does not depend on the clock. */
export async function followClock(
  database: Database,
  log: Logger,
  seconds: number,
): Promise<{ stop(): Promise<void> }> {
  async function look(): Promise<void> {
    const moved: Record<string, number> = {};
    for (const [name, statement] of Object.entries(statements)) {
      const [row] = await database.query<{ count: number }>(statement);
      moved[name] = row!.count;
    }
    if (Object.values(moved).some((count) => count > 0)) {
      log.warn(moved, "The database's clock was set back: what waited for later times is due now.");
    }
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
