import { Findings, type LineResult } from "../line-result.ts";
import type { ProofOptions } from "../proof.ts";
import { faults } from "./provisioning/faults.ts";
import { freshCache } from "./provisioning/fresh-cache.ts";
import { fullDisk } from "./provisioning/full-disk.ts";

/**
 * Needs Linux, root for the small file system, and what tools are built with or run by: Go, Cargo, Python, Java.
 * At full size a crate is built anew after each fault as well.
 */
export async function provisioning({ full }: ProofOptions): Promise<LineResult> {
  const findings = new Findings();
  await freshCache(findings);
  await faults(findings, full);
  await fullDisk(findings);
  return findings.result();
}
