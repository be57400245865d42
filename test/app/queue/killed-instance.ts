// An instance to be killed: sends jobs one after another, prints the number of each once it is stored, and works them
// off, slower than they come. Argument: the store's settings as JSON.
import { setTimeout as sleep } from "node:timers/promises";
import type { AppContext } from "../../../app/context.ts";
import { silentLogger } from "../../../app/log.ts";
import { startQueues } from "../../../app/queue/pg-boss.ts";
import { openStore } from "../../../app/store/open.ts";
import { silentMetrics } from "../../../app/telemetry/metrics.ts";
import { quick } from "../support/queues.ts";

const settings = process.argv[2] ?? "";
const database = await openStore(JSON.parse(settings), silentLogger);
const queues = await startQueues({
  database,
  log: silentLogger,
  metrics: silentMetrics,
  timing: quick,
  makeContext: () => ({ database }) as unknown as AppContext,
  handlers: {
    follow: async ({ run }, context) => {
      // The first one runs until the end, and so is running when the instance is killed.
      await sleep(run === 0 ? 1_000_000 : 40);
      await context.database.query("INSERT INTO public.done VALUES ($1)", [run]);
    },
  },
});
for (let run = 0; ; run++) {
  await queues.send("follow", { run, attempt: 1 });
  process.stdout.write(`${run}\n`);
  await sleep(5);
}
