/** A system with every oddity of docs/specification.md 15: assembled or refused as it says, and of the size it names. */

import { assembled } from "../../assembly/assembled.ts";
import { oddities as all, oddOptions, oddSystem } from "../../assembly/oddities.ts";
import { compilerErrors } from "../../support/compilers.ts";
import { compiledSources, verified } from "../../verification/verified.ts";
import { Findings, type LineResult } from "../line-result.ts";
import { figures, sizedSystem } from "./sized-system.ts";

export async function oddities(): Promise<LineResult> {
  const findings = new Findings();
  const rows = all.map(({ name, expected, seen, change = oddSystem }) => {
    const found = seen(assembled(change, oddOptions));
    findings.check(found === expected, `${name}: ${found}`);
    return [name, expected, found];
  });
  const sized = sizedSystem();
  findings.table("Oddities", ["oddity", "expected", "seen"], rows);
  findings.table(
    "All of it in one system",
    ["system", "files", "units", "moved", "compiler sets", "messages compared", "round trips", "differences"],
    [
      await compared("every oddity", assembled(oddSystem, oddOptions), findings),
      await compared(figures(), assembled(sized.repositories, sized.options), findings),
    ],
  );
  return findings.result();
}

/** Compiles a result with buf and protoc and compares it with its sources. */
async function compared(
  name: string,
  { assembly, problems }: ReturnType<typeof assembled>,
  findings: Findings,
): Promise<(string | number)[]> {
  const refused = problems.filter((problem) => assembly.files.length === 0 && problem !== "");
  if (!findings.check(refused.length === 0, `${name}: refused: ${refused[0]}`)) return [name];
  const errors = await compilerErrors(assembly.compilation);
  findings.check(errors === "", `${name}: ${errors.slice(0, 500)}`);
  const compiled = await compiledSources(assembly);
  const { lines, compared, roundTrips } = await verified(compiled);
  findings.check(compiled.refused.length === 0, `${name}: ${compiled.refused.length} sources do not compile`);
  findings.check(lines.length === 0, `${name}: ${lines[0]}`);
  const { files, units, moved } = assembly.statistics;
  return [
    name,
    files,
    units,
    moved,
    compiled.sets.length,
    compared.messages,
    roundTrips.messages,
    lines.length,
  ];
}
