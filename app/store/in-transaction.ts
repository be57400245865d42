/**
 * Tells a statement that a transaction's body sends past its own `sql`. It would not be part of the transaction, and
 * on PGlite, which has one connection, it would wait for the transaction's end and so for itself.
 */

import { AsyncLocalStorage } from "node:async_hooks";

const bodies = new AsyncLocalStorage<{ ended: boolean }>();

/** Runs the body of a transaction so that `assertOutsideTransaction` knows it, until it has ended. */
export async function insideTransaction<T>(body: () => Promise<T>): Promise<T> {
  const state = { ended: false };
  try {
    return await bodies.run(state, body);
  } finally {
    state.ended = true;
  }
}

export function assertOutsideTransaction(what: string): void {
  if (bodies.getStore()?.ended === false) {
    throw new Error(`${what} inside a transaction's body: use the sql that the body was given.`);
  }
}
