import { errorFacts } from "./telemetry/error-facts.ts";
import type { AppContext } from "./context.ts";

export interface Schedule {
  stop(): void;
}

/** Sends the sweep at start and every `reconcileEveryMs`, as it stands then; of several instances' sweeps one waits. */
export function scheduleSweep(
  { queues, settings, log }: Pick<AppContext, "queues" | "settings" | "log">,
  beforeEach: () => Promise<void>,
): Schedule {
  let timer: NodeJS.Timeout;
  let stopped = false;

  async function sweep(reason: string) {
    await beforeEach();
    await queues.send("reconcile", { reason }, { key: "all" });
  }
  function run(reason: string) {
    sweep(reason)
      .catch((error: unknown) => log.error({ error: errorFacts(error) }, "The sweep could not be queued."))
      .finally(() => {
        if (!stopped) timer = setTimeout(run, settings().reconcileEveryMs, "schedule");
      });
  }
  run("start");
  return {
    stop() {
      stopped = true;
      clearTimeout(timer);
    },
  };
}
