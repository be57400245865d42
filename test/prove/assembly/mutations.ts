/** Deliberate wrong outputs, each of which the verifier has to catch and name. */

import type { Repositories } from "../../assembly/support.ts";
import { verifyMutations } from "../../verification/mutate.ts";
import { mixedSystem, proto3System } from "../../verification/mutated-systems.ts";
import { type Mutation, mixedMutations, proto3Mutations } from "../../verification/mutations.ts";
import { Findings, type LineResult } from "../line-result.ts";
import type { ProofOptions } from "../proof.ts";

const systems: readonly (readonly [string, Repositories, readonly Mutation[]])[] = [
  ["edition", mixedSystem, mixedMutations],
  ["proto3", proto3System, proto3Mutations],
];
/** docs/specification.md 16: as many at least. */
const fewest = 15;
const maxLine = 160;

export async function mutations(_options: ProofOptions): Promise<LineResult> {
  const findings = new Findings();
  const rows: string[][] = [];
  for (const [syntax, system, edits] of systems) {
    for (const { mutation, lines, differences, named } of await verifyMutations(system, edits)) {
      const { name, element, what } = mutation;
      findings.check(named, `${name}: no difference says that ${what} of ${element} is wrong`);
      const own = differences.findIndex((one) => one.source === element && one.what === what);
      const line = lines[own === -1 ? 0 : own] ?? "nothing";
      rows.push([syntax, name, named ? "yes" : "no", line.slice(0, maxLine), String(lines.length)]);
    }
  }
  findings.check(rows.length >= fewest, `there are ${rows.length} wrong outputs, fewer than ${fewest}`);
  findings.table(
    "Wrong outputs",
    ["result", "what was made wrong", "caught", "what the verifier says", "differences"],
    rows,
  );
  findings.note(`${rows.filter(([, , caught]) => caught === "yes").length} of ${rows.length} caught`);
  return findings.result();
}
