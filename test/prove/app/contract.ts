/** local-github, on which all other lines stand, and a GitHub that nobody here wrote do the same. */

import { contractCases } from "../../local-github/contract/cases.ts";
import { emulateTarget } from "../../local-github/contract/emulate-target.ts";
import { localTarget } from "../../local-github/contract/local-target.ts";
import { emulateSkips } from "../../local-github/contract/skips.ts";
import type { ContractTarget } from "../../local-github/contract/target.ts";
import { Findings, type LineResult } from "../line-result.ts";

export async function contract(): Promise<LineResult> {
  const findings = new Findings();
  await using local = await localTarget();
  await using emulate = await emulateTarget();
  const ours = await outcomes(local);
  const theirs = await outcomes(emulate);
  const rows = contractCases.map(({ name }) => {
    const skip = emulateSkips[name];
    const [our, their] = [ours.get(name), theirs.get(name)];
    findings.check(our === undefined, `${local.name}: ${name}: ${our}`);
    if (skip === undefined) findings.check(their === undefined, `${emulate.name}: ${name}: ${their}`);
    else findings.check(their !== undefined, `${emulate.name} passes what is skipped: ${name}`);
    return [name, our === undefined ? "yes" : "NO", skip ?? (their === undefined ? "yes" : "NO")];
  });
  for (const name of Object.keys(emulateSkips)) {
    const known = contractCases.some((one) => one.name === name);
    findings.check(known, `a case is skipped that does not exist: ${name}`);
  }
  findings.table("GitHub…", ["", local.name, emulate.name], rows);
  const passed = contractCases.length - Object.keys(emulateSkips).length;
  findings.note(`${contractCases.length} cases, of which ${emulate.name} is held to ${passed}`);
  return findings.result();
}

/** What each case came to, by its name: undefined, or why it failed. */
async function outcomes(target: ContractTarget): Promise<Map<string, string | undefined>> {
  const found = new Map<string, string | undefined>();
  for (const { name, run } of contractCases) {
    const failure = await run(target).then(
      () => undefined,
      (error: unknown) => (error instanceof Error ? (error.message.split("\n")[0] ?? "") : String(error)),
    );
    found.set(name, failure);
  }
  return found;
}
