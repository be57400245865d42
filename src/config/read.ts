import { readFileSync } from "node:fs";
import path from "node:path";
import { ConfigError } from "../errors.ts";
import type { Config } from "./config.ts";
import type { Environment } from "./expand.ts";
import { parseConfig } from "./parse.ts";
import { formatProblem } from "./problem.ts";

export interface ReadConfig {
  config: Config;
  /** Absolute path of the file that was read. */
  file: string;
  /** Complete lines. */
  warnings: string[];
}

/**
 * Reads a config from disk; `config.yml` stands in for a missing `config.yaml`, or the other way round. All
 * problems come as one `ConfigError`.
 *
 * @param file - absolute, or relative to `cwd`; shown in messages as given
 */
export function readConfig(
  file: string,
  cwd: string,
  environment: Environment,
  { allowFile = false }: { allowFile?: boolean } = {},
): ReadConfig {
  const candidates = [file, otherSpelling(file)].filter((name) => name !== undefined);
  for (const candidate of candidates) {
    const absolute = path.resolve(cwd, candidate);
    const text = readOptional(absolute);
    if (text === undefined) continue;
    const folder = path.dirname(absolute);
    const existing = (name: string) => readOptional(path.join(folder, name));
    const { config, problems, warnings } = parseConfig(text, candidate, environment, {
      allowFile,
      folder,
      existing,
    });
    if (config === undefined)
      throw new ConfigError(problems.map((problem) => formatProblem(candidate, problem)));
    return { config, file: absolute, warnings };
  }
  const message = `${file}: there is no such file in ${cwd}. Run \`protomanager init\` to write one, or give its path with --config.`;
  throw new ConfigError([message]);
}

function otherSpelling(file: string): string | undefined {
  if (file.endsWith(".yaml")) return file.replace(/\.yaml$/, ".yml");
  return file.endsWith(".yml") ? file.replace(/\.yml$/, ".yaml") : undefined;
}

function readOptional(file: string): string | undefined {
  try {
    return readFileSync(file, "utf8");
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    if (code === "ENOENT" || code === "ENOTDIR") return undefined;
    throw new ConfigError([`${file}: cannot be read: ${message}.`]);
  }
}
