// Proves what a release claims, line by line: npm run prove -- main-job [--line N]… [--full]
// Tables go to standard output, progress to standard error; the exit code is 1 where a line falls short.
import { parseArgs } from "node:util";
import { app } from "./app/app.ts";
import { assembly } from "./assembly/assembly.ts";
import { languages } from "./languages/languages.ts";
import { type LineResult, renderResult } from "./line-result.ts";
import { mainJob } from "./main-job/main-job.ts";
import type { ProofLine } from "./proof.ts";

const proofs: Readonly<Record<string, readonly ProofLine[]>> = {
  "main-job": mainJob,
  app,
  assembly,
  languages,
};

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    line: { type: "string", multiple: true, default: [] },
    full: { type: "boolean", default: false },
  },
});

const [name = ""] = positionals;
const lines = proofs[name]?.filter(
  ({ number }) => values.line.length === 0 || values.line.includes(String(number)),
);
if (lines === undefined || lines.length === 0) {
  console.error(
    `usage: npm run prove -- NAME [--line N]… [--full]\n${Object.entries(proofs).map(describe).join("\n")}`,
  );
  process.exit(2);
}

let failed = 0;
for (const { number, title, prove } of lines) {
  console.error(`${name} ${number}: ${title} …`);
  const begin = performance.now();
  const result = await prove({ full: values.full }).catch(crashed);
  const seconds = ((performance.now() - begin) / 1000).toFixed(1);
  if (!result.passed) failed += 1;
  console.log(`## ${number}. ${title}\n\n${renderResult(result)}`);
  console.log(`${result.passed ? "PASS" : "FALLS SHORT"} (line ${number}, ${seconds} s)\n`);
}
console.log(`${lines.length - failed} passed, ${failed} failed`);
process.exitCode = failed === 0 ? 0 : 1;

function describe([proof, all]: [string, readonly ProofLine[]]): string {
  return `  ${proof}: ${all.map(({ number, title }) => `\n    ${number} ${title}`).join("")}`;
}

/** A proof that throws proves nothing; the others still run. */
function crashed(error: unknown): LineResult {
  const text = error instanceof Error ? (error.stack ?? error.message) : String(error);
  return { passed: false, tables: [], notes: [`the proof itself failed: ${text}`] };
}
