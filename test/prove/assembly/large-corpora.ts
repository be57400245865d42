/** All of google-proto-files and the Cosmos family: assembled, compiled, verified, beside compilers on the same files. */

import { Findings, type LineResult } from "../line-result.ts";
import type { ProofOptions } from "../proof.ts";
import { measureGrowth } from "./corpora/growth.ts";
import { verifyCorpora } from "./corpora/meaning.ts";

/** Files of google-proto-files that are verified by default; all of them with `--full`. */
const verifiedFiles = 2000;

export async function largeCorpora({ full }: ProofOptions): Promise<LineResult> {
  const findings = new Findings();
  await measureGrowth(findings);
  await verifyCorpora(findings, full ? undefined : verifiedFiles);
  return findings.result();
}
