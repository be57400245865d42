/** The questions of `init`, and their defaults where nobody can be asked. */

import { parseConfig } from "../config/parse.ts";
import { readRepositoryUrl } from "../config/url.ts";
import { ConfigError } from "../errors.ts";
import { type AssemblyMode, type InitAnswers, initialConfig, modeExplanation } from "./init-files.ts";

/** Prints a question and gives the line that was typed. */
export type Ask = (question: string) => Promise<string>;

export interface InitRequest {
  mode: AssemblyMode | undefined;
  /** Name of the folder, from which the system's name is made. */
  folderName: string;
  /** Undefined without a terminal. */
  ask: Ask | undefined;
}

/**
 * Asks for what `--mode` and the folder do not tell, each question again until the answer makes a valid config.
 * Without a terminal `--mode` is required, and the config lists the hub itself.
 */
export async function initAnswers({ mode, folderName, ask }: InitRequest): Promise<InitAnswers> {
  if (ask === undefined) {
    if (mode === undefined) throw new ConfigError([modeRequired]);
    return defaultAnswers(mode, folderName);
  }
  let answers = defaultAnswers(mode ?? (await askMode(ask)), folderName);
  for (const question of questions) answers = await askUntilValid(ask, question, answers);
  return answers;
}

const modeRequired = `init: the mode is not given, and there is no terminal to ask on. Add --mode merge or --mode import:\n${modeExplanation}`;

interface Question {
  text: string;
  fallback(answers: InitAnswers): string;
  take(answer: string): Partial<InitAnswers>;
}

const questions: readonly Question[] = [
  {
    text: "Name of the system:",
    fallback: ({ name }) => name,
    take: (name) => ({ name, package: packageOf(name) }),
  },
  {
    text: "Protobuf package of global.proto:",
    fallback: (answers) => answers.package,
    take: (answer) => ({ package: answer }),
  },
  {
    text: "Repositories, separated by commas (. is this one):",
    fallback: () => ".",
    take: (answer) => ({ repositories: repositoriesOf(list(answer)) }),
  },
  {
    text: "Languages to generate, separated by commas:",
    fallback: () => "none",
    take: (answer) => ({ languages: answer === "none" ? [] : list(answer) }),
  },
];

async function askUntilValid(ask: Ask, question: Question, answers: InitAnswers): Promise<InitAnswers> {
  const fallback = question.fallback(answers);
  let before = "";
  for (;;) {
    const answer = (await ask(`${before}${question.text} [${fallback}] `)).trim() || fallback;
    const next = { ...answers, ...question.take(answer) };
    const problems = configProblems(next);
    if (problems.length === 0) return next;
    before = `${problems.join("\n")}\n`;
  }
}

/** Made from a folder or account name alone. */
export function defaultAnswers(mode: AssemblyMode, folderName: string): InitAnswers {
  const name = slug(folderName);
  const repositories = [{ name: "hub", url: "." }];
  return { mode, name, package: packageOf(name), repositories, languages: [] };
}

function packageOf(name: string): string {
  const words = name.toLowerCase().replaceAll(/[^a-z0-9]+/g, "_");
  return `${words.replace(/^(?=\d)/, "_")}.v1`;
}

async function askMode(ask: Ask): Promise<AssemblyMode> {
  let answer = (await ask(`${modeExplanation}\nMode, merge or import: `)).trim();
  while (answer !== "merge" && answer !== "import") answer = (await ask("Mode, merge or import: ")).trim();
  return answer;
}

function configProblems(answers: InitAnswers): string[] {
  const { problems } = parseConfig(initialConfig(answers), "config.yaml", {}, { allowFile: true });
  return problems.map(({ path, message }) => `${path}: ${message}`);
}

/** Names each repository after the last part of its URL; a second of the same name gets its owner before it. */
function repositoriesOf(urls: readonly string[]): InitAnswers["repositories"] {
  const names = new Set<string>();
  return urls.map((text) => {
    const { url } = readRepositoryUrl(text);
    const short = slug(url?.name || "hub");
    const name = names.has(short) ? slug(`${url?.owner}-${short}`) : short;
    names.add(name);
    return { name, url: text };
  });
}

function list(text: string): string[] {
  return text
    .split(",")
    .map((part) => part.trim())
    .filter((part) => part !== "");
}

/** Letters, digits, `_`, `-` and single dots; "system" where none are left. */
function slug(text: string): string {
  const words = text
    .replaceAll(/[^A-Za-z0-9._-]+/g, "-")
    .replaceAll(/\.{2,}/g, ".")
    .slice(0, 100);
  const kept = words.replace(/\.lock$/i, "").replaceAll(/^[^A-Za-z0-9]+|[^A-Za-z0-9]+$/g, "");
  return kept || "system";
}
