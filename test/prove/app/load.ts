/** Fifty thousand deliveries: none is lost, nothing is done twice, memory stays flat, and each is answered at once. */

import { availableParallelism, loadavg } from "node:os";
import { Findings, type LineResult } from "../line-result.ts";
import type { ProofOptions } from "../proof.ts";
import { burst, measure, type Size, seed } from "./load/measure.ts";
import { burstWithinMs } from "./load/traffic.ts";

const small: readonly Size[] = [
  { store: "postgres", hubs: 8, organizations: 4, services: 24, events: 4000, pace: 80 },
  { store: "pglite", hubs: 8, organizations: 4, services: 24, events: 3000, pace: 50 },
];
/** 2,000 repositories; with what runs and duplicates add there are 50,000 deliveries. */
const large: readonly Size[] = [
  { store: "postgres", hubs: 40, organizations: 10, services: 49, events: 44_000, pace: 100 },
  { store: "pglite", hubs: 20, organizations: 5, services: 49, events: 9000, pace: 50 },
];

export async function load({ full }: ProofOptions): Promise<LineResult> {
  const findings = new Findings();
  const rows: Record<"did" | "answered" | "became", (string | number)[][]> = {
    did: [],
    answered: [],
    became: [],
  };
  for (const size of full ? large : small) {
    const one = await measure(findings, size);
    rows.did.push(one.did);
    rows.answered.push(one.answered);
    rows.became.push(one.became);
  }
  findings.table(
    `bursts of ${burst} events within ${burstWithinMs} ms, a tenth sent twice, a third in another order`,
    [
      "store",
      "repositories",
      "hubs",
      "organizations",
      "pushes of protos",
      "other pushes to main",
      "other events",
      "deliveries",
      "of them twice",
      "seconds",
      "deliveries a second",
    ],
    rows.did,
  );
  findings.table(
    "answers in milliseconds, from the sender's side, and the App's resident memory in MiB",
    [
      "store",
      "refused",
      "median",
      "p99",
      "most",
      "p99 of a server that does nothing",
      "1st quarter",
      "2nd",
      "3rd",
      "last",
      "most",
    ],
    rows.answered,
  );
  findings.table(
    "what became of it",
    [
      "store",
      "runs",
      "asked for by a sweep",
      "requests to GitHub",
      "seconds until quiet",
      "services lost",
      "runs too many",
      "pull requests too many",
      "rows of deliveries",
      "of jobs",
      "unfinished jobs",
      "MB of database",
    ],
    rows.became,
  );
  findings.note(`seed ${seed}`);
  findings.note(
    `load ${loadavg()[1]!.toFixed(1)} on ${availableParallelism()} processors over the last five minutes`,
  );
  return findings.result();
}
