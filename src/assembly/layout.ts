/** White space of the output: what an author may have left at line ends and between lines, and indentation. */

const LEXICAL = /"(?:\\[^\n]|[^"\\\n])*"|'(?:\\[^\n]|[^'\\\n])*'|\/\/[^\n]*|\/\*[\s\S]*?\*\//g;

/**
 * A piece of proto text without blanks at line ends, without blank lines at its begin and end, and with no more than
 * one blank line in a row but inside block comments.
 */
export function tidy(text: string): string {
  return UNTIDY.test(text) ? tidyLines(text) : withoutOuterBlanks(text);
}

/** What most authors leave nowhere: blanks at the end of a line, two blank lines in a row. */
const UNTIDY = /[ \t\r\f\v]\n|\n\n\n/;

/** An indentation stays, but for that of what stands on the line of an earlier statement. */
function withoutOuterBlanks(text: string): string {
  const first = text.search(/[^ \t\r\f\v\n]/);
  if (first === -1) return "";
  const newline = text.lastIndexOf("\n", first);
  return withoutTrailingBlanks(text.slice(newline === -1 ? first : newline + 1));
}

function tidyLines(text: string): string {
  const lines = text.split("\n").map(withoutTrailingBlanks);
  // What stands on the line of an earlier statement has no indentation of its own.
  lines[0] = lines[0]!.trimStart();
  const joined = lines.join("\n");
  const protectedLines = joined.includes("\n\n\n") ? linesInBlockComments(joined) : undefined;
  const kept = lines.filter(
    (line, index) => line !== "" || lines[index - 1] !== "" || protectedLines?.has(index) === true,
  );

  const first = kept.findIndex((line) => line !== "");
  return first === -1 ? "" : kept.slice(first, kept.findLastIndex((line) => line !== "") + 1).join("\n");
}

/** Every line that is not blank, two spaces to the right. Compilers drop the white space before a comment's lines. */
export function indent(text: string): string {
  return `  ${text.replace(/\n(?=[^\n])/g, "\n  ")}`;
}

/** The pieces of a text that blank lines separate; a blank line inside a block comment does not. */
export function paragraphs(text: string): string[] {
  const inside = linesInBlockComments(text);
  const pieces: string[][] = [[]];
  for (const [index, line] of text.split("\n").entries()) {
    if (line === "" && !inside.has(index)) pieces.push([]);
    else pieces.at(-1)!.push(line);
  }
  return pieces.filter((lines) => lines.length > 0).map((lines) => lines.join("\n"));
}

/** Indexes of the lines that begin inside a block comment. */
function linesInBlockComments(text: string): Set<number> {
  const inside = new Set<number>();
  let line = 0;
  let counted = 0;
  for (const { 0: lexeme, index } of text.matchAll(LEXICAL)) {
    if (!lexeme.startsWith("/*") || !lexeme.includes("\n")) continue;
    line += countNewlines(text, counted, index);
    const last = line + countNewlines(lexeme, 0, lexeme.length);
    while (line < last) inside.add(++line);
    counted = index + lexeme.length;
  }
  return inside;
}

function countNewlines(text: string, from: number, to: number): number {
  let count = 0;
  for (let at = text.indexOf("\n", from); at !== -1 && at < to; at = text.indexOf("\n", at + 1)) count++;
  return count;
}

function withoutTrailingBlanks(text: string): string {
  let end = text.length;
  while (end > 0 && " \t\r\f\v\n".includes(text[end - 1]!)) end--;
  return text.slice(0, end);
}
