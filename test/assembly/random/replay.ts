// Shows a random system again, as a test case: npx node test/assembly/random/replay.ts --seed N --path P
import { parseArgs } from "node:util";
import { testCase } from "./reproducer.ts";
import { search } from "./search.ts";

const { values } = parseArgs({ options: { seed: { type: "string" }, path: { type: "string" } } });
const { failure, verdicts } = await search({ seed: Number(values.seed), runs: 100, path: values.path });
if (failure === undefined) {
  console.log(`${verdicts.length} systems, every outcome explained`);
} else {
  console.log(testCase(failure.system, failure.verdict));
  process.exitCode = 1;
}
