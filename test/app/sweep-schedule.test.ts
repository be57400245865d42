import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { scheduleSweep } from "../../app/sweep-schedule.ts";
import { testSettings } from "./support/app-context.ts";
import { recordingLogger } from "./support/recording-logger.ts";

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

it("sends a sweep at start and on the schedule, goes on after a failure, and ends", async () => {
  const { logger, lines } = recordingLogger();
  const sent: unknown[] = [];
  let broken = false;
  let everyMs = 60_000;
  const queues = {
    async send(...job: unknown[]) {
      if (broken) throw new Error("the store is away");
      sent.push(job);
    },
    sendAll: async () => {},
    deadLetters: async () => [],
    retry: async () => false,
  };
  const settings = () => ({ ...testSettings, reconcileEveryMs: everyMs });
  const alongside = vi.fn(() => new Promise<void>(() => {}));

  const schedule = scheduleSweep({ queues, settings, log: logger }, alongside);
  await vi.advanceTimersByTimeAsync(0);
  expect(sent).toEqual([["reconcile", { reason: "start" }, { key: "all" }]]);

  broken = true;
  await vi.advanceTimersByTimeAsync(everyMs);
  expect(lines).toMatchObject([{ level: "error" }]);

  broken = false;
  everyMs = 1000;
  await vi.advanceTimersByTimeAsync(60_000);
  expect(sent).toHaveLength(2);
  await vi.advanceTimersByTimeAsync(1000);
  expect(sent.at(-1)).toEqual(["reconcile", { reason: "schedule" }, { key: "all" }]);
  expect(alongside).toHaveBeenCalledTimes(4);

  schedule.stop();
  await vi.advanceTimersByTimeAsync(10_000);
  expect(sent).toHaveLength(3);
});
