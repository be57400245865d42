import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { silentLogger } from "../../../app/log.ts";
import type { SendOptions } from "../../../app/queue/queues.ts";
import { scheduled, startSchedule } from "../../../app/reconcile/schedule.ts";
import { testSettings } from "../support/app-context.ts";

let sent: [reason: string, options: SendOptions | undefined][];

beforeEach(() => {
  sent = [];
  vi.useFakeTimers();
});
afterEach(() => vi.useRealTimers());

function start(fails = false): Disposable {
  const send = async (_: string, data: object, options?: SendOptions) => {
    sent.push([(data as { reason: string }).reason, options]);
    if (fails) throw new Error("no database");
  };
  const queues = { send, deadLetters: async () => [], retry: async () => false };
  return startSchedule({ queues, settings: () => testSettings, log: silentLogger });
}

it("begins with a sweep, and goes on until it is ended", async () => {
  const schedule = start();
  await vi.advanceTimersByTimeAsync(2.5 * testSettings.reconcileEveryMs);
  schedule[Symbol.dispose]();
  await vi.advanceTimersByTimeAsync(10 * testSettings.reconcileEveryMs);

  expect(sent.map(([reason]) => reason)).toEqual(["start", scheduled, scheduled]);
  expect(sent.every(([, options]) => options?.group === "reconcile" && options.key !== undefined)).toBe(true);
});

it("goes on when a sweep could not be asked for", async () => {
  using _ = start(true);
  await vi.advanceTimersByTimeAsync(testSettings.reconcileEveryMs);

  expect(sent).toHaveLength(2);
});
