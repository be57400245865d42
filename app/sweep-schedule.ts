import type { AppContext } from "./context.ts";

export interface Schedule {
  stop(): void;
}

/**
 * Sends the sweep at start and every `reconcileEveryMs`, as it stands then; of several instances' sweeps one waits.
 *
 * @param alongside - done at the same times, without holding up the sweep; it handles its own errors
 */
export function scheduleSweep(
  { queues, settings, log }: Pick<AppContext, "queues" | "settings" | "log">,
  alongside: () => Promise<void>,
): Schedule {
  let timer: NodeJS.Timeout;
  let stopped = false;

  async function run(reason: string): Promise<void> {
    void alongside();
    try {
      await queues.send("reconcile", { reason }, { key: "all" });
    } catch (error) {
      log.error({ error }, "The sweep could not be queued: the next one does its work.");
    }
    if (!stopped) timer = setTimeout(run, settings().reconcileEveryMs, "schedule");
  }
  void run("start");
  return {
    stop() {
      stopped = true;
      clearTimeout(timer);
    },
  };
}
