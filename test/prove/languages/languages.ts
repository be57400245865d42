/** The lines that show the languages: code that is generated, compiled, taken, and speaks to itself across languages. */

import { line, type ProofLine } from "../proof.ts";
import { endToEnd } from "./end-to-end.ts";
import { grpc } from "./grpc.ts";
import { roundTrip } from "./round-trip.ts";

export const languages: readonly ProofLine[] = [
  line(2, "messages of one language are read and written by the others", roundTrip),
  line(2, "a gRPC server and clients of three languages speak to each other", grpc),
  line(5, "generate --packages --languages --push --validate, from a clone to the pull request", endToEnd),
];
