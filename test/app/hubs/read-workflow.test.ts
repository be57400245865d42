import { describe, expect, it } from "vitest";
import { readWorkflow } from "../../../app/hubs/read-workflow.ts";
import { initialWorkflow } from "../../../src/commands/init-files.ts";

const step = (config: string) => `
jobs:
  update:
    steps:
      - uses: actions/checkout@v6
        with: { config: not-ours.yaml }
      - uses: cdaprod/protomanager@v1
        with: { config: ${JSON.stringify(config)} }`;

describe("readWorkflow", () => {
  it("reads what init writes", () => {
    expect(readWorkflow(initialWorkflow("api/config.yaml"))).toEqual({
      configs: ["api/config.yaml"],
      takesConfig: true,
      takesChecks: false,
    });
    const appUrl = "https://protomanager.example";
    expect(readWorkflow(initialWorkflow("config.yaml", { appUrl }))).toMatchObject({ takesChecks: true });
  });

  it.each([
    [
      "options of a choice",
      inputs("type: choice, options: [a/config.yaml, ./b//config.yaml]"),
      "a/config.yaml b/config.yaml",
    ],
    ["the default of a text", inputs("default: other.yaml"), "other.yaml"],
    ["config.yaml for an input that says nothing", inputs(""), "config.yaml"],
    ["the same path once", inputs("type: choice, options: [config.yaml, ./config.yaml]"), "config.yaml"],
  ])("takes %s", (_, text, configs) => {
    expect(readWorkflow(text)).toEqual({
      configs: configs.split(" "),
      takesConfig: true,
      takesChecks: false,
    });
  });

  it.each([
    ["the step's", `on: workflow_dispatch${step("sub/config.yaml")}`, "sub/config.yaml"],
    ["not an expression", `on: [push, workflow_dispatch]${step(`\${{ vars.CONFIG }}`)}`, "config.yaml"],
    ["config.yaml", "on: { workflow_dispatch: }", "config.yaml"],
  ])("without an input: %s", (_, text, config) => {
    expect(readWorkflow(text)).toEqual({ configs: [config], takesConfig: false, takesChecks: false });
  });

  it.each([
    ["on: push", /lacks the trigger `workflow_dispatch`/],
    ["workflow_dispatch", /lacks the trigger/],
    ["on: [unclosed", /not YAML/],
    ["", /lacks the trigger/],
    [inputs("default: ../../etc/passwd"), /leaves the repository/],
    [inputs("default: /etc/passwd"), /absolute path/],
    [
      inputs(`type: choice, options: [${Array.from({ length: 101 }, (_, index) => `c${index}.yaml`)}]`),
      /more than 100/,
    ],
    [`on: workflow_dispatch\n# ${"x".repeat(300_000)}`, /larger than/],
    [
      `on: workflow_dispatch\nx:\n${Array.from({ length: 2000 }, (_, i) => `- &a${i} 1\n- *a${i}\n`).join("")}`,
      /anchors/,
    ],
    [`on: workflow_dispatch\nx: ${"[".repeat(50_000)}`, /not YAML/],
    [`a: &a [1,1,1,1,1,1,1,1,1]\n${bomb()}on: *i`, /not YAML/],
  ])("refuses %#", (text, problem) => {
    expect(readWorkflow(text)).toEqual({ problem: expect.stringMatching(problem) });
  });
});

function inputs(config: string): string {
  return `on: { workflow_dispatch: { inputs: { config: { ${config} } } } }`;
}

/** Aliases of aliases: nine lines that stand for hundreds of millions of values. */
function bomb(): string {
  const names = "abcdefghi";
  return [...names.slice(1)]
    .map((name, index) => `${name}: &${name} [${Array(9).fill(`*${names[index]}`).join(",")}]\n`)
    .join("");
}
