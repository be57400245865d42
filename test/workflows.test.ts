import { existsSync } from "node:fs";
import { glob, readFile } from "node:fs/promises";
import { join } from "node:path";
import { convertWorkflowTemplate, NoOperationTraceWriter, parseWorkflow } from "@actions/workflow-parser";
import { parseAction } from "@actions/workflow-parser/actions/action-parser";
import { describe, expect, it } from "vitest";
import { initialWorkflow, withAttributes } from "../src/commands/init-files.ts";
import { pinsOf, printedWorkflows, workflowProblems } from "./support/workflow-rules.ts";

const root = join(import.meta.dirname, "..");

interface Workflow {
  name: string;
  text: string;
}

/** Every workflow that we run, ship in an example, print in a document, or write for users. */
async function ownWorkflows(): Promise<Workflow[]> {
  const workflows: Workflow[] = ["config.yaml", "systems/my shop/config.yaml"].flatMap((config) => [
    { name: `init (${config})`, text: initialWorkflow(config) },
    { name: `init (${config}, App)`, text: initialWorkflow(config, { appUrl: "https://app.example" }) },
  ]);
  for (const pattern of [".github/workflows/*.yml", "examples/*/hub/.github/workflows/*.yml"]) {
    for await (const name of glob(pattern, { cwd: root })) {
      workflows.push({ name, text: await readFile(join(root, name), "utf8") });
    }
  }
  for await (const name of glob(["*.md", "docs/**/*.md", "examples/**/*.md"], {
    cwd: root,
    exclude: ["examples/node_modules"],
  })) {
    const blocks = printedWorkflows(await readFile(join(root, name), "utf8"));
    workflows.push(...blocks.map((text, index) => ({ name: `${name} (block ${index + 1})`, text })));
  }
  return workflows;
}

/** What GitHub's parser and converter say against a workflow. */
async function githubErrors({ name, text }: Workflow): Promise<string[]> {
  const { context, value } = parseWorkflow({ name, content: text }, new NoOperationTraceWriter());
  if (value !== undefined) await convertWorkflowTemplate(context, value);
  return context.errors.getErrors().map((error) => error.message);
}

const workflows = await ownWorkflows();

describe("our workflows", () => {
  it("are found where they are expected", () => {
    const names = workflows.map(({ name }) => name.replaceAll("\\", "/"));

    expect(names).toEqual(
      expect.arrayContaining([
        ".github/workflows/ci.yml",
        ".github/workflows/dist.yml",
        ".github/workflows/release.yml",
        ".github/workflows/self-test.yml",
        "README.md (block 1)",
      ]),
    );
  });

  it.each(workflows)("$name keeps the rules", ({ text }) => {
    expect(workflowProblems(text)).toEqual([]);
  });

  it.each(workflows)("$name passes GitHub's parser", async (workflow) => {
    expect(await githubErrors(workflow)).toEqual([]);
  });

  it("use one commit of each action", () => {
    const commits = Map.groupBy(
      workflows.flatMap(({ text }) => pinsOf(text)),
      ([action]) => action,
    );

    for (const [action, pins] of commits) {
      expect(new Set(pins.map(([, commit]) => commit)).size, action).toBe(1);
    }
  });
});

describe("a hub's first files", () => {
  const example = join(root, "examples", "registry-system", "hub");

  it("are the same in README.md, in the example and from init", async () => {
    const readme = printedWorkflows(await readFile(join(root, "README.md"), "utf8"));
    const shipped = await readFile(join(example, ".github", "workflows", "protomanager.yml"), "utf8");

    expect(readme).toEqual([initialWorkflow("config.yaml")]);
    expect(shipped).toBe(initialWorkflow("config.yaml"));
  });

  it("mark generated files alike", async () => {
    expect(await readFile(join(example, ".gitattributes"), "utf8")).toBe(withAttributes(""));
  });
});

describe("action.yml", () => {
  it("passes GitHub's parser", async () => {
    const content = await readFile(join(root, "action.yml"), "utf8");

    const { context } = parseAction({ name: "action.yml", content }, new NoOperationTraceWriter());

    expect(context.errors.getErrors().map((error) => error.message)).toEqual([]);
  });

  it("starts a file that exists", async () => {
    const content = await readFile(join(root, "action.yml"), "utf8");

    const main = /^\s+main: (\S+)$/m.exec(content)?.[1];

    expect(main).toBeDefined();
    expect(existsSync(join(root, main!))).toBe(true);
  });
});

describe("GitHub's parser in this test", () => {
  it("refuses a workflow with an unknown key", async () => {
    const text = "on: push\njobs:\n  a:\n    runs-on: ubuntu-latest\n    stepz: []\n";

    expect(await githubErrors({ name: "bad.yml", text })).not.toEqual([]);
  });

  it("refuses an action without runs", () => {
    const { context } = parseAction(
      { name: "action.yml", content: "name: x\n" },
      new NoOperationTraceWriter(),
    );

    expect(context.errors.getErrors()).not.toEqual([]);
  });
});

const good = `on: push
permissions: {}
concurrency:
  group: g
jobs:
  a:
    runs-on: ubuntu-latest
    timeout-minutes: 5
    permissions:
      contents: read
    steps:
      - uses: actions/checkout@de0fac2e4500dabe0009e67214ff5f5447ce83dd # v6.0.2
        with:
          persist-credentials: false
      - run: echo "$NAME"
        env:
          NAME: \${{ github.actor }}
`;

describe("workflowProblems", () => {
  it("accepts a workflow that keeps the rules", () => {
    expect(workflowProblems(good)).toEqual([]);
  });

  it.each([
    ["permissions: {}", "permissions: read-all", "top level: permissions must be {}"],
    ["concurrency:\n  group: g\n", "", "top level: concurrency is missing"],
    ["    timeout-minutes: 5\n", "", "jobs.a: timeout-minutes is missing"],
    ["    permissions:\n      contents: read\n", "", "jobs.a: permissions are missing"],
    [" # v6.0.2", "", "has no version in a comment"],
    ["@de0fac2e4500dabe0009e67214ff5f5447ce83dd", "@v6", "actions/checkout@v6 is not pinned by a commit"],
    ["persist-credentials: false", "fetch-depth: 1", "checkout without persist-credentials: false"],
    ['"$NAME"', '"$' + '{{ github.actor }}"', "an expression in run; pass it by env"],
  ])("refuses %j changed to %j", (from, to, problem) => {
    expect(workflowProblems(good.replace(from, to)).join("\n")).toContain(problem);
  });
});
