// Shows a failure of the fuzzing proof alone: npx node test/assembly/fuzz/replay.ts --seed N [--path P]
import path from "node:path";
import { parseArgs } from "node:util";
import { root } from "../../prove/cli.ts";
import { largeCorpus } from "./corpus.ts";
import { fuzzBatch } from "./fuzz-batch.ts";

const { values } = parseArgs({ options: { seed: { type: "string" }, path: { type: "string" } } });
const corpus = await largeCorpus(path.join(root, "examples", "node_modules", "google-proto-files"), 40);
const report = fuzzBatch({ seed: Number(values.seed), runs: 1000, path: values.path }, corpus);
console.log(report);
if (report.failure !== undefined) {
  console.log(JSON.stringify(Buffer.from(report.failure.input, "base64").toString()));
  process.exitCode = 1;
}
