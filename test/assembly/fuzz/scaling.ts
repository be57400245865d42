/** Time and memory of the parser on texts of n, 4n and 16n characters: growth is judged by ratios, not by a clock alone. */

import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import { parseProto } from "../../../src/assembly/parser.ts";
import { ProtoSyntaxError } from "../../../src/assembly/syntax-error.ts";
import type { Growth } from "./nests.ts";

export interface Scaling {
  /** Characters, and the best of some times of the thread in milliseconds, at n, 4n and 16n. */
  points: { length: number; milliseconds: number; bytes: number }[];
  /** Of 16n to n: 16 where growth is linear, 256 where it is quadratic. */
  timeRatio: number;
  memoryRatio: number;
}

/** Below this a ratio is noise. */
const MIN_MILLISECONDS = 4;
const MIN_BYTES = 4 * 1024 * 1024;
const ROUNDS = 5;

export function measureScaling(grow: Growth, length: number): Scaling {
  const points = [1, 4, 16].map((factor) => {
    const text = grow(factor * length);
    return { length: text.length, milliseconds: bestTime(text), bytes: bytesHeld(text) };
  });
  const [first, , last] = points as [Scaling["points"][0], Scaling["points"][0], Scaling["points"][0]];
  return {
    points,
    timeRatio: last.milliseconds / Math.max(first.milliseconds, MIN_MILLISECONDS),
    memoryRatio: last.bytes / Math.max(first.bytes, MIN_BYTES),
  };
}

function bestTime(text: string): number {
  let best = Number.POSITIVE_INFINITY;
  for (let round = 0; round < ROUNDS; round++) {
    const begin = process.threadCpuUsage();
    parsed(text);
    const { user, system } = process.threadCpuUsage(begin);
    best = Math.min(best, (user + system) / 1000);
    // What takes this long is no noise.
    if (best > 1000) break;
  }
  return best;
}

/** Bytes of the heap that a tree, or the error, keeps. */
function bytesHeld(text: string): number {
  collectGarbage();
  const before = process.memoryUsage().heapUsed;
  const held = parsed(text);
  collectGarbage();
  const after = process.memoryUsage().heapUsed;
  return held === undefined ? 0 : Math.max(0, after - before);
}

function parsed(text: string): object {
  try {
    return parseProto(text, "scaling.proto");
  } catch (error) {
    if (error instanceof ProtoSyntaxError) return error;
    throw error;
  }
}

setFlagsFromString("--expose-gc");
const collectGarbage = runInNewContext("gc") as () => void;
