/** What a hub's workflow file says: which configs it runs, and which inputs a dispatch may give. Pure. */

import { parseDocument, visit } from "yaml";
import { normalizePath, pathProblem } from "../../src/config/paths.ts";

export interface HubWorkflow {
  /** Paths of config.yaml from the repository's top, without duplicates. */
  configs: string[];
  takesConfig: boolean;
  takesChecks: boolean;
}

/** Far above what a workflow needs, and quickly read, whatever it holds. */
export const maxWorkflowBytes = 64 * 1024;
/** How often anchors may be repeated, nested ones multiplied. */
const maxAliasCount = 100;
const maxConfigs = 100;
const defaultConfig = "config.yaml";
/** Of `uses`: our action, from wherever it was taken. */
const ourAction = /(?:^|\/)protomanager@/i;

type Values = Record<string, unknown>;

/** The text is foreign. */
export function readWorkflow(text: string): HubWorkflow | { problem: string } {
  if (text.length > maxWorkflowBytes) return { problem: `it is larger than ${maxWorkflowBytes} bytes` };
  let workflow: Values;
  try {
    workflow = values(plain(text));
  } catch (error) {
    return { problem: `it is not YAML: ${String((error as Error).message).split("\n")[0]}` };
  }
  const triggers = workflow.on;
  const listed = Array.isArray(triggers) ? triggers : [triggers];
  const dispatchable = listed.includes("workflow_dispatch") || "workflow_dispatch" in values(triggers);
  if (!dispatchable) return { problem: "it cannot be started: it lacks the trigger `workflow_dispatch`" };

  const inputs = values(values(values(triggers).workflow_dispatch).inputs);
  const input = "config" in inputs ? values(inputs.config) : undefined;
  const named = input === undefined ? literalConfigs(workflow) : optionsOf(input);
  const bad = named.map((config) => pathProblem(config, "the repository")).find((problem) => problem);
  if (bad !== undefined) return { problem: `it names a config that cannot be: ${bad}` };
  const configs = [...new Set(named.map(normalizePath))];
  if (configs.length > maxConfigs) return { problem: `it names more than ${maxConfigs} configs` };
  return { configs, takesConfig: input !== undefined, takesChecks: "check-commit" in inputs };
}

/** @throws Error - what is wrong with it */
function plain(text: string): unknown {
  const document = parseDocument(text, { logLevel: "error", prettyErrors: false, uniqueKeys: false });
  const [error] = document.errors;
  if (error !== undefined) throw error;
  let aliases = 0;
  visit(document, { Alias: () => (++aliases > maxAliasCount ? visit.BREAK : undefined) });
  if (aliases > maxAliasCount) throw new Error(`it repeats anchors more than ${maxAliasCount} times`);
  return document.toJS({ maxAliasCount });
}

function optionsOf(input: Values): string[] {
  const options = input.type === "choice" && Array.isArray(input.options) ? input.options : [];
  const named = options.filter((option) => typeof option === "string" && option !== "");
  if (named.length > 0) return named;
  return typeof input.default === "string" && input.default !== "" ? [input.default] : [defaultConfig];
}

/** `with.config` of the steps that use our action; expressions are for GitHub to evaluate. */
function literalConfigs(workflow: Values): string[] {
  const steps = Object.values(values(workflow.jobs)).flatMap((job) => {
    const list = values(job).steps;
    return Array.isArray(list) ? list.map(values) : [];
  });
  const configs = steps
    .filter(({ uses }) => typeof uses === "string" && ourAction.test(uses))
    .map((step) => values(step.with).config)
    .filter((config) => typeof config === "string" && config !== "" && !config.includes("${{"));
  return configs.length > 0 ? (configs as string[]) : [defaultConfig];
}

function values(value: unknown): Values {
  return typeof value === "object" && value !== null && !Array.isArray(value) ? (value as Values) : {};
}
