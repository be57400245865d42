import { data, Evaluator, Lexer, Parser } from "@actions/expressions";

/** Contexts by name: `github`, `inputs`, `env`, `steps`, `secrets`, `vars`. */
export type Contexts = Readonly<Record<string, unknown>>;

/** How the steps before went: what `success()` and its like answer. */
export type JobStatus = "success" | "failure";

const statusFunctions = ["always", "cancelled", "failure", "success"] as const;

/** The value of one expression, without its `${{ }}`. */
export function evaluate(expression: string, contexts: Contexts, status: JobStatus = "success"): unknown {
  const statuses = statusFunctions.map((name) => {
    const answer = name === "always" || name === status;
    return { name: name as string, minArgs: 0, maxArgs: 0, call: () => new data.BooleanData(answer) };
  });
  // Without a workspace at hand a hash is of no files, which GitHub gives as an empty text.
  const hashFiles = { name: "hashfiles", minArgs: 1, maxArgs: 255, call: () => new data.StringData("") };
  const functions = new Map([...statuses, hashFiles].map((entry) => [entry.name, entry]));
  const { tokens } = new Lexer(expression).lex();
  const parsed = new Parser(tokens, Object.keys(contexts), [...functions.values()]).parse();
  const context = JSON.parse(JSON.stringify(contexts), data.reviver) as data.Dictionary;
  const result = new Evaluator(parsed, context, functions).evaluate();
  return JSON.parse(JSON.stringify(result, data.replacer));
}

/** A text with each `${{ … }}` replaced by its value; missing values are empty. */
export function interpolate(text: string, contexts: Contexts): string {
  return text.replace(/\$\{\{(.*?)\}\}/gs, (_, expression: string) => {
    const value = evaluate(expression, contexts);
    if (value === null || value === undefined) return "";
    return typeof value === "object" ? JSON.stringify(value) : String(value);
  });
}

/** Whether an `if` lets a step run: without a status function it also asks for success so far. */
export function condition(text: string | undefined, contexts: Contexts, status: JobStatus): boolean {
  const expression = (text ?? "success()").replace(/^\s*\$\{\{(.*)\}\}\s*$/s, "$1");
  const asksStatus = statusFunctions.some((name) => new RegExp(`\\b${name}\\(`).test(expression));
  if (!asksStatus && status === "failure") return false;
  return Boolean(evaluate(expression, contexts, status));
}
