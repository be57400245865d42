import type { FileAst } from "../assembly/ast.ts";
import { qualify } from "../assembly/name-pins.ts";
import { parseProto } from "../assembly/parser.ts";
import { ProtoSyntaxError } from "../assembly/syntax-error.ts";

/**
 * Tells of a full merged name whether the top-level declaration it is in has another text than before, comments
 * included, or is in a file of another syntax. Both are the texts of all files of a result, which have one package.
 */
export function changedUnits(
  before: readonly string[],
  after: readonly string[],
): (merged: string) => boolean {
  const previous = unitTexts(before.map(parsed));
  const now = after.map((text) => parseProto(text, "result"));
  const same = new Set(
    [...unitTexts(now)].filter(([name, text]) => previous.get(name) === text).map(([name]) => name),
  );
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

/** By the full name of each thing that a declaration gives to the package, from the end of the declaration before it. */
function unitTexts(files: readonly (FileAst | undefined)[]): Map<string, string> {
  const texts = new Map<string, string>();
  for (const file of files) {
    if (file === undefined) continue;
    const { declarations, text, syntax } = file;
    let end = 0;
    for (const node of declarations) {
      const names = node.kind === "extend" ? node.fields.map(({ name }) => name.name) : [node.name.name];
      // A comment at the end of the line belongs to what stands before it.
      const lineEnd = text.indexOf("\n", node.end);
      const own = text.slice(end, lineEnd === -1 ? text.length : lineEnd).trim();
      for (const name of names) texts.set(qualify(scopeOf(file), name), `${syntax} ${own}`);
      end = node.end;
    }
  }
  return texts;
}
