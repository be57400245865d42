/** The lines that show code generation: every language, generated, compiled, pinned, and taken by services. */

import { line, type ProofLine } from "../proof.ts";
import { consumption } from "./consumption.ts";
import { endToEnd } from "./end-to-end.ts";
import { provisioning } from "./provisioning.ts";

export const languages: readonly ProofLine[] = [
  line(2, "projects outside the hub build on its packages, and speak to each other", consumption),
  line(
    3,
    "every tool is fetched from its registry alone and verified; faults are told and retried",
    provisioning,
  ),
  line(5, "generate --packages --languages --push --validate, from a clone to the pull request", endToEnd),
];
