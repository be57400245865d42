/** `layout: parts` of Google's and Cosmos' protos beside `layout: file`: the same names and meaning, and faster code. */

import { readFile } from "node:fs/promises";
import path from "node:path";
import { isDeepStrictEqual } from "node:util";
import { cosmosExample } from "../../../examples/cosmos/build.ts";
import type { Example } from "../../../examples/example.ts";
import { googleapisExample } from "../../../examples/googleapis/build.ts";
import { assemble } from "../../../src/assembly/assemble.ts";
import type { Assembly, AssemblyInput } from "../../../src/assembly/assembly.ts";
import { generateCode } from "../../../src/codegen/generate-code.ts";
import type { GlobalProtoConfig } from "../../../src/config/config.ts";
import { formatDiagnostic } from "../../../src/diagnostics.ts";
import { silentReporter } from "../../../src/events.ts";
import { compileProtos } from "../../../src/toolchain/compile.ts";
import { describeDifference } from "../../../src/verification/difference.ts";
import { type VerifyReport, verifyMerged } from "../../../src/verification/verify-merged.ts";
import { javaErrors } from "../../assembly/java-files.ts";
import { projectTool } from "../../toolchain/tools.ts";
import { temporaryFolder } from "../folders.ts";
import { Findings, type LineResult } from "../line-result.ts";
import { exampleInput } from "./example-input.ts";
import { repositoryChanges } from "./repository-changes.ts";
import { resultFile, sameNames } from "./same-names.ts";

const layouts = [
  { name: "one file", layout: "file", partsBy: "package" },
  { name: "parts by repository", layout: "parts", partsBy: "repository" },
  { name: "parts by package", layout: "parts", partsBy: "package" },
] as const;

export async function parts(): Promise<LineResult> {
  const findings = new Findings();
  const rows = { compared: [] as Cells[], changed: [] as Cells[], generated: [] as Cells[] };
  for (const example of [await googleapisExample(), await cosmosExample()]) {
    const proof = new ExampleProof(example, findings);
    const [file, ...cut] = await proof.compileAll();
    for (const result of cut) rows.compared.push(await proof.compare(file!, result));
    for (const { layout, partsBy, name } of layouts.slice(1)) {
      rows.changed.push(proof.changeRepositories({ layout, partsBy }, name));
    }
    rows.generated.push(...(await proof.generate([file!, ...cut])));
  }
  findings.table(
    "Parts beside one file, after feature resolution; both accepted by buf and protoc",
    [
      ...["set", "layout", "parts", "name maps", "messages", "fields", "enum values", "rpcs", "comments"],
      ...["round trips", "differences", "Java is written"],
    ],
    rows.compared,
  );
  findings.table(
    "One repository after the other adds a message",
    ["set", "layout", "repositories", "outputs touched, at most", "outputs of others touched"],
    rows.changed,
  );
  findings.table(
    "TypeScript of the whole set, one after the other in this run",
    ["set", "layout", "files", "processor (s)", "one file takes times as long"],
    rows.generated,
  );
  return findings.result();
}

type Cells = (string | number)[];

interface Result {
  name: string;
  assembly: Assembly;
  descriptorSet: Uint8Array;
}

class ExampleProof {
  readonly #name: string;
  readonly #input: AssemblyInput;
  readonly #findings: Findings;

  constructor(example: Example, findings: Findings) {
    this.#name = example.name;
    this.#input = exampleInput(example);
    this.#findings = findings;
  }

  async compileAll(): Promise<Result[]> {
    const results: Result[] = [];
    for (const { name, ...layout } of layouts) {
      console.error(`  ${this.#name}: compiling ${name}`);
      const assembly = this.#assemble(layout);
      results.push({ name, assembly, descriptorSet: await compile(assembly) });
    }
    return results;
  }

  async compare(file: Result, result: Result): Promise<Cells> {
    const { name, assembly } = result;
    const equalMaps = this.#check(
      isDeepStrictEqual(assembly.map, file.assembly.map),
      `${name}: another name map`,
    );
    const { differences, compared, roundTrips } = laidBeside(file, result, this.#input.config);
    for (const one of differences.slice(0, 5)) this.#check(false, `${name}: ${describeDifference(one)}`);
    this.#check(compared.messages > 0 && roundTrips.messages > 0, `${name}: nothing was compared`);
    const options = { java_package: "com.example", java_multiple_files: true };
    const { layout, partsBy } = layouts.find((one) => one.name === name)!;
    const java = await javaErrors(this.#assemble({ layout, partsBy, options }));
    return [
      ...[this.#name, name, assembly.targets.length - 1, equalMaps ? "equal" : "differ"],
      ...[compared.messages, compared.fields, compared.enumValues, compared.methods, compared.comments],
      ...[roundTrips.messages, differences.length],
      this.#check(java === "", `${name}: protoc writes no Java: ${java.slice(0, 500)}`) ? "yes" : "no",
    ];
  }

  changeRepositories(layout: Partial<GlobalProtoConfig>, name: string): Cells {
    const changes = repositoryChanges({ ...this.#input, config: { ...this.#input.config, ...layout } });
    for (const { repository, touched, foreign } of changes) {
      this.#check(touched.length > 0, `${name}: a change in ${repository} touches nothing`);
      this.#check(foreign.length === 0, `${name}: a change in ${repository} touches ${foreign.join(", ")}`);
    }
    const most = Math.max(...changes.map(({ touched }) => touched.length));
    const foreign = changes.reduce((count, change) => count + change.foreign.length, 0);
    return [this.#name, name, changes.length, most, foreign];
  }

  async generate(results: readonly Result[]): Promise<Cells[]> {
    const rows: Cells[] = [];
    let first = 0;
    for (const result of results) {
      console.error(`  ${this.#name}: TypeScript of ${result.name}`);
      const { seconds, files } = await generateTypeScript(result);
      first ||= seconds;
      this.#check(files >= result.assembly.targets.length, `${result.name}: ${files} TypeScript files`);
      this.#check(seconds <= first, `${result.name}: TypeScript takes longer than of one file`);
      rows.push([
        this.#name,
        result.name,
        files,
        Number(seconds.toFixed(1)),
        Number((first / seconds).toFixed(1)),
      ]);
    }
    return rows;
  }

  #assemble(changes: Partial<GlobalProtoConfig>): Assembly {
    const assembly = assemble({ ...this.#input, config: { ...this.#input.config, ...changes } });
    const errors = assembly.diagnostics.filter(({ severity }) => severity === "error");
    if (errors.length > 0) throw new Error(errors.map(formatDiagnostic).join("\n"));
    return assembly;
  }

  #check(holds: boolean, shortcoming: string): boolean {
    return this.#findings.check(holds, `${this.#name}, ${shortcoming}`);
  }
}

async function compile({ compilation: files, targets }: Assembly): Promise<Uint8Array> {
  await using folder = await temporaryFolder("parts");
  const tools = { buf: await projectTool("buf"), protoc: await projectTool("protoc") };
  const result = await compileProtos({ files, targets, engine: "protoc", tools, workFolder: folder.path });
  if (!result.ok) throw new Error(result.messages.map(({ message }) => message).join("\n"));
  return result.descriptorSet;
}

/** The one file stands where a verifier has sources. */
function laidBeside(file: Result, result: Result, config: GlobalProtoConfig): VerifyReport {
  const files = new Map([[config.importPath, resultFile]]);
  return verifyMerged(
    {
      sources: [{ descriptorSet: file.descriptorSet, files }],
      merged: { descriptorSet: result.descriptorSet, files: result.assembly.targets },
      map: sameNames(file.assembly.map!, config.package),
      withoutServices: false,
    },
    { descriptors: true, roundTrips: { perType: 1, seed: 1 } },
  );
}

/** Processor seconds of the generator, which no other work on the machine changes much. */
async function generateTypeScript({
  assembly,
  descriptorSet,
}: Result): Promise<{ seconds: number; files: number }> {
  await using folder = await temporaryFolder("typescript");
  const times = path.join(folder.path, "times");
  const plugin = await projectTool("protoc-gen-es");
  const { file, args } = plugin.command;
  const script = 'times=$1; shift; TIMEFORMAT="%U %S"; { time "$@"; } 2>"$times"';
  const timed = { ...plugin, command: { file: "bash", args: ["-c", script, "timed", times, file, ...args] } };
  const { outputs, failures } = await generateCode({
    descriptorSet,
    targets: assembly.targets,
    languages: [{ name: "typescript", plugin: undefined, out: "gen", opt: [] }],
    engine: "protoc",
    tools: { protoc: await projectTool("protoc"), "protoc-gen-es": timed },
    hubFolder: folder.path,
    workFolder: folder.path,
    environment: { PATH: "" },
    reporter: silentReporter,
  });
  if (failures.length > 0) throw new Error(failures.map(({ message }) => message).join("\n"));
  const lines = (await readFile(times, "utf8")).trim().split("\n");
  const [user = 0, system = 0] = lines.at(-1)!.split(" ").map(Number);
  return { seconds: user + system, files: outputs.flatMap((output) => output.files).length };
}
