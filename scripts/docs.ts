// Writes what is generated in the documentation: the tables of README.md from action.yml, the reference of config.yaml
// and config.schema.json from the schema, that of the command line from its help, the App's settings from their schema,
// a page per diagnostic code. `--check` fails when something is stale.
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { parse } from "yaml";
import { variables } from "../app/settings/variables.ts";
import { commands, parseArguments } from "../src/arguments.ts";
import { codes } from "../src/assembly/codes.ts";
import { languagesReference } from "../src/codegen/profiles/reference.ts";
import { configJsonSchema, configReference } from "../src/config/reference.ts";
import { pinnedTool, type SourceKind, toolNames } from "../src/toolchain/pinned.ts";
import { sourceNames } from "../src/toolchain/source-names.ts";

interface ActionFile {
  inputs: Record<string, { description: string; default?: string }>;
  outputs: Record<string, { description: string }>;
}

const root = path.resolve(import.meta.dirname, "..");
const read = (name: string) => readFileSync(path.join(root, name), "utf8");

function inputsTable(action: ActionFile): string {
  const rows = Object.entries(action.inputs).map(([name, input]) => {
    const value = input.default === undefined ? "" : `\`${input.default}\``;
    return `| \`${name}\` | ${oneLine(input.description)} | ${value} |`;
  });
  return ["| Input | Meaning | Default |", "| --- | --- | --- |", ...rows].join("\n");
}

function outputsTable(action: ActionFile): string {
  const rows = Object.entries(action.outputs).map(
    ([name, output]) => `| \`${name}\` | ${oneLine(output.description)} |`,
  );
  return ["| Output | Meaning |", "| --- | --- |", ...rows].join("\n");
}

function settingsTable(): string {
  const rows = Object.entries(variables.shape).map(([name, schema]) => {
    const value = schema.def.type === "default" ? `\`${schema.def.defaultValue}\`` : "";
    return `| \`${name}\` | ${oneLine(schema.meta()?.description ?? "")} | ${value} |`;
  });
  return ["| Variable | Meaning | Default |", "| --- | --- | --- |", ...rows].join("\n");
}

function toolsTable(): string {
  const builders: Partial<Record<SourceKind, string>> = { go: "Go", crate: "Cargo" };
  const runtimes: Record<string, string> = { python: "Python, pip", java: "Java" };
  const rows = toolNames.map((name) => {
    const { version, kind, builds } = pinnedTool(name);
    const needs = builders[kind] ?? runtimes[builds[0]?.runtime ?? ""] ?? "";
    return `| ${name} | ${version} | ${sourceNames[kind].replace(/^the /, "")} | ${needs} |`;
  });
  return ["| Tool | Version | From | Needs |", "| --- | --- | --- | --- |", ...rows].join("\n");
}

function oneLine(text: string): string {
  return text.trim().replaceAll(/\s+/g, " ").replaceAll("|", "\\|");
}

function between(text: string, mark: string, content: string): string {
  const pattern = new RegExp(`(<!-- ${mark}:start[^>]*-->\\n)[\\s\\S]*?(<!-- ${mark}:end -->)`);
  if (!pattern.test(text)) throw new Error(`There are no marks ${mark}:start and ${mark}:end`);
  return text.replace(pattern, (_all, start: string, end: string) => `${start}\n${content}\n\n${end}`);
}

function codePages(): Map<string, string> {
  const pages = new Map<string, string>();
  const index = ["# Diagnostic codes", "", "| Code | Severity | Meaning |", "| --- | --- | --- |"];
  for (const entry of codes) {
    index.push(`| [${entry.code}](${entry.code}.md) | ${entry.severity} | ${oneLine(entry.title)} |`);
    const parts = [`# ${entry.code}: ${entry.title}`, `Severity: ${entry.severity}.`, entry.meaning];
    parts.push("## Example", entry.example, "## What to do", entry.whatToDo);
    pages.set(`docs/codes/${entry.code}.md`, `${parts.join("\n\n")}\n`);
  }
  pages.set("docs/codes/README.md", `${index.join("\n")}\n`);
  return pages;
}

function cliReference(): string {
  const help = (...words: string[]) => {
    const page = parseArguments([...words, "--help"], "");
    if (!("text" in page)) throw new Error(`no help for ${words.join(" ")}`);
    return ["```text", page.text.trim(), "```"];
  };
  const pages = commands.flatMap((name) => ["", `## ${name}`, "", ...help(name)]);
  const intro =
    "These are the pages that `protomanager --help` and `protomanager COMMAND --help` print. What a run found goes to " +
    "standard output; progress and errors go to standard error. [json-report.md](json-report.md) describes `--json`.";
  return `${["# Command line", "", intro, "", ...help(), ...pages].join("\n")}\n`;
}

const action = parse(read("action.yml")) as ActionFile;
const readme = between(
  between(read("README.md"), "inputs", inputsTable(action)),
  "outputs",
  outputsTable(action),
);
const files = new Map<string, string>([
  ["README.md", readme],
  ["config.schema.json", `${JSON.stringify(configJsonSchema(), null, 2)}\n`],
  ["docs/configuration.md", configReference()],
  ["docs/cli.md", cliReference()],
  ["docs/languages.md", between(read("docs/languages.md"), "languages", languagesReference())],
  ["docs/toolchain.md", between(read("docs/toolchain.md"), "tools", toolsTable())],
  ["docs/app-settings.md", between(read("docs/app-settings.md"), "app-settings", settingsTable())],
  ...codePages(),
]);

const codeFolder = path.join(root, "docs", "codes");
mkdirSync(codeFolder, { recursive: true });
const orphans = readdirSync(codeFolder).filter((name) => !files.has(`docs/codes/${name}`));
const stale = [...files].filter(([name, content]) => readOptional(name) !== content).map(([name]) => name);

function readOptional(name: string): string | undefined {
  try {
    return read(name);
  } catch {
    return undefined;
  }
}

if (process.argv.includes("--check")) {
  const wrong = [...stale, ...orphans.map((name) => `docs/codes/${name}`)];
  if (wrong.length > 0) {
    console.error(
      `Not what the sources give: ${wrong.join(", ")}.\nRun \`npm run docs\` and commit the result.`,
    );
    process.exit(1);
  }
} else {
  for (const name of stale) writeFileSync(path.join(root, name), files.get(name)!);
  for (const name of orphans) rmSync(path.join(codeFolder, name));
  console.log(`${stale.length} files written, ${orphans.length} removed`);
}
