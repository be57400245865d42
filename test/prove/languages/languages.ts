/** The lines that show code generation: every language, generated, compiled, and pinned. */

import { line, type ProofLine } from "../proof.ts";
import { provisioning } from "./provisioning.ts";

export const languages: readonly ProofLine[] = [
  line(
    3,
    "every tool is fetched from its registry alone and verified; faults are told and retried",
    provisioning,
  ),
];
