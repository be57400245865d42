/** The lines that show the assembly: `global.proto` from any real set of repositories, equal to its sources. */

import { line, type ProofLine } from "../proof.ts";
import { cases } from "./cases.ts";
import { fuzzing } from "./fuzzing.ts";
import { largeCorpora } from "./large-corpora.ts";
import { modes } from "./modes.ts";
import { mutations } from "./mutations.ts";
import { oddities } from "./oddities.ts";
import { parts } from "./parts.ts";
import { protocTestProtos } from "./protoc-test-protos.ts";
import { randomSystems } from "./random-systems.ts";

export const assembly: readonly ProofLine[] = [
  line(1, "every case of the specification has a test that passes", cases),
  line(2, "thousands of public protos in one file, equal to their sources, in linear time", largeCorpora),
  line(3, "protoc's own test protos are verified, or refused with a documented code", protocTestProtos),
  line(4, "random systems: verified, or refused for a documented reason", randomSystems),
  line(4, "any bytes are parsed or refused, in time that grows with their length", fuzzing),
  line(5, "deliberately wrong outputs are caught by the verifier", mutations),
  line(6, "parts are what one file is, and a change touches its own parts only", parts),
  line(6, "roots, mounts and copies as they are in the wild", oddities),
  line(7, "the registry example in both modes", modes),
];
