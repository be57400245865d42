/** config.yaml text to the typed config, or every problem of it at once. */

import type { Config } from "./config.ts";
import { readDocument } from "./document.ts";
import { readExistingProto } from "./existing-proto.ts";
import { type Environment, expand } from "./expand.ts";
import { normalizePath, pathProblem } from "./paths.ts";
import { type ConfigPath, type Finding, formatProblem, type Problem } from "./problem.ts";
import { resolveConfig } from "./resolve.ts";
import { problemRules, warningRules } from "./rules.ts";
import { configFileSchema } from "./schema.ts";
import { checkShape, maxFindings } from "./shape.ts";
import { lengthen } from "./short-shape.ts";

export interface ParseOptions {
  /** Repositories on this machine (`file://`, paths outside the hub) are allowed. Default: they are problems. */
  allowFile?: boolean;
  /** Absolute folder of config.yaml, which `../` in a repository's url starts from. */
  folder?: string;
  /** Text of a file of the hub, for the `global.proto` that the short shape names; undefined where there is none. */
  existing?: (path: string) => string | undefined;
}

export interface ParsedConfig {
  /** Undefined when there are problems. */
  config?: Config;
  /** In the order of the text. `formatProblem` writes them as lines. */
  problems: Problem[];
  /** Complete lines, in the order of the text. */
  warnings: string[];
}

/**
 * Reads config.yaml in either of its shapes. `file` is its path as messages show it. The rules run on every part
 * that has the right shape, whatever else is wrong; what follows only from a reported problem is not reported.
 */
export function parseConfig(
  text: string,
  file: string,
  environment: Environment,
  options: ParseOptions = {},
): ParsedConfig {
  const reading = readDocument(text);
  if ("problems" in reading) return { problems: reading.problems, warnings: [] };
  const { document } = reading;

  const expanded = expand(document.value, environment);
  const shape = checkShape(expanded.value);
  const long = lengthen(shape.draft, (path) => {
    const usable = options.existing !== undefined && pathProblem(path, "the hub") === undefined;
    const found = usable ? options.existing?.(normalizePath(path)) : undefined;
    return found === undefined ? undefined : readExistingProto(found);
  });
  const context = { file: file.split(/[\\/]/).at(-1)!, allowFile: options.allowFile ?? false };
  const atOrigin = (finding: Finding) => ({ ...finding, path: long.origin(finding.path) });
  const ruled = (rules: typeof problemRules) => {
    const found = Iterator.from(rules).flatMap((rule) => rule(long.draft, context));
    return [...found.take(maxFindings)].map(atOrigin);
  };

  const broken = [...expanded.findings, ...shape.findings];
  const consequences = [...long.findings, ...ruled(problemRules)].filter(
    ({ path }) => !isBroken(path, broken),
  );
  const problems = sort([...broken, ...consequences].map(document.locate));
  const warnings = sort([...long.warnings, ...ruled(warningRules)].map(document.locate));
  const lines = warnings.map((warning) => formatProblem(file, warning));
  if (problems.length > 0) return { problems, warnings: lines };
  const config = resolveConfig(configFileSchema.parse(long.draft), options.folder);
  return { config, problems, warnings: lines };
}

/** True at and below what already has a problem of its own. */
function isBroken(path: ConfigPath, broken: readonly Finding[]): boolean {
  return broken.some((finding) => {
    return finding.path.length <= path.length && finding.path.every((part, index) => part === path[index]);
  });
}

function sort(problems: Problem[]): Problem[] {
  return problems.toSorted((a, b) => a.line - b.line || a.column - b.column);
}
