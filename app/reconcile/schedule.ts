/** When sweeps begin: at the start of each instance, and by a timer of each, which the sweep itself makes one. */

import { messageOf } from "../../src/errors.ts";
import type { AppContext } from "../context.ts";

/** Reason of a sweep that is left out when there was one lately. */
export const scheduled = "schedule";

/** Sweeps run one at a time, whichever instance runs them. */
const one = { group: "reconcile" };

/** Begins, and returns what ends it. `settings().reconcileEveryMs` is read before each wait. */
export function startSchedule({
  queues,
  settings,
  log,
}: Pick<AppContext, "queues" | "settings" | "log">): Disposable {
  let timer: NodeJS.Timeout | undefined;
  const send = (reason: string) =>
    queues.send("reconcile", { reason }, { ...one, key: reason }).catch((error: unknown) => {
      log.error({ error: messageOf(error) }, "A sweep could not be asked for; the next one is");
    });
  const wait = () => {
    timer = setTimeout(() => {
      void send(scheduled);
      wait();
    }, settings().reconcileEveryMs);
    timer.unref();
  };
  void send("start");
  wait();
  return { [Symbol.dispose]: () => clearTimeout(timer) };
}
