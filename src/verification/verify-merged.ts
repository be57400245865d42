import { type Comparison, compareSets, nothingCompared } from "./compare.ts";
import { type RoundTripOptions, type RoundTrips, roundTripSets } from "./round-trips.ts";
import { openSets, type VerificationInput } from "./sets.ts";

/** How far to go. */
export interface VerificationDepth {
  descriptors: boolean;
  roundTrips: RoundTripOptions;
}

export interface VerifyReport extends Comparison {
  roundTrips: Pick<RoundTrips, "messages" | "refused">;
}

/**
 * Compares compiled sources and their compiled result modulo the map of names, and carries random messages over and
 * back. Pure; the same input gives the same differences.
 */
export function verifyMerged(input: VerificationInput, depth: VerificationDepth): VerifyReport {
  const sets = openSets(input);
  const nothing = { differences: [], compared: nothingCompared };
  const comparison = depth.descriptors ? compareSets(sets) : nothing;
  const { differences, ...roundTrips } = roundTripSets(sets, depth.roundTrips);
  return { ...comparison, differences: [...comparison.differences, ...differences], roundTrips };
}
