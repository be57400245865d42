/** Generated packages in projects outside the hub: they build, carry each other's messages, and call each other. */

import { Findings, type LineResult } from "../line-result.ts";
import type { ProofOptions } from "../proof.ts";
import { buildConsumers } from "./consumers.ts";
import { generateHub } from "./generated-hub.ts";
import { proveGrpc } from "./grpc.ts";
import { proveRoundTrips } from "./round-trip.ts";

export async function consumption({ full }: ProofOptions): Promise<LineResult> {
  const findings = new Findings();
  await using hub = await generateHub();
  await using consumers = await buildConsumers(hub, findings);
  await proveRoundTrips(hub.descriptors, consumers.built, full ? 200 : 20, findings);
  await proveGrpc(consumers.built, findings);
  return findings.result();
}
