import { describe, expect, it } from "vitest";
import {
  contentRequestsPerHour,
  contentRequestsPerMinute,
  githubPace,
  requestGroups,
} from "../../src/github/pace.ts";

const noop = async () => {};

describe("githubPace", () => {
  it("never exceeds GitHub's limits on writing", () => {
    expect(60_000 / githubPace.writeGapMs).toBeLessThanOrEqual(contentRequestsPerMinute);
    expect(githubPace.writeGapMs).toBeGreaterThanOrEqual(1000);
    expect(githubPace.notificationGapMs).toBeGreaterThanOrEqual(3000);
    expect(githubPace.writesPerHour).toBeLessThanOrEqual(contentRequestsPerHour);
  });
});

describe("requestGroups", () => {
  it("keeps a gap between writes of one id, and none between ids", async () => {
    const { write } = requestGroups({ ...githubPace, writeGapMs: 200 });
    const start = performance.now();

    await Promise.all(["a", "b", "c"].map((id) => write.key(id).schedule(noop)));
    const apart = performance.now() - start;
    await Promise.all([1, 2, 3].map(() => write.key("a").schedule(noop)));
    const together = performance.now() - start - apart;

    expect(apart).toBeLessThan(200);
    expect(together).toBeGreaterThanOrEqual(390);
  });

  it("stops at the budget of an hour", async () => {
    const { write } = requestGroups({ ...githubPace, writeGapMs: 0, writesPerHour: 2 });
    const done: number[] = [];

    for (const index of [1, 2, 3]) {
      void write.key("a").schedule(async () => {
        done.push(index);
      });
    }
    await new Promise((resolve) => setTimeout(resolve, 50));

    expect(done).toEqual([1, 2]);
  });
});
