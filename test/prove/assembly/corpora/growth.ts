/** How the time of the assembly grows with its input, beside compilers on the same files. */

import { mkdir, writeFile } from "node:fs/promises";
import path from "node:path";
import { stageProtos } from "../../../../src/toolchain/stage-protos.ts";
import { median, type Seconds } from "../../../bench/table.ts";
import { bufPath, protocIncludes, protocPath } from "../../../support/compilers.ts";
import { temporaryFolder } from "../../folders.ts";
import type { Findings } from "../../line-result.ts";
import type { AssemblyFigures } from "./assembly-process.ts";
import { type CorpusName, filesOf, readCorpus } from "./corpora.ts";
import { figuresOf, timed } from "./processes.ts";

interface Measured extends AssemblyFigures {
  name: CorpusName;
  protoc: Seconds;
  /** With comments and positions, which the assembly keeps and `buf build` does too. */
  protocWithSource: Seconds;
  buf: Seconds;
}

/** Files of google-proto-files, at least; undefined is all. */
const sizes = [500, 1000, 2000, 4000, undefined];
/** Of the time in which protoc reads all files and keeps of them what the assembly keeps. */
const mostOfProtoc = 0.5;
/** A megabyte of all files may take so many times as long as one of the smallest set that is not start-up alone. */
const mostGrowth = 1.5;
/** Of each command, in turn with the others: one turn that other work of the machine slows down decides nothing. */
const TURNS = 3;

export async function measureGrowth(findings: Findings): Promise<void> {
  const measured: Measured[] = [];
  for (const size of sizes) measured.push(await measure("google-proto-files", size));
  measured.push(await measure("cosmos", undefined));
  findings.table(
    `Assembly (sources in memory to outputs in memory, each in a process of its own) beside compilers on the same files: wall and processor seconds, the median of ${TURNS} turns`,
    [
      ...["set", "files", "MB", "assembly", "processor", "ms/MB", "peak MB", "protoc", "processor"],
      ...["protoc with source info", "processor", "buf build", "processor"],
      ...["assembly / protoc", "/ protoc with source info", "/ buf build"],
    ],
    measured.map(({ name, files, megabytes, seconds, peakMegabytes, protoc, protocWithSource, buf }) => [
      name,
      files,
      rounded(megabytes, 1),
      rounded(seconds.wall, 2),
      rounded(seconds.processor, 2),
      rounded((seconds.processor / megabytes) * 1000, 0),
      Math.round(peakMegabytes),
      ...[protoc, protocWithSource, buf].flatMap(({ wall, processor }) => [
        rounded(wall, 2),
        rounded(processor, 2),
      ]),
      ...[protoc, protocWithSource, buf].map(({ wall }) => rounded(seconds.wall / wall, 2)),
    ]),
  );
  judge(measured, findings);
}

function judge(measured: readonly Measured[], findings: Findings): void {
  const google = measured.filter(({ name }) => name === "google-proto-files");
  const perMegabyte = ({ seconds, megabytes }: Measured) => seconds.processor / megabytes;
  const [all, thousand] = [google.at(-1)!, google[sizes.indexOf(1000)]!];
  const growth = perMegabyte(all) / perMegabyte(thousand);
  findings.note(`a megabyte of all files takes ${rounded(growth, 2)} times as long as one of 1,000 files`);
  findings.check(growth <= mostGrowth, `the time grows ${rounded(growth, 2)} times as fast as the input`);
  const share = all.seconds.wall / all.protocWithSource.wall;
  findings.check(share <= mostOfProtoc, `the assembly takes ${rounded(share, 2)} of protoc's time`);
}

async function measure(name: CorpusName, count: number | undefined): Promise<Measured> {
  console.error(`  ${name}: ${count ?? "all"} files beside compilers`);
  await using folder = await temporaryFolder("corpus");
  const protos = path.join(folder.path, "protos");
  const files = filesOf(await readCorpus(name, count));
  await stageProtos(protos, files);
  await writeFile(path.join(folder.path, "names"), [...files.keys()].join("\n"));
  await mkdir(path.join(folder.path, "cache"));
  const paths = ["-I.", `-I${protocIncludes()}`];
  const withProtoc = (...options: string[]) =>
    timed({
      file: protocPath(),
      args: [...paths, ...options, "--descriptor_set_out=../protoc.binpb", "@../names"],
      cwd: protos,
    });
  const turns: Measured[] = [];
  for (let turn = 0; turn < TURNS; turn++) {
    turns.push({
      name,
      ...(await figuresOf<AssemblyFigures>("assembly-process.ts", name, count)),
      protoc: await withProtoc(),
      protocWithSource: await withProtoc("--include_source_info"),
      buf: await timed({
        file: bufPath(),
        args: ["build", ".", "-o", "../buf.binpb"],
        cwd: protos,
        env: { BUF_CACHE_DIR: path.join(folder.path, "cache") },
      }),
    });
  }
  return {
    ...turns[0]!,
    peakMegabytes: median(turns.map(({ peakMegabytes }) => peakMegabytes)),
    seconds: medianOf(turns.map(({ seconds }) => seconds)),
    protoc: medianOf(turns.map(({ protoc }) => protoc)),
    protocWithSource: medianOf(turns.map(({ protocWithSource }) => protocWithSource)),
    buf: medianOf(turns.map(({ buf }) => buf)),
  };
}

function medianOf(times: readonly Seconds[]): Seconds {
  return {
    wall: median(times.map(({ wall }) => wall)),
    processor: median(times.map(({ processor }) => processor)),
  };
}

function rounded(value: number, digits: number): number {
  return Number(value.toFixed(digits));
}
