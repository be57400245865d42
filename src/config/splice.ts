/** Where entries of `repositories` stand in the text of config.yaml, and the text with one more or less. */

import {
  isAlias,
  isCollection,
  isMap,
  isScalar,
  isSeq,
  type Node,
  type Pair,
  parseDocument,
  stringify,
  type YAMLMap,
  type YAMLSeq,
} from "yaml";
import { ConfigError } from "../errors.ts";

/**
 * The text with an entry behind the last one, in the style of the last one.
 *
 * @throws ConfigError when `repositories` is an alias
 */
export function insertEntry(text: string, entry: object): string {
  const end = text.includes("\r\n") ? "\r\n" : "\n";
  const { pair, list } = find(text);
  if (pair === undefined)
    return appendLines(text, `repositories:${end}${entryLines(entry, "  ", " ", end)}`, end);
  if (list === undefined || (list.flow && list.items.length === 0)) {
    const key = pair.key.range![1];
    const lineStart = text.lastIndexOf("\n", pair.key.range![0]) + 1;
    const colon = text.indexOf(":", key) + 1;
    const rest = text.slice(Math.max(colon, list?.range?.[1] ?? colon));
    const indent = `${/^ */.exec(text.slice(lineStart))![0]}  `;
    return `${text.slice(0, colon)}${insertLines(rest, entryLines(entry, indent, " ", end), end)}`;
  }
  const last = list.items.at(-1)!;
  if (list.flow) {
    const at = last.range![1];
    return `${text.slice(0, at)},${blankBefore(text, last.range![0], end)}${flow(entry)}${text.slice(at)}`;
  }
  const { dash, column } = dashOf(text, last);
  const gap = isMap(last) && !last.flow ? text.slice(dash + 1, last.range![0]) : " ";
  const previous = list.items.at(-2);
  const between = previous === undefined ? "" : text.slice(entryEnd(text, previous), dash);
  const spaced = /^[ \t]*\r?\n/m.test(between);
  const lines = last.flow ? `${column}- ${flow(entry)}${end}` : entryLines(entry, column, gap, end);
  const at = entryEnd(text, last);
  const before = text.slice(0, at);
  return `${before}${before.endsWith("\n") ? "" : end}${spaced ? end : ""}${lines}${text.slice(at)}`;
}

/** The text without the entry of this name, and without the name in `dependencies` of the others. */
export function removeEntry(text: string, name: string): string {
  const { list } = find(text);
  const index = list!.items.findIndex((item) => isMap(item) && item.get("name") === name);
  let rest = removeItem(text, list!, index);
  for (;;) {
    const found = findDependency(rest, name);
    if (found === undefined) return rest;
    rest = found;
  }
}

function findDependency(text: string, name: string): string | undefined {
  for (const item of find(text).list?.items ?? []) {
    const list = isMap(item) ? item.get("dependencies", true) : undefined;
    if (!isSeq(list)) continue;
    const index = list.items.findIndex((one) => isScalar(one) && one.value === name);
    if (index < 0) continue;
    if (list.items.length > 1) return removeItem(text, list as YAMLSeq<Item>, index);
    const pair = (item as YAMLMap<Node, Node>).items.find(({ value }) => value === (list as Node))!;
    if ((item as YAMLMap).flow || !atLineStart(text, pair.key.range![0])) {
      return `${text.slice(0, list.range![0])}[]${text.slice(lastLeaf(list))}`;
    }
    const from = text.lastIndexOf("\n", pair.key.range![0]) + 1;
    return text.slice(0, from) + text.slice(lineAfter(text, lastLeaf(list)));
  }
  return undefined;
}

type Item = Node & { flow?: boolean };

interface Found {
  /** Of the key `repositories`. */
  pair: Pair<Node, Node | null> | undefined;
  /** Undefined when the key has no value. */
  list: YAMLSeq<Item> | undefined;
}

function find(text: string): Found {
  const root = parseDocument(text, { keepSourceTokens: true }).contents;
  const pairs = isMap(root) ? (root.items as Pair<Node, Node | null>[]) : [];
  const pair = pairs.find(({ key }) => isScalar(key) && key.value === "repositories");
  if (isAlias(pair?.value)) {
    throw new ConfigError(["config.yaml: `repositories` is a YAML alias. Edit the list by hand."]);
  }
  return { pair, list: isSeq(pair?.value) ? (pair.value as YAMLSeq<Item>) : undefined };
}

function removeItem(text: string, list: YAMLSeq<Item>, index: number): string {
  const item = list.items[index]!;
  if (list.flow) {
    // With the comma before it, or the one behind it for the first.
    const previous = list.items[index - 1];
    const next = list.items[index + 1];
    const from = previous === undefined ? item.range![0] : previous.range![1];
    const to = previous === undefined && next !== undefined ? next.range![0] : item.range![1];
    return text.slice(0, from) + text.slice(to);
  }
  const { dash } = dashOf(text, item);
  let from = text.lastIndexOf("\n", dash) + 1;
  const above = index === 0 ? 0 : entryEnd(text, list.items[index - 1]!);
  while (from > above) {
    const line = text.lastIndexOf("\n", from - 2) + 1;
    if (!/^[ \t]*#/.test(text.slice(line, from)) || index === 0) break;
    from = line;
  }
  const to = entryEnd(text, item);
  // One of the two blank lines around it, as there would be two behind one another.
  const blank = /\n([ \t]*\r?\n)$/.exec(text.slice(0, from))?.[1];
  if (blank !== undefined && /^(?:[ \t]*\r?\n|$)/.test(text.slice(to))) from -= blank.length;
  return text.slice(0, from) + text.slice(to);
}

/** Offset of the line behind an item of a block, and behind the comments below it that are indented as its content. */
function entryEnd(text: string, item: Item): number {
  const { column } = dashOf(text, item);
  let end = lineAfter(text, lastLeaf(item));
  for (;;) {
    const [line, blanks] = /^([ \t]*)#.*\n?/.exec(text.slice(end)) ?? [];
    if (line === undefined || blanks!.length <= column.length) return end;
    end += line.length;
  }
}

/** Offset of the `-` before an item, and the blanks before that. */
function dashOf(text: string, item: Item): { dash: number; column: string } {
  const dash = text.lastIndexOf("-", item.range![0] - 1);
  const start = text.lastIndexOf("\n", dash) + 1;
  return { dash, column: text.slice(start, dash) };
}

/** Offset behind the last thing that a node says; the node's own range may hold comments that follow it. */
function lastLeaf(node: Node): number {
  if (!isCollection(node) || node.flow || node.items.length === 0) return node.range![1];
  const last = node.items.at(-1) as Node | Pair<Node, Node | null>;
  if ("key" in last) return last.value?.range == null ? last.key.range![1] : lastLeaf(last.value);
  return lastLeaf(last);
}

/** Offset of the line behind the one in which the text before `offset` ends. */
function lineAfter(text: string, offset: number): number {
  if (text[offset - 1] === "\n") return offset;
  const newline = text.indexOf("\n", offset);
  return newline < 0 ? text.length : newline + 1;
}

function atLineStart(text: string, offset: number): boolean {
  return /(?:^|\n)[ \t]*$/.test(text.slice(0, offset));
}

/** A new line with the item's indentation where the item begins a line of its own, else a blank. */
function blankBefore(text: string, offset: number, end: string): string {
  const before = /(?:^|\n)([ \t]*)$/.exec(text.slice(0, offset));
  return before === null ? " " : `${end}${before[1]}`;
}

function appendLines(text: string, lines: string, end: string): string {
  return `${text}${text.endsWith("\n") ? "" : end}${lines}`;
}

/** The lines behind the rest of a line, which may be a comment. */
function insertLines(rest: string, lines: string, end: string): string {
  const newline = rest.indexOf("\n");
  if (newline < 0) return `${rest}${end}${lines}`;
  return `${rest.slice(0, newline + 1)}${lines}${rest.slice(newline + 1)}`;
}

/** `- name: …` and its further lines; lists in it stand in one line. */
export function entryLines(entry: object, indent: string, gap: string, end: string): string {
  const further = indent + " ".repeat(1 + gap.length);
  return Object.entries(entry)
    .map(([key, value], index) => {
      const text = Array.isArray(value) ? flowList(value) : stringify(value, { lineWidth: 0 }).trim();
      return `${index === 0 ? `${indent}-${gap}` : further}${key}: ${text}${end}`;
    })
    .join("");
}

/** `{ name: …, url: … }`. */
function flow(entry: object): string {
  const pairs = Object.entries(entry).map(([key, value]) => {
    return `${key}: ${Array.isArray(value) ? flowList(value) : flowScalar(value)}`;
  });
  return `{ ${pairs.join(", ")} }`;
}

function flowList(values: readonly unknown[]): string {
  return `[${values.map(flowScalar).join(", ")}]`;
}

/** In a flow collection more characters need quotes. */
function flowScalar(value: unknown): string {
  const list = stringify([value], { collectionStyle: "flow", flowCollectionPadding: false, lineWidth: 0 });
  return list.trim().slice(1, -1).trim();
}
