import { builtInLanguages, otherLanguages } from "../defaults.ts";
import { pathProblem } from "../paths.ts";
import { type ConfigPath, type Finding, show, suggest } from "../problem.ts";
import type { Draft } from "../schema.ts";

const languageName = /^[A-Za-z0-9][\w-]{0,63}$/;
const programName = /^[A-Za-z0-9][\w.-]*$/;

/** Each language is built in or names its plugin, once; nothing in it can be read as an option of a tool. */
export function* languages({ generate }: Draft): Iterable<Finding> {
  const seen = new Set<string>();
  for (const [index, entry] of (generate?.languages ?? []).entries()) {
    if (entry === undefined) continue;
    const path: ConfigPath = ["generate", "languages", index];
    const written = typeof entry === "string" ? { language: entry } : entry;
    const name = written.name ?? written.language;
    if (name === undefined) {
      yield { path, message: "has no name. Add `language` (built in) or `name` and `plugin`." };
      continue;
    }
    const at = typeof entry === "string" ? path : [...path, written.name === undefined ? "language" : "name"];
    if (seen.has(name.toLowerCase()))
      yield { path: at, message: `${show(name)} stands here a second time. Remove one or rename it.` };
    seen.add(name.toLowerCase());
    if (!languageName.test(name))
      yield { path: at, message: `${show(name)} is not a name. Use letters, digits, "_" and "-".` };
    else if (written.plugin === undefined) yield* builtIn(name, at);
    else yield* plugin(written.plugin, path);
    yield* pluginOptions(written.opt, path);
  }
}

function* builtIn(name: string, path: ConfigPath): Iterable<Finding> {
  if (builtInLanguages.includes(name)) return;
  const usual = Object.hasOwn(otherLanguages, name) ? otherLanguages[name] : undefined;
  if (usual !== undefined) {
    const fix = `Install ${usual} and write { name: ${name}, plugin: ${usual} } instead.`;
    yield { path, message: `${show(name)} is not built in yet. ${fix}` };
    return;
  }
  const fix = "Add `plugin` to use one of your own.";
  yield {
    path,
    message: `unknown language ${show(name)}. ${fix}${suggest(name, builtInLanguages, "Built in")}`,
  };
}

function* plugin(text: string, entry: ConfigPath): Iterable<Finding> {
  const path = [...entry, "plugin"];
  if (/^[\w-]+(?:\.[\w-]+)+\/.+\/.+/.test(text)) {
    const message = `${show(text)} is a remote plugin, which would send the protos away. Name a protoc-gen-… on PATH or a path in the hub.`;
    yield { path, message };
  } else if (text.includes("/") || text.includes("\\")) {
    const message = pathProblem(text, "the hub");
    if (message !== undefined) yield { path, message };
  } else if (!programName.test(text)) {
    yield {
      path,
      message: `${show(text)} is not the name of a program. Write protoc-gen-… or a path in the hub.`,
    };
  }
}

function* pluginOptions(
  opt: string | readonly (string | undefined)[] | undefined,
  entry: ConfigPath,
): Iterable<Finding> {
  const list = typeof opt === "string" ? [opt] : (opt ?? []);
  for (const [index, text] of list.entries()) {
    if (text === undefined || !/[\0-\x1f\x7f]/.test(text)) continue;
    const path = [...entry, "opt", ...(typeof opt === "string" ? [] : [index])];
    yield { path, message: `${show(text)} holds a control character. Write one option a line of the list.` };
  }
}
