/** Edits of statements and of the keywords before them. */

import type { FieldNode, FileAst, OptionNode, Span } from "../ast.ts";
import { endsLine, indentationAt, insertAfter, withComments } from "../comment-places.ts";
import type { Edit } from "../edits.ts";
import { isFeatures } from "../feature-set.ts";
import { tokenBefore, tokenFrom } from "./list-edits.ts";

/** Takes a statement out, with the comments before and behind it: they would become those of its neighbours. */
export function removeStatement(ast: FileAst, statement: Span): Edit {
  const previous = tokenBefore(ast, statement.start);
  const { start, end, commentFollows, apartBefore } = withComments(ast.text, previous.end, statement.end);
  const ownLine = apartBefore && !endsLine(ast.text, end) ? "\n" : "";
  return { start, end, text: apartBefore || commentFollows ? `${ownLine}\n` : "" };
}

/**
 * Takes a keyword away from the begin of a statement. A comment behind it would become the statement's and moves behind
 * what follows, which ends at `behind`.
 */
export function removeKeyword(ast: FileAst, keyword: Span, behind: number): Edit[] {
  const next = tokenFrom(ast, keyword.end);
  const comments = ast.text.slice(keyword.end, next.start).trim();
  const removed = { start: keyword.start, end: next.start, text: "" };
  if (comments === "") return [removed];
  return [
    removed,
    { start: behind, end: behind, text: ` ${comments}${comments.includes("//") ? "\n" : ""}` },
  ];
}

/** Removes the label of a field that has one. */
export function removeLabel(ast: FileAst, { start, label, type }: FieldNode): Edit[] {
  return label === undefined ? [] : removeKeyword(ast, { start, end: start + label.length }, type.end);
}

export interface Body {
  start: number;
  /** From `{` to `}`. */
  body: Span;
  options: readonly OptionNode[];
}

/** Sets features of a message, an enum or a service: behind its `{`, or where it sets features already. */
export function insertFeatures(
  ast: FileAst,
  node: Body,
  missing: readonly (readonly [feature: string, setting: string])[],
): Edit[] {
  if (missing.length === 0) return [];
  const aggregate = aggregateOf(node.options);
  if (aggregate !== undefined) return [intoAggregate(aggregate, missing)];
  const statements = missing.map(([feature, setting]) => `option features.${feature} = ${setting};`);
  return [insertAfter(ast.text, node.body.start + 1, statements, memberIndentation(ast, node))];
}

/** The value of `features = { … }`: setting one more feature beside it is an error in buf. */
export function aggregateOf(options: readonly OptionNode[]): Span | undefined {
  return options.find(
    ({ name, value }) => name.length === 1 && value.kind === "aggregate" && isFeatures({ name }),
  )?.value;
}

export function intoAggregate(
  aggregate: Span,
  missing: readonly (readonly [feature: string, setting: string])[],
): Edit {
  const at = aggregate.start + 1;
  return {
    start: at,
    end: at,
    text: missing.map(([feature, setting]) => ` ${feature}: ${setting}`).join(""),
  };
}

function memberIndentation(ast: FileAst, { start, body }: Body): string {
  const first = tokenFrom(ast, body.start + 1);
  const ownLine = ast.text.slice(body.start, first.start).includes("\n");
  if (ownLine && first.end < body.end) return indentationAt(ast.text, first.start);
  return `${indentationAt(ast.text, start)}  `;
}
