// Assembles one corpus in a process of its own, whose peak of memory is that of the assembly: node assembly-process.ts
// NAME [COUNT]. Prints one line of JSON, an AssemblyFigures.
import { assemble } from "../../../../src/assembly/assemble.ts";
import type { Seconds } from "../../../bench/table.ts";
import { type CorpusName, filesOf, readCorpus } from "./corpora.ts";

export interface AssemblyFigures {
  files: number;
  megabytes: number;
  seconds: Seconds;
  peakMegabytes: number;
}

if (import.meta.main) {
  const [name, count] = process.argv.slice(2) as [CorpusName, string | undefined];
  const input = await readCorpus(name, count === undefined ? undefined : Number(count));
  const files = filesOf(input);
  const [begin, processor] = [performance.now(), process.cpuUsage()];
  const { files: outputs } = assemble(input);
  const wall = (performance.now() - begin) / 1000;
  const { user, system } = process.cpuUsage(processor);
  if (outputs.length === 0) throw new Error(`${name} cannot be assembled`);
  const bytes = [...files.values()].reduce((sum, text) => sum + Buffer.byteLength(text), 0);
  const figures: AssemblyFigures = {
    files: files.size,
    megabytes: bytes / 1e6,
    seconds: { wall, processor: (user + system) / 1e6 },
    peakMegabytes: process.resourceUsage().maxRSS / 1024,
  };
  console.log(JSON.stringify(figures));
}
