import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { watchClock } from "../../app/watch-clock.ts";

beforeEach(() => void vi.useFakeTimers({ toFake: ["Date", "performance", "setInterval", "clearInterval"] }));
afterEach(() => vi.useRealTimers());

it("tells once of a clock that is set back, and not of one that goes right, slower or forward", () => {
  let offBy = 0;
  const steps: number[] = [];
  const watch = watchClock(
    () => Date.now() + offBy,
    (byMs) => steps.push(byMs),
  );
  vi.advanceTimersByTime(10_000);
  offBy -= 400;
  vi.advanceTimersByTime(10_000);
  offBy += 7_200_000;
  vi.advanceTimersByTime(10_000);
  expect(steps).toEqual([]);
  offBy -= 7_200_000;
  vi.advanceTimersByTime(10_000);
  expect(steps).toEqual([7_200_000]);
  watch.stop();
  offBy -= 7_200_000;
  vi.advanceTimersByTime(10_000);
  expect(steps).toEqual([7_200_000]);
});
