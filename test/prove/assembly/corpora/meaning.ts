/** The result of a corpus means what its sources mean, compiles, and comes in the same bytes from a reversed input. */

import type { Findings } from "../../line-result.ts";
import type { CorpusName } from "./corpora.ts";
import { figuresOf } from "./processes.ts";
import type { VerificationFigures } from "./verification-process.ts";

/** @param count - files of google-proto-files; undefined is all */
export async function verifyCorpora(findings: Findings, count: number | undefined): Promise<void> {
  const all: [string, VerificationFigures][] = [];
  const corpora: [CorpusName, number | undefined][] = [
    ["cosmos", undefined],
    ["google-proto-files", count],
  ];
  for (const [name, files] of corpora) {
    console.error(`  ${name}: ${files ?? "all"} files compiled and verified`);
    const figures = await figuresOf<VerificationFigures>("verification-process.ts", name, files);
    all.push([name, figures]);
    judge(name, figures, findings);
  }
  findings.table(
    "What holds",
    ["set", "files", "result", "buf and protoc", "input reversed", "source sets", "refused", "differences"],
    all.map(([name, { files, syntax, refused, sameReversed, sets, filesRefused, differenceCount }]) => [
      ...[name, files, syntax],
      ...[refused.length === 0 ? "accept" : "refuse", sameReversed ? "same bytes" : "other bytes"],
      ...[sets, filesRefused, differenceCount],
    ]),
  );
  findings.table(
    "What was compared",
    ["set", "messages", "moved", "fields", "enum values", "rpcs", "extensions", "comments", "round trips"],
    all.map(([name, { moved, compared, roundTrips }]) => {
      const { messages, fields, enumValues, methods, extensions, comments } = compared;
      return [name, messages, moved, fields, enumValues, methods, extensions, comments, roundTrips];
    }),
  );
  findings.table(
    "What it took (s)",
    ["set", "compile the result, both", "compile the sources, buf", "compare", "peak MB"],
    all.map(([name, { seconds, peakMegabytes }]) => {
      const { result, sources, comparison } = seconds;
      return [
        name,
        ...[result, sources, comparison].map((value) => value.toFixed(1)),
        Math.round(peakMegabytes),
      ];
    }),
  );
}

function judge(name: string, figures: VerificationFigures, findings: Findings): void {
  const { refused, sameReversed, filesRefused, differences, differenceCount, compared, roundTrips } = figures;
  findings.check(refused.length === 0, `${name}: the result is refused: ${refused[0]}`);
  findings.check(sameReversed, `${name}: the reversed input gives other bytes`);
  findings.check(filesRefused === 0, `${name}: ${filesRefused} files could not be compared`);
  findings.check(
    differenceCount === 0,
    `${name}: ${differenceCount} differences, as ${differences.slice(0, 3).join("; ")}`,
  );
  findings.check(compared.messages > 0 && roundTrips > 0, `${name}: nothing was compared`);
}
