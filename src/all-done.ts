/**
 * Waits until every promise has ended, then throws the first failure if there is one. Unlike `Promise.all` it leaves
 * no work behind that still writes into a folder which the caller is about to remove.
 */
export async function allDone<T extends readonly unknown[]>(
  promises: T,
): Promise<{ -readonly [P in keyof T]: Awaited<T[P]> }> {
  await Promise.allSettled(promises);
  return await Promise.all(promises);
}
