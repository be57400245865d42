/** config.yaml as YAML: its plain value, and where each part of it stands. */

import {
  type Document,
  isAlias,
  isMap,
  isScalar,
  isSeq,
  LineCounter,
  type Node,
  type Pair,
  parseDocument,
  visit,
} from "yaml";
import { type Finding, formatPath, type Problem } from "./problem.ts";

/** Far above any real config; bounds the work that a hostile one can cause. */
const maxConfigCharacters = 1024 * 1024;
/** How often anchors may be repeated, nested ones multiplied. */
const maxAliasCount = 100;
const maxProblems = 20;

export interface ConfigDocument {
  /** Plain JavaScript values: aliases resolved, nothing else interpreted. */
  value: unknown;
  /** The position of what a finding is about, or of the nearest thing around it that exists. */
  locate(finding: Finding): Problem;
}

/** Reads YAML 1.2. Duplicate keys, several documents and custom tags are problems. */
export function readDocument(text: string): { document: ConfigDocument } | { problems: Problem[] } {
  if (text.length > maxConfigCharacters) {
    return wholeFile(`is ${text.length} characters long. At most ${maxConfigCharacters} are read.`);
  }
  const lines = new LineCounter();
  const document = parseDocument(text, {
    lineCounter: lines,
    prettyErrors: false,
    stringKeys: true,
    uniqueKeys: false,
  });
  const syntax = [...document.errors, ...document.warnings].map(({ code, message, pos }) => ({
    offset: pos[0],
    message: explain(code, message),
  }));
  const wrong = [...syntax, ...duplicateKeys(document)]
    .toSorted((a, b) => a.offset - b.offset)
    .slice(0, maxProblems);
  if (wrong.length > 0) {
    return { problems: wrong.map(({ offset, message }) => problemAt(lines, offset, "", message)) };
  }
  const root = document.contents;
  if (root === null || (isScalar(root) && root.value === null)) {
    return wholeFile("is empty. Run `protomanager init` to write a first one.");
  }
  const tooMany = wholeFile(`repeats anchors more than ${maxAliasCount} times. Write the values out.`);
  // Each is looked for in the whole document.
  let aliases = 0;
  visit(document, { Alias: () => (++aliases > maxAliasCount ? visit.BREAK : undefined) });
  if (aliases > maxAliasCount) return tooMany;
  let value: unknown;
  try {
    value = document.toJS({ maxAliasCount });
  } catch (error) {
    if (!(error instanceof ReferenceError)) throw error;
    return tooMany;
  }
  const locate = (finding: Finding) => {
    const offset = offsetOf(root, finding, (node) => (isAlias(node) ? node.resolve(document) : node));
    return problemAt(lines, offset, finding.bare ? "" : formatPath(finding.path), finding.message);
  };
  return { document: { value, locate } };
}

/** The parser's own search compares each key with all before it, which a hundred thousand keys make endless. */
function duplicateKeys(document: Document): { offset: number; message: string }[] {
  const found: { offset: number; message: string }[] = [];
  visit(document, {
    Map(_, { items }) {
      const seen = new Set<unknown>();
      for (const { key } of items) {
        if (!isScalar(key)) continue;
        const message = "a key stands here a second time. Remove one of the two.";
        if (seen.has(key.value)) found.push({ offset: key.range?.[0] ?? 0, message });
        seen.add(key.value);
      }
    },
  });
  return found;
}

type Resolve = (node: Node | null | undefined) => Node | null | undefined;

function offsetOf(root: Node, { path, at = "value" }: Finding, resolve: Resolve): number {
  let node: Node | null | undefined = resolve(root);
  let offset = root.range?.[0] ?? 0;
  for (const [index, part] of path.entries()) {
    if (isMap(node)) {
      const pair = node.items.find(({ key }) => isScalar(key) && key.value === part) as
        | Pair<Node, Node>
        | undefined;
      if (pair === undefined) return offset;
      const toKey = at === "key" && index === path.length - 1;
      offset = (toKey ? pair.key : (pair.value ?? pair.key)).range?.[0] ?? offset;
      node = resolve(pair.value);
    } else if (isSeq(node) && typeof part === "number") {
      const item = node.items[part] as Node | undefined;
      if (item === undefined) return offset;
      offset = item.range?.[0] ?? offset;
      node = resolve(item);
    } else return offset;
  }
  return offset;
}

function problemAt(lines: LineCounter, offset: number, path: string, message: string): Problem {
  const { line, col } = lines.linePos(offset);
  return { line: Math.max(line, 1), column: Math.max(col, 1), path, message };
}

function wholeFile(message: string): { problems: Problem[] } {
  return { problems: [{ line: 1, column: 1, path: "", message }] };
}

function explain(code: string, message: string): string {
  if (code === "MULTIPLE_DOCS") return "a second YAML document starts here. Write one config a file.";
  if (code === "BLOCK_AS_IMPLICIT_KEY") return 'a second ": " stands in this line. Put the value in quotes.';
  if (code === "TAG_RESOLVE_FAILED") return "a YAML tag stands here, and none is known. Remove it.";
  return `is not valid YAML: ${message}.`;
}
