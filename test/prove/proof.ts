/** What a proof is made of: lines, each shown by itself. */

import type { LineResult } from "./line-result.ts";

export interface ProofLine {
  number: number;
  title: string;
  prove(options: ProofOptions): Promise<LineResult>;
}

export interface ProofOptions {
  /** At full size, where the default is smaller. */
  full: boolean;
}

export function line(number: number, title: string, prove: ProofLine["prove"]): ProofLine {
  return { number, title, prove };
}
