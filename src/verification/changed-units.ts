import type { FileAst } from "../assembly/ast.ts";
import { qualify } from "../assembly/name-pins.ts";
import { parseProto } from "../assembly/parser.ts";
import { ProtoSyntaxError } from "../assembly/syntax-error.ts";

/**
/**
 * Tells of a full merged name whether the top-level declaration it is in may mean something else than before: it has
 * another text, comments included, is in a file of another syntax, or mentions a name that came or went. Both are the
 * texts of all files of a result, which have one package.
 */
export function changedUnits(
  before: readonly string[],
  after: readonly string[],
): (merged: string) => boolean {
  const now = after.map((text) => parseProto(text, "result"));
  const [texts, newTexts] = [unitTexts(before.map(parsed)), unitTexts(now)];
  const moved = new Set(
    [...new Set(texts.keys()).symmetricDifference(new Set(newTexts.keys()))].map(simpleName),
  );
  const same = new Set<string>();
  for (const [name, text] of newTexts) {
    if (texts.get(name) === text && !mentions(text, moved)) same.add(name);
  }
  const scope = now.map(scopeOf).find((name) => name !== "") ?? "";
  const inside = scope === "" ? 0 : scope.length + 1;
  return (merged) => !same.has(qualify(scope, merged.slice(inside).split(".", 1)[0]!));
}

/** What is committed may be anything. */
function parsed(text: string): FileAst | undefined {
  try {
    return parseProto(text, "committed");
  } catch (error) {
    if (error instanceof ProtoSyntaxError) return undefined;
    throw error;
  }
}

function scopeOf({ package: node }: FileAst): string {
  return node?.name ?? "";
}

/** By the full name of each thing that a declaration gives to the package, from the end of the line of the one before it. */
function unitTexts(files: readonly (FileAst | undefined)[]): Map<string, string> {
  const texts = new Map<string, string>();
  for (const file of files) {
    if (file === undefined) continue;
    const { declarations, text, syntax } = file;
    let start = 0;
    for (const node of declarations) {
      const names = node.kind === "extend" ? node.fields.map(({ name }) => name.name) : [node.name.name];
      // A comment at the end of the line belongs to what stands before it.
      const found = text.indexOf("\n", node.end);
      const lineEnd = found === -1 ? text.length : found;
      const own = text.slice(Math.min(start, node.start), lineEnd).trim();
      for (const name of names) texts.set(qualify(scopeOf(file), name), `${syntax} ${own}`);
      start = lineEnd;
    }
  }
  return texts;
}

function simpleName(name: string): string {
  return name.slice(name.lastIndexOf(".") + 1);
}

/** A relative name may be captured by a declaration that is new, or set free by one that is gone. */
function mentions(text: string, names: ReadonlySet<string>): boolean {
  return names.size > 0 && text.match(/[A-Za-z_]\w*/g)!.some((word) => names.has(word));
}
