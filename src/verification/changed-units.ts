import type { FileAst } from "../assembly/ast.ts";
import { parseProto } from "../assembly/parser.ts";
import { ProtoSyntaxError } from "../assembly/syntax-error.ts";

/**
 * Tells of a full merged name whether the top-level declaration it is in may mean something else than before: it has
 * another text, comments included, or mentions a name that came or went. All may when there was no output or one of
 * another syntax or package.
 */
export function changedUnits(before: string | undefined, after: string): (merged: string) => boolean {
  const now = parseProto(after, "result");
  const previous = before === undefined ? undefined : parsed(before);
  if (previous === undefined || previous.syntax !== now.syntax || scopeOf(previous) !== scopeOf(now)) {
    return () => true;
  }
  const [texts, newTexts] = [unitTexts(previous), unitTexts(now)];
  const moved = new Set(texts.keys()).symmetricDifference(new Set(newTexts.keys()));
  const same = new Set<string>();
  for (const [name, text] of newTexts) {
    if (texts.get(name) === text && !mentions(text, moved)) same.add(name);
  }
  const inside = scopeOf(now) === "" ? 0 : scopeOf(now).length + 1;
  return (merged) => !same.has(merged.slice(inside).split(".", 1)[0]!);
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

/** By each name that a declaration gives to the package, from the end of the declaration before it. */
function unitTexts({ declarations, text }: FileAst): Map<string, string> {
  const texts = new Map<string, string>();
  let end = 0;
  for (const node of declarations) {
    const names = node.kind === "extend" ? node.fields.map(({ name }) => name.name) : [node.name.name];
    // A comment at the end of the line belongs to what stands before it.
    const lineEnd = text.indexOf("\n", node.end);
    const own = text.slice(end, lineEnd === -1 ? text.length : lineEnd).trim();
    for (const name of names) texts.set(name, own);
    end = node.end;
  }
  return texts;
}

/** A relative name may be captured by a declaration that is new, or set free by one that is gone. */
function mentions(text: string, names: ReadonlySet<string>): boolean {
  return names.size > 0 && text.match(/[A-Za-z_]\w*/g)!.some((word) => names.has(word));
}
