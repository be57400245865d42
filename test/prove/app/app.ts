/** The lines that show the App: a push in a service repository becomes a pull request, and none is ever lost. */

import { line, type ProofLine } from "../proof.ts";
import { examplePayloads } from "./examples.ts";
import { latency } from "./latency.ts";

export const app: readonly ProofLine[] = [
  line(1, "a push leads to a dispatch within a quarter of a second", latency),
  line(6, "every example payload of GitHub is answered", examplePayloads),
];
