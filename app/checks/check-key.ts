import { createHash } from "node:crypto";
import type { CheckJob } from "../queue/jobs.ts";

/** Enough that no two checks ever meet. */
const length = 32;

/**
 * Names a check of one commit for one hub. It says nothing of the hub: whoever sees a check run can read the external id
 * that it has from here.
 */
export function checkKey({ hub, repository, pull, head }: CheckJob): string {
  const facts = JSON.stringify([hub, repository.id, pull, head]);
  return createHash("sha256").update(facts).digest("hex").slice(0, length);
}
