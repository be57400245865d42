import { describe, expect, it } from "vitest";
import { inBatches } from "../../app/in-batches.ts";

const oneAtATime = { most: 3, atOnce: 1 };

/** Doubles numbers; a batch ends when it is let go. */
function doubling(options: { most: number; atOnce: number }) {
  const batches: { items: readonly number[]; end: () => void }[] = [];
  const double = inBatches<number, number>(async (items) => {
    const gate = Promise.withResolvers<void>();
    batches.push({ items, end: gate.resolve });
    await gate.promise;
    if (items.includes(0)) throw new Error("zero");
    return items.map((item) => 2 * item);
  }, options);
  return { double, batches };
}

/** Whatever is to be done next, has been done. */
const settled = () => new Promise((resolve) => setImmediate(resolve));

describe("inBatches", () => {
  it("works on an item at once, and together on those that come meanwhile", async () => {
    const { double, batches } = doubling(oneAtATime);
    const results = [1, 2, 3, 4, 5].map((item) => double(item));
    for (let batch = 0; batch < 3; batch++) {
      await settled();
      batches[batch]!.end();
    }

    expect(await Promise.all(results)).toEqual([2, 4, 6, 8, 10]);
    expect(batches.map(({ items }) => items)).toEqual([[1], [2, 3, 4], [5]]);
  });

  it("goes on beside a batch that hangs", async () => {
    const { double, batches } = doubling({ most: 3, atOnce: 2 });
    void double(1);
    const second = double(2);
    const third = double(3);
    batches[1]!.end();
    await settled();
    batches[2]!.end();

    expect(await Promise.all([second, third])).toEqual([4, 6]);
  });

  it("tries each by itself when a batch fails, so that one takes no other along", async () => {
    const { double, batches } = doubling(oneAtATime);
    const results = [1, 2, 0].map((item) => double(item));
    const outcomes = Promise.allSettled(results);
    for (let batch = 0; batch < 4; batch++) {
      await settled();
      batches[batch]!.end();
    }

    expect((await outcomes).map(({ status }) => status)).toEqual(["fulfilled", "fulfilled", "rejected"]);
    expect(await results[1]).toBe(4);
    await expect(results[2]).rejects.toThrow("zero");
  });
});
