import { mkdtemp, readFile, writeFile } from "node:fs/promises";
import path from "node:path";

const names = ["GITHUB_OUTPUT", "GITHUB_ENV", "GITHUB_PATH", "GITHUB_STATE", "GITHUB_STEP_SUMMARY"] as const;

/** What a step left in the files whose paths it was given. */
export interface CommandFileResults {
  outputs: Record<string, string>;
  env: Record<string, string>;
  paths: string[];
  state: Record<string, string>;
  summary: string;
}

export interface CommandFiles {
  /** The variables that name the files. */
  env: Record<string, string>;
  read(): Promise<CommandFileResults>;
}

/** Fresh, empty files for one step. */
export async function createCommandFiles(runnerTemp: string): Promise<CommandFiles> {
  const folder = await mkdtemp(path.join(runnerTemp, "_runner_file_commands_"));
  const env = Object.fromEntries(names.map((name) => [name, path.join(folder, name.toLowerCase())]));
  for (const file of Object.values(env)) await writeFile(file, "");
  const text = (name: (typeof names)[number]) => readFile(env[name]!, "utf8");
  return {
    env,
    async read() {
      return {
        outputs: parseAssignments(await text("GITHUB_OUTPUT")),
        env: parseAssignments(await text("GITHUB_ENV")),
        paths: (await text("GITHUB_PATH")).split(/\r?\n/).filter((line) => line !== ""),
        state: parseAssignments(await text("GITHUB_STATE")),
        summary: await text("GITHUB_STEP_SUMMARY"),
      };
    },
  };
}

/** Lines `name=value` and heredocs `name<<DELIMITER … DELIMITER`; anything else fails, as it does on a runner. */
export function parseAssignments(text: string): Record<string, string> {
  const assignments: Record<string, string> = {};
  const lines = text.split(/\r?\n/).values();
  for (const line of lines) {
    if (line === "") continue;
    const [, name = "", operator, rest = ""] = /^([^=]*?)(=|<<)(.*)$/s.exec(line) ?? [];
    if (name === "" || operator === undefined) throw new Error(`Invalid format '${line}'`);
    assignments[name] = operator === "=" ? rest : heredoc(name, rest, lines);
  }
  return assignments;
}

function heredoc(name: string, delimiter: string, lines: Iterator<string>): string {
  if (delimiter === "") throw new Error(`Invalid format '${name}<<': the delimiter is missing`);
  const value: string[] = [];
  for (let next = lines.next(); !next.done; next = lines.next()) {
    if (next.value === delimiter) return value.join("\n");
    value.push(next.value);
  }
  throw new Error(`Invalid value. Matching delimiter not found '${delimiter}'`);
}
