/** Tests as part of a proof: run by vitest, read from its JSON report. */

import { readFile } from "node:fs/promises";
import path from "node:path";
import { runAny } from "../../src/process.ts";
import { root } from "./cli.ts";
import { temporaryFolder } from "./folders.ts";

/** The parts of the report that are looked at. */
export interface VitestReport {
  testResults: TestFile[];
}

export interface TestFile {
  /** Absolute. */
  name: string;
  /** Why the file could not be run; empty when it was. */
  message: string;
  assertionResults: TestResult[];
}

export interface TestResult {
  /** With the names of the groups around it. */
  fullName: string;
  title: string;
  /** `passed`, `failed`, `skipped`… */
  status: string;
}

/** @param files - folders or files of tests, relative to the repository's top */
export async function runTests(files: readonly string[]): Promise<VitestReport> {
  await using folder = await temporaryFolder("tests");
  const file = path.join(folder.path, "report.json");
  const vitest = path.join(root, "node_modules", "vitest", "vitest.mjs");
  const reporter = ["--reporter=json", `--outputFile=${file}`];
  const { stdout, stderr } = await runAny({
    file: process.execPath,
    args: [vitest, "run", ...files, "--passWithNoTests", ...reporter],
    cwd: root,
  });
  try {
    return JSON.parse(await readFile(file, "utf8")) as VitestReport;
  } catch (cause) {
    throw new Error(`vitest wrote no report:\n${stdout.toString("utf8")}${stderr}`, { cause });
  }
}
