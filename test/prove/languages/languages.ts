/** The lines that show the languages: generated, compiled, pinned, taken, and speaking to each other. */

import { line, type ProofLine } from "../proof.ts";
import { addedLanguage } from "./added-language.ts";
import { consumption } from "./consumption.ts";
import { cost } from "./cost.ts";
import { endToEnd } from "./end-to-end.ts";
import { generatedAndCompiled } from "./generated.ts";
import { provisioning } from "./provisioning.ts";

export const languages: readonly ProofLine[] = [
  line(
    1,
    "real protos are generated and compiled in every language that the machine compiles",
    generatedAndCompiled,
  ),
  line(2, "projects outside the hub build on its packages, and speak to each other", consumption),
  line(
    3,
    "every tool is fetched from its registry alone and verified; faults are told and retried",
    provisioning,
  ),
  line(4, "a language is added by a file of data, from the documentation alone", addedLanguage),
  line(5, "generate --packages --languages --push --validate, from a clone to the pull request", endToEnd),
  line(6, "generation costs what buf generate costs with the same plugins", cost),
];
