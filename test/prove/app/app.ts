/** The lines that show the App: a push in a service repository becomes a pull request, and none is ever lost. */

import { line, type ProofLine } from "../proof.ts";
import { latency } from "./latency.ts";

export const app: readonly ProofLine[] = [
  line(1, "a push leads to a dispatch within a quarter of a second", latency),
];
