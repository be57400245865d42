/** Google's and Cosmos' protos, split into repositories, through the whole of `update`. */

import { mkdir, readFile, symlink, writeFile } from "node:fs/promises";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { parseDocument, type YAMLSeq } from "yaml";
import { buildRepositories } from "../../../examples/build.ts";
import { cosmosExample } from "../../../examples/cosmos/build.ts";
import { type Example, withBaseUrl } from "../../../examples/example.ts";
import { googleapisExample } from "../../../examples/googleapis/build.ts";
import { importsOf } from "../../../examples/split.ts";
import { runAny } from "../../../src/process.ts";
import { bufErrors, protocErrors } from "../../support/compilers.ts";
import { type CliDocument, root, runCli } from "../cli.ts";
import { contentsOf, differences, temporaryFolder } from "../folders.ts";
import { Findings, type LineResult } from "../line-result.ts";

const stages = ["sources", "assembly", "codegen", "checks"] as const;

export async function realProtos(): Promise<LineResult> {
  const findings = new Findings();
  const figures: (string | number)[][] = [];
  const verdicts: string[][] = [];
  await using folder = await temporaryFolder("real-protos");
  for (const example of [await googleapisExample(), await cosmosExample()]) {
    const report = await prove(example, path.join(folder.path, example.name), findings);
    figures.push(report.figures);
    verdicts.push(report.verdicts);
  }
  findings.table(
    "Figures of the first run, with nothing cached",
    ["example", "repositories", "files", "messages", "moved names", ...stages.map((name) => `${name} (s)`)],
    figures,
  );
  findings.table(
    "What holds",
    ["example", "buf", "protoc", "tsc --strict", "run again from nothing", "repositories reversed"],
    verdicts,
  );
  return findings.result();
}

interface Report {
  figures: (string | number)[];
  verdicts: string[];
}

async function prove(example: Example, folder: string, findings: Findings): Promise<Report> {
  const { name } = example;
  const repositories = path.join(folder, "repositories");
  await buildRepositories(example, repositories);
  const config = withBaseUrl(example.config, pathToFileURL(repositories).href);
  const update = (run: string, text: string) => runUpdate(path.join(folder, run), text);
  const check = (what: string, seen: string) =>
    findings.check(seen === "", `${name}: ${what}: ${seen.slice(0, 2000)}`) ? "yes" : "no";

  console.error(`  ${name}: update`);
  const { document, hub } = await update("first", config);
  const protos = await withImports(example, await readFile(path.join(hub, "global.proto"), "utf8"));
  const buf = check("buf refuses global.proto", await bufErrors(protos));
  const protoc = check("protoc refuses global.proto", await protocErrors(protos));
  const tsc = check("tsc refuses the TypeScript", await typeErrors(path.join(hub, "gen", "typescript")));

  const first = await outputsOf(hub);
  console.error(`  ${name}: update once more, and with the repositories reversed`);
  const again = differences(first, await outputsOf((await update("again", config)).hub));
  const reversed = differences(first, await outputsOf((await update("reversed", reverse(config))).hub));
  return {
    figures: [name, example.repositories.length, ...figuresOf(document)],
    verdicts: [
      name,
      buf,
      protoc,
      tsc,
      check("a second run differs in", again.join(", ")) === "yes" ? "same bytes" : "other bytes",
      check("reversed repositories give another", reversed.join(", ")) === "yes"
        ? "same bytes"
        : "other bytes",
    ],
  };
}

/** One `update` in a hub of its own, with a cache of its own. */
async function runUpdate(folder: string, config: string): Promise<{ document: CliDocument; hub: string }> {
  const hub = path.join(folder, "hub");
  await mkdir(hub, { recursive: true });
  await writeFile(path.join(hub, "config.yaml"), config);
  const { exitCode, document, stderr } = await runCli(
    ["update", "--cache-dir", path.join(folder, "cache")],
    hub,
  );
  if (exitCode !== 0) throw new Error(`update ended with ${exitCode}: ${document.error ?? stderr}`);
  return { document, hub };
}

/** Every output of a run, the lock included. */
async function outputsOf(hub: string): Promise<Map<string, string>> {
  const contents = await contentsOf(hub);
  contents.delete("config.yaml");
  return contents;
}

function figuresOf({ statistics, seconds }: CliDocument): number[] {
  if (statistics === undefined || seconds === undefined) throw new Error("--json told no figures");
  const { files, messages, moved } = statistics;
  return [files, messages, moved, ...stages.map((stage) => Number((seconds[stage] ?? 0).toFixed(1)))];
}

/** global.proto by its import path, and the protos of the sources that it imports. */
async function withImports(example: Example, globalProto: string): Promise<Map<string, string>> {
  const { global_proto: section } = parseDocument(example.config).toJS() as {
    global_proto: { import_path: string };
  };
  const available = new Map(
    example.repositories.flatMap(({ files }) =>
      [...files].map(([file, text]) => [file.replace(/^proto\//, ""), text] as const),
    ),
  );
  const files = new Map([[section.import_path, globalProto]]);
  for (const text of files.values()) {
    for (const imported of importsOf(text)) {
      const found = available.get(imported);
      if (found !== undefined && !files.has(imported)) files.set(imported, found);
    }
  }
  return files;
}

/** What the TypeScript compiler has against generated code, as a user's bundler would have it resolved. */
async function typeErrors(folder: string): Promise<string> {
  await symlink(
    path.join(root, "node_modules"),
    path.join(folder, "..", "..", "..", "node_modules"),
    "junction",
  );
  const options = ["--noEmit", "--strict", "--target", "es2022", "--module", "esnext"];
  const files = [...(await contentsOf(folder)).keys()].filter((file) => file.endsWith(".ts"));
  if (files.length === 0) return `there is no TypeScript in ${folder}`;
  const { exitCode, stdout } = await runAny({
    file: process.execPath,
    args: [
      path.join(root, "node_modules", "typescript", "bin", "tsc"),
      ...options,
      "--moduleResolution",
      "bundler",
      ...files,
    ],
    cwd: folder,
  });
  return exitCode === 0 ? "" : stdout.toString("utf8");
}

function reverse(config: string): string {
  const document = parseDocument(config);
  (document.get("repositories") as YAMLSeq).items.reverse();
  return document.toString({ lineWidth: 0 });
}
