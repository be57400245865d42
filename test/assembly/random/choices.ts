/** Decisions read from a list of numbers, so that fast-check can shrink what was decided by shrinking the list. */

/** Numbers from 0 to 255. */
export type Tape = readonly number[];

/** At the end of the tape every number is 0, and 0 decides for what is simplest. */
export class Choices {
  readonly #tape: Tape;
  #at = 0;

  constructor(tape: Tape) {
    this.#tape = tape;
  }

  next(): number {
    return this.#tape[this.#at++] ?? 0;
  }

  /** From 0 to `count`, which is not included and at most 256. */
  below(count: number): number {
    return this.next() % count;
  }

  pick<T>(items: readonly T[]): T {
    return items[this.below(items.length)]!;
  }

  /** True in one of `times` cases. */
  once(times: number): boolean {
    return this.below(times) === times - 1;
  }
}

/** Choices without end from one number: for what is too long for a tape. 0 decides for what is simplest. */
export function choicesFrom(seed: number, count: number): Choices {
  return new Choices(seed === 0 ? [] : Array.from({ length: count }, (_, index) => hash(seed, index) & 255));
}

/** An even 32-bit hash of two numbers (the finalizer of MurmurHash3). */
export function hash(seed: number, index: number): number {
  let value = (seed * 0x9e37_79b1 + index) | 0;
  value = Math.imul(value ^ (value >>> 16), 0x85eb_ca6b);
  value = Math.imul(value ^ (value >>> 13), 0xc2b2_ae35);
  return (value ^ (value >>> 16)) >>> 0;
}
