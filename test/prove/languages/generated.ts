/** Real protos in every language: generated twice alike, and compiled by the language's own compiler. */

import { readFile, writeFile } from "node:fs/promises";
import path from "node:path";
import { cosmosExample } from "../../../examples/cosmos/build.ts";
import { type Example, readExample } from "../../../examples/example.ts";
import { googleapisExample } from "../../../examples/googleapis/build.ts";
import { root, runCli } from "../cli.ts";
import { temporaryFolder } from "../folders.ts";
import { Findings, type LineResult } from "../line-result.ts";
import type { ProofOptions } from "../proof.ts";
import { buildHub, type LanguageEntry } from "./example-hub.ts";

interface Case {
  example: Example;
  languages: readonly LanguageEntry[];
  /** Further keys of `generate`. */
  generate?: Readonly<Record<string, unknown>>;
}

/** They have to compile: five, and three at least of the others. */
const required = ["go", "python", "typescript", "java", "cpp"];
const more = 3;

/** What Debian's libprotobuf goes with; generated C++ compiles with the runtime of its own protoc only. */
const cpp = { language: "cpp", protoc_path: "/usr/bin/protoc" };

export async function generatedAndCompiled({ full }: ProofOptions): Promise<LineResult> {
  const findings = new Findings();
  await using folder = await temporaryFolder("generated");
  for (const one of await cases(full)) {
    await prove(one, path.join(folder.path, one.example.name), findings);
  }
  return findings.result();
}

async function cases(full: boolean): Promise<Case[]> {
  const registrySystem = path.join(root, "examples", "registry-system");
  const small: Case = {
    example: await readExample("registry-system", registrySystem),
    languages: [
      "go",
      "python",
      "typescript",
      "java",
      "kotlin",
      cpp,
      "csharp",
      "ruby",
      "php",
      "rust",
      "docs",
      "openapi",
    ],
  };
  const some = ["ruby", "php", "rust", ...(full ? ["csharp", "docs"] : [])];
  // What no package of PyPI, Maven Central or Debian has is generated along.
  const along = (entry: LanguageEntry) => ({
    ...(typeof entry === "string" ? { language: entry } : entry),
    include_imports: true,
  });
  return [
    small,
    { example: await googleapisExample(), languages: ["go", "python", "typescript", "java", cpp, ...some] },
    {
      example: await cosmosExample(),
      languages: [along("go"), along("python"), "typescript", along("java"), along(cpp), ...some.map(along)],
      generate: {
        // Go finds the option files of others in their modules, or in this one.
        managed: {
          enabled: true,
          disable: [{ path: "example" }],
          override: [
            {
              file_option: "go_package_prefix",
              path: "cosmos_proto",
              value: "github.com/example/hub/gen/go",
            },
          ],
        },
      },
    },
  ];
}

interface Document {
  error?: string;
  exitCode: number;
  seconds: Record<string, number>;
  languages: { language: string; outcome: string; files: number }[];
  compiled: {
    language: string;
    outcome: string;
    message?: string;
    programs: Record<string, string>;
    files: number;
    seconds: number;
  }[];
}

async function prove(
  { example, languages, generate = {} }: Case,
  folder: string,
  findings: Findings,
): Promise<void> {
  const { name } = example;
  console.error(`  ${name}: update`);
  const hub = await buildHub(example, folder, languages, generate);
  const update = await runCli(["update"], hub);
  if (
    !findings.check(
      update.exitCode === 0,
      `${name}: update ended with ${update.exitCode}: ${update.document.error}`,
    )
  ) {
    return;
  }
  console.error(`  ${name}: generate --validate`);
  const run = await runCli(["generate", "--validate"], hub);
  const document = run.document as unknown as Document;
  const { compiled = [], seconds = {} } = document;
  findings.table(
    `${name}: generated in ${update.document.seconds?.codegen} s, twice alike and checked in ${seconds.codegen} s`,
    ["language", "files", "compiled", "with", "seconds"],
    compiled.map((one) => [
      one.language,
      one.files,
      one.outcome === "compiled" ? "yes" : one.outcome,
      Object.values(one.programs).join(", "),
      Number(one.seconds.toFixed(1)),
    ]),
  );
  console.error(`  ${name}: the same by protoc`);
  const config = path.join(hub, "config.yaml");
  await writeFile(
    config,
    (await readFile(config, "utf8")).replace(/^generate:\n/m, "generate:\n  engine: protoc\n"),
  );
  const byProtoc = await runCli(["generate", "--check"], hub);
  const { added = [], changed = [], removed = [] } = byProtoc.document.changes ?? {};
  const differing = [...added, ...changed, ...removed].slice(0, 10).join(", ");
  findings.check(
    byProtoc.exitCode === 0,
    `${name}: protoc gives other files: ${differing}${byProtoc.document.error ?? ""}`,
  );
  findings.check(document.error === undefined, `${name}: generate --validate: ${document.error}`);
  for (const { language, outcome, message } of compiled) {
    findings.check(outcome !== "failed", `${name}: ${language} does not compile: ${message?.slice(0, 1500)}`);
  }
  const done = compiled.filter(({ outcome }) => outcome === "compiled").map(({ language }) => language);
  const missing = required.filter((language) => !done.includes(language));
  findings.check(missing.length === 0, `${name}: not compiled: ${missing.join(", ")}`);
  const others = done.filter((language) => !required.includes(language));
  findings.check(others.length >= more, `${name}: beside the five only ${others.join(", ")} compiled`);
}
