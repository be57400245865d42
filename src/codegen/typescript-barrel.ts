/**
 * The barrel: a TypeScript module beside the facade's own that re-exports the modules of all files, since protoc-gen-es
 * re-exports nothing for `import public`.
 */

import { posix } from "node:path";
import { GENERATED_NOTICE } from "../assembly/candidates.ts";
import type { LanguageConfig } from "../config/config.ts";
import type { OutputFile } from "../outputs.ts";
import { clashesOf, type Facade, type NameClash } from "./name-clashes.ts";
import type { LanguageOutput } from "./validate-outputs.ts";

/** An export of a generated module. protoc-gen-es writes each at the beginning of a line, as one of these. */
const exported = /^export (?:declare )?(type|const|enum) ([\w$]+)/gm;

interface Export {
  name: string;
  kind: "type" | "value";
}

/** The kinds of files that a module consists of, depending on the plugin's option `target`. */
const endings = [".ts", ".d.ts", ".js"];

/**
 * `<facade>.ts`, and `.js` and `.d.ts` with other targets. A name that several modules export stands at none of them:
 * `export *` of both would not compile, and to choose one would give importers another type when a file comes.
 * Nothing for CommonJS.
 */
export function typescriptBarrel(
  output: LanguageOutput,
  { out, opt }: LanguageConfig,
  facade: Facade,
): { files: OutputFile[]; clashes: NameClash[] } {
  const options = new Map(opt.flatMap((text) => text.split(",")).map(splitOption));
  if (options.get("js_import_style") === "legacy_commonjs") return { files: [], clashes: [] };
  const code = new Map(output.files.map(({ path, content }) => [path, content]));
  const exportsOf = (file: string, ending: string) =>
    exportsIn(code.get(posix.join(out, moduleOf(file) + ending)));
  const files = [facade.importPath, ...facade.files];
  const clashes = clashesOf(
    new Map(
      files.map((file) => [
        file,
        endings.flatMap((ending) => exportsOf(file, ending)?.map(({ name }) => name) ?? []),
      ]),
    ),
  );
  const shared = new Set(clashes.map(({ name }) => name));
  const extension = options.get("import_extension")?.replace(/^none$|^\./, "") ?? "";
  const barrels = endings
    .filter((ending) => exportsOf(facade.importPath, ending) !== undefined)
    .map((ending) => {
      const statements = files.map((file) => {
        const from = specifier(file, facade.importPath, extension);
        return reexport(exportsOf(file, ending) ?? [], shared, from);
      });
      const head = [GENERATED_NOTICE, "/* eslint-disable */", ...leftOut(clashes)];
      const path = posix.join(out, facade.importPath.replace(/\.proto$/, ending));
      return { path, content: Buffer.from(`${[...head, "", ...statements.flat()].join("\n")}\n`) };
    });
  return { files: barrels, clashes };
}

function splitOption(option: string): [key: string, value: string] {
  const [key = "", ...value] = option.split("=");
  return [key, value.join("=")];
}

function moduleOf(file: string): string {
  return `${file.replace(/\.proto$/, "")}_pb`;
}

/** Undefined when there is no such file. */
function exportsIn(code: Uint8Array | undefined): Export[] | undefined {
  if (code === undefined) return undefined;
  const matches = Buffer.from(code).toString("utf8").matchAll(exported);
  return matches
    .map(([, kind, name]): Export => ({ name: name!, kind: kind === "type" ? "type" : "value" }))
    .toArray();
}

function specifier(file: string, facade: string, extension: string): string {
  const path = posix.relative(posix.dirname(facade), moduleOf(file));
  const relative = path.startsWith("../") ? path : `./${path}`;
  return JSON.stringify(extension === "" ? relative : `${relative}.${extension}`);
}

/** All of a module, or those of its names that are no other's. */
function reexport(exports: readonly Export[], shared: ReadonlySet<string>, from: string): string[] {
  const own = exports.filter(({ name }) => !shared.has(name));
  if (own.length === exports.length) return [`export * from ${from};`];
  if (own.length === 0) return [];
  const names = own.map(({ name, kind }) => `  ${kind === "type" ? "type " : ""}${name},`);
  return ["export {", ...names, `} from ${from};`];
}

function leftOut(clashes: readonly NameClash[]): string[] {
  if (clashes.length === 0) return [];
  const lines = clashes.map(({ name, files }) => `// ${name}: ${files.map(printable).join(", ")}`);
  return ["", "// Not here, since several files have it; import it from the module of one:", ...lines];
}

/** A path in a comment of one line, which these characters would end. */
function printable(path: string): string {
  return path.replace(/[\0-\x1f\x7f\u2028\u2029]/g, "?");
}
