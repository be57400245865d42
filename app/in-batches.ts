/** Items that come while others are being worked on are a batch: what they cost together is paid once. */

interface Waiting<Item, Result> {
  item: Item;
  result: PromiseWithResolvers<Result>;
}

export interface BatchOptions {
  /** Items of a batch. */
  most: number;
  /** Batches at a time: one that hangs holds up no item that came later. */
  atOnce: number;
}

/**
 * An item that comes alone is worked on at once.
 *
 * @param work - gives a result for each item, in order; when it fails for several, each is tried by itself, so that one
 * which cannot be done takes no other along
 */
export function inBatches<Item, Result>(
  work: (items: readonly Item[]) => Promise<readonly Result[]>,
  { most, atOnce }: BatchOptions,
): (item: Item) => Promise<Result> {
  const waiting: Waiting<Item, Result>[] = [];
  let underWay = 0;

  async function run(batch: readonly Waiting<Item, Result>[]): Promise<void> {
    try {
      const results = await work(batch.map(({ item }) => item));
      for (const [index, { result }] of batch.entries()) result.resolve(results[index]!);
    } catch (error) {
      if (batch.length === 1) batch[0]!.result.reject(error);
      else await Promise.all(batch.map((one) => run([one])));
    }
  }

  async function runAll(): Promise<void> {
    underWay += 1;
    while (waiting.length > 0) await run(waiting.splice(0, most));
    underWay -= 1;
  }

  return (item) => {
    const result = Promise.withResolvers<Result>();
    waiting.push({ item, result });
    if (underWay < atOnce) void runAll();
    return result.promise;
  };
}
