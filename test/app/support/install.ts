// All tables, of ours and of the queue, in a store. Also a program, which is given the store's settings as JSON.
import { silentLogger } from "../../../app/log.ts";
import { startQueues } from "../../../app/queue/pg-boss.ts";
import type { Settings } from "../../../app/settings.ts";
import { openStore } from "../../../app/store/open.ts";
import { silentMetrics } from "../../../app/telemetry/metrics.ts";

export async function install(settings: Settings["store"]): Promise<void> {
  const database = await openStore(settings, silentLogger);
  const makeContext = () => {
    throw new Error("no handlers, no jobs");
  };
  const queues = await startQueues({
    database,
    handlers: {},
    makeContext,
    log: silentLogger,
    metrics: silentMetrics,
  });
  await queues.stop({ drainMs: 0 });
  await database.close();
}

if (import.meta.main) await install(JSON.parse(process.argv[2] ?? ""));
