/** The lines that show ProtoManager's main job, from config.yaml to the pull request. */

import { line, type ProofLine } from "../proof.ts";
import { bench } from "./bench.ts";
import { demo } from "./demo.ts";
import { faults } from "./faults.ts";
import { freshClone } from "./fresh-clone.ts";
import { hostileInput } from "./hostile-input.ts";
import { machinery } from "./machinery.ts";
import { realProtos } from "./real-protos.ts";
import { secrets } from "./secrets.ts";
import { specificationCases } from "./specification.ts";

export const mainJob: readonly ProofLine[] = [
  line(1, "the README's two lines work from a fresh clone", freshClone),
  line(2, "the demo shows the life of a pull request", demo),
  line(3, "real protos: googleapis and cosmos", realProtos),
  line(4, "the cases of the specification pass as tests", specificationCases),
  line(5, "bad configs and hostile repositories are refused, and nothing is written", hostileInput),
  line(6, "faults: kills, races and a failing GitHub end in the same bytes", faults),
  line(7, "a known token is found nowhere but in git's own environment", secrets),
  line(8, "workflows, action.yml, dist and checks", machinery),
  line(9, "the bench measures ProtoManager beside a hand-written script", bench),
];
