/** One thing that goes wrong. */

import type { Findings } from "../../line-result.ts";
import type { Scene } from "./scene.ts";
import type { Seen } from "./seen.ts";

export interface Fault {
  title: string;
  /** Left out of the proof's default size. */
  onlyFull?: boolean;
  /** A third into the pushes. */
  strike(scene: Scene): Promise<void>;
  /** How long it lasts after the last push, in milliseconds; default 0. */
  lastsMs?: number;
  /** Ends it; default: it ends by itself. */
  heal?(scene: Scene): Promise<void>;
  /** After the pushes it may take this long, in milliseconds; default a sweep and some more. */
  limitMs?: number;
  /** What has to hold besides equal locks. */
  check?(findings: Findings, seen: Seen): void;
}
