/** The lines that show the App: a push in a service repository becomes a pull request, and none is ever lost. */

import { line, type ProofLine } from "../proof.ts";
import { attacksRefused } from "./attacks.ts";
import { chaos } from "./chaos.ts";
import { contract } from "./contract.ts";
import { examplePayloads } from "./examples.ts";
import { installation } from "./installation.ts";
import { latency } from "./latency.ts";
import { load } from "./load.ts";
import { lostDay } from "./lost-day.ts";
import { onboarding } from "./onboarding.ts";

export const app: readonly ProofLine[] = [
  line(1, "a push becomes a pull request, and its dispatch leaves within a quarter of a second", latency),
  line(2, "bursts of deliveries: none is lost, and no pull request is doubled", load),
  line(3, "faults: in the end every hub's lock equals the heads", chaos),
  line(4, "pushes of a day in which no webhook came are found", lostDay),
  line(5, "attacks: each is refused", attacksRefused),
  line(6, "every example payload of GitHub is answered", examplePayloads),
  line(7, "a new user installs the App by docs/app.md, step by step", installation),
  line(
    8,
    "a config that works for 180 of 200 repositories is written with the other 20 not enabled",
    onboarding,
  ),
  line(9, "local-github and an independent GitHub keep one contract", contract),
];
