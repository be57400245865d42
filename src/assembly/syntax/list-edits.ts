/** Takes items out of lists with commas: options in brackets, reserved names. */

import type { BracketsNode, FileAst, OptionNode, Span } from "../ast.ts";
import type { Edit } from "../edits.ts";

/** Deletes items, and the commas and the white space that went with them. */
export function withoutItems(ast: FileAst, items: readonly Span[], dropped: ReadonlySet<Span>): Edit[] {
  const lastKept = items.findLastIndex((item) => !dropped.has(item));
  return items.flatMap((item, index) => {
    const gone = dropped.has(item);
    const edits = gone ? [{ start: item.start, end: item.end, text: "" }] : [];
    const comma = index + 1 < items.length ? tokenFrom(ast, item.end) : undefined;
    if (comma !== undefined && (gone || index >= lastKept)) {
      edits.push({ start: comma.start, end: blanksEnd(ast.text, comma.end), text: "" });
    }
    return edits;
  });
}

/** Takes options out of an element's brackets and puts others first. `end`: where brackets would begin. */
export function editBrackets(
  ast: FileAst,
  { brackets, end }: { brackets: BracketsNode | undefined; end: number },
  dropped: ReadonlySet<OptionNode>,
  added: readonly string[],
): Edit[] {
  if (brackets === undefined) {
    return added.length === 0 ? [] : [{ start: end, end, text: ` [${added.join(", ")}]` }];
  }
  const kept = brackets.options.filter((option) => !dropped.has(option));
  if (kept.length === 0 && added.length === 0) return withoutBrackets(ast, brackets, dropped, end);

  const edits = withoutItems(ast, brackets.options, dropped);
  if (added.length > 0) {
    const { start } = brackets.options[0]!;
    edits.push({ start, end: start, text: added.join(", ") + (kept.length > 0 ? ", " : "") });
  }
  return edits;
}

function withoutBrackets(
  ast: FileAst,
  brackets: BracketsNode,
  dropped: ReadonlySet<OptionNode>,
  end: number,
): Edit[] {
  if (!hasComment(ast, end, brackets.end)) return [{ start: end, end: brackets.end, text: "" }];
  return [
    { start: brackets.start, end: brackets.start + 1, text: "" },
    ...withoutItems(ast, brackets.options, dropped),
    { start: brackets.end - 1, end: brackets.end, text: "" },
  ];
}

function hasComment({ text, tokens }: FileAst, from: number, to: number): boolean {
  let before = from;
  for (let index = tokens.firstFrom(from); index < tokens.length && tokens.startAt(index) < to; index++) {
    if (text.slice(before, tokens.startAt(index)).trim() !== "") return true;
    before = tokens.endAt(index);
  }
  return false;
}

/** The first token that begins at an offset or after it. */
export function tokenFrom(ast: FileAst, offset: number): Span {
  return ast.tokens.at(ast.tokens.firstFrom(offset))!;
}

/** The last token that begins before an offset. */
export function tokenBefore(ast: FileAst, offset: number): Span {
  return ast.tokens.at(ast.tokens.firstFrom(offset) - 1)!;
}

function blanksEnd(text: string, from: number): number {
  let at = from;
  while (at < text.length && text[at]!.trim() === "") at++;
  return at;
}
