/** protoc's own test protos, each with what it imports, and all that can go together. */

import path from "node:path";
import { temporaryFolder } from "../folders.ts";
import { Findings, type LineResult } from "../line-result.ts";
import { type Outcome, outcomeOf } from "./protoc-tests/outcome.ts";
import { type ProtocSources, packages, unpack } from "./protoc-tests/packages.ts";
import { closureOf, type Protos, readTestProtos } from "./protoc-tests/read-protos.ts";
import { togetherOutcome } from "./protoc-tests/together.ts";

const columns = ["file", "outcome", "messages, fields, comments, round trips", "reason"];

export async function protocTestProtos(): Promise<LineResult> {
  const findings = new Findings();
  const totals: (string | number)[][] = [];
  await using folder = await temporaryFolder("protoc-tests");
  const known = new Set<string>();
  for (const [index, sources] of packages.entries()) {
    console.error(`  ${sources.name}`);
    const protos = await readTestProtos(await unpack(sources, path.join(folder.path, String(index))));
    totals.push(...(await proveAll(sources, protos, known, findings)));
  }
  findings.table(
    "protoc's test protos",
    ["package", "files", "verified", "refused", "refused by protoc too", "unexplained", "same as above"],
    totals,
  );
  findings.note("npm: no package carries them");
  return findings.result();
}

/** `known`: files of packages before, with their imports, which are not looked at again. */
async function proveAll(
  { name }: ProtocSources,
  protos: Protos,
  known: Set<string>,
  findings: Findings,
): Promise<(string | number)[][]> {
  const rows: string[][] = [];
  const counts = { verified: 0, refused: 0, invalid: 0, unexplained: 0 };
  const good: string[] = [];
  let repeated = 0;
  for (const file of protos.keys()) {
    const closure = closureOf(file, protos);
    const content = JSON.stringify([...closure].sort());
    if (known.has(content)) {
      repeated += 1;
      continue;
    }
    known.add(content);
    // Beside others it would be of this syntax, whatever its own is.
    const outcome = await outcomeOf(closure, "edition2023");
    counts[outcome.verdict] += 1;
    if (outcome.verdict === "verified") good.push(file);
    findings.check(outcome.verdict !== "unexplained", `${name}: ${file}: ${outcome.reason}`);
    rows.push([file, outcome.verdict, figures(outcome), outcome.reason]);
    if (rows.length % 50 === 0) console.error(`    ${rows.length} files`);
  }
  findings.table(name, columns, rows);

  const together = await togetherOutcome(good, protos);
  findings.check(together.verdict === "verified", `${name}, together: ${together.reason}`);
  findings.note(
    `${name}: ${together.files.size} files together: ${together.verdict} as ${together.syntax}, ${figures(together)}`,
  );
  for (const [file, reason] of together.leftOut) findings.note(`${name}: ${file} left out: ${reason}`);
  return [[name, protos.size, counts.verified, counts.refused, counts.invalid, counts.unexplained, repeated]];
}

function figures({ compared, roundTrips }: Outcome): string {
  if (compared === undefined) return "";
  return [compared.messages, compared.fields, compared.comments, roundTrips].join(", ");
}
