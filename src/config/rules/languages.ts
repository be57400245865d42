import { isPlace } from "../../codegen/go-options.ts";
import { profileOf } from "../../codegen/profiles/profiles.ts";
import { builtInLanguages, otherLanguages } from "../defaults.ts";
import { pathProblem } from "../paths.ts";
import { type ConfigPath, type Finding, show, suggest } from "../problem.ts";
import type { Draft } from "../schema.ts";

const languageName = /^[A-Za-z0-9][\w-]{0,63}$/;
/** As in the section `outputs` of the lock. */
const globalGroup = "global";
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
    if (name.toLowerCase() === globalGroup)
      yield { path: at, message: `${show(name)} is what protomanager.lock calls global.proto. Rename it.` };
    else if (!languageName.test(name))
      yield { path: at, message: `${show(name)} is not a name. Use letters, digits, "_" and "-".` };
    else yield* generators(written, name, at, path);
    yield* pluginOptions(written.opt, path);
  }
}

type Written = Exclude<NonNullable<NonNullable<Draft["generate"]>["languages"]>[number], string | undefined>;

/** One of `plugin`, `local` and `protoc_builtin` makes an entry an own one; without, it is a built-in language. */
function* generators(written: Written, name: string, at: ConfigPath, path: ConfigPath): Iterable<Finding> {
  const own = (["plugin", "local", "protoc_builtin"] as const).filter((key) => written[key] !== undefined);
  const [first, second] = own;
  if (second !== undefined) {
    yield {
      path: [...path, second],
      at: "key",
      message: `stands beside \`${first}\`. Remove one of the two.`,
    };
  }
  if (first === undefined) {
    yield* builtIn(name, at);
    yield* chosenPlugins(written.plugins, name, path);
    yield* unusedOptions(written, name, path);
    return;
  }
  if (written.plugins !== undefined) {
    const message = `is for built-in languages, and this entry names its own \`${first}\`. Remove one of the two.`;
    yield { path: [...path, "plugins"], at: "key", message };
  }
  const [program] = [written.plugin ?? written.local ?? []].flat();
  if (program !== undefined) yield* plugin(program, first, path);
  if (written.protoc_builtin !== undefined && !/^[a-z][a-z0-9_]*$/.test(written.protoc_builtin)) {
    const message = `${show(written.protoc_builtin)} is not a generator of protoc. Write java, as of \`--java_out\`.`;
    yield { path: [...path, "protoc_builtin"], message };
  }
}

function* chosenPlugins(
  chosen: readonly (string | undefined)[] | undefined,
  language: string,
  path: ConfigPath,
): Iterable<Finding> {
  const known = [...new Set(profileOf(language)?.generators.map(({ name }) => name))];
  if (known.length === 0) return;
  for (const [index, name] of (chosen ?? []).entries()) {
    if (name === undefined) continue;
    const at = [...path, "plugins", index];
    if (!known.includes(name)) {
      const message = `${show(name)} is not a plugin of ${language}.${suggest(name, known, "It has")}`;
      yield { path: at, message };
    }
    const base = profileOf(language)?.generators.find((one) => one.name === name)?.extends;
    if (base !== undefined && !chosen!.includes(base)) {
      yield { path: at, message: `${show(name)} adds to the files of ${show(base)}. Name that one too.` };
    }
  }
}

/** `opt` goes to generators that take options; where none of them runs, it would be for nothing. */
function* unusedOptions({ opt, plugins }: Written, language: string, path: ConfigPath): Iterable<Finding> {
  const running = (profileOf(language)?.generators ?? []).filter(({ name, when }) =>
    plugins === undefined ? when !== "plugins" : plugins.includes(name),
  );
  if (opt === undefined || running.length === 0) return;
  if (running.some(({ takesOptions, options }) => takesOptions || options.some(isPlace))) return;
  const names = [...new Set(running.map(({ name }) => name))].join(", ");
  const message = `is for nothing: no option reaches ${names}. Leave it out.`;
  yield { path: [...path, "opt"], at: "key", message };
}

function* builtIn(name: string, path: ConfigPath): Iterable<Finding> {
  if (builtInLanguages.includes(name)) return;
  const usual = Object.hasOwn(otherLanguages, name) ? otherLanguages[name] : undefined;
  if (usual !== undefined) {
    const fix = `Install ${usual} and write { name: ${name}, plugin: ${usual} } instead.`;
    yield { path, message: `${show(name)} is not built in. ${fix}` };
    return;
  }
  const fix = "Add `plugin` to use one of your own.";
  yield {
    path,
    message: `unknown language ${show(name)}. ${fix}${suggest(name, builtInLanguages, "Built in")}`,
  };
}

function* plugin(text: string, key: string, entry: ConfigPath): Iterable<Finding> {
  const path = [...entry, key];
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
