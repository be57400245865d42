/** Limits of compilers and generators (docs/specification.md 9). */

import type { Diagnostic } from "../diagnostics.ts";
import type { SymbolMap } from "./assembly.ts";
import type { DeclarationNode, MessageNode } from "./ast.ts";
import { diagnostic } from "./codes.ts";
import type { NamePlan, Unit } from "./linked.ts";
import { locationOf } from "./location.ts";
import { qualify } from "./name-pins.ts";

/** protoc: "Reached maximum recursion limit for nested messages."; buf: "message nesting depth must be less than 32". */
const MAX_DEPTH = 31;

/** A wrapper that makes messages nest too deep: PM2501. */
export function checkDepth(units: readonly Unit[], plan: NamePlan): Diagnostic[] {
  return units.flatMap((unit) => {
    const wrapper = plan.placement.get(unit)?.wrapper;
    const depth = depthOf(unit.node);
    if (wrapper === undefined || depth < MAX_DEPTH) return [];
    const text = `"${qualify(unit.package, unit.name)}" nests ${depth} messages and has to move into "${wrapper}"`;
    return [diagnostic("PM2501", `${text}; compilers allow ${MAX_DEPTH} in all`, locationOf(unit))];
  });
}

function depthOf(node: DeclarationNode): number {
  if (node.kind === "message")
    return (
      1 +
      deepest(
        node.messages,
        node.extends.flatMap(({ groups }) => groups),
      )
    );
  return node.kind === "extend" ? deepest(node.groups) : 0;
}

function deepest(...messages: MessageNode[][]): number {
  return messages.flat().reduce((depth, message) => Math.max(depth, depthOf(message)), 0);
}

/** From here on generators become slow: protoc-gen-es takes 26 s for 1,323 messages in 18,025 lines. */
const LARGE_MESSAGES = 1_000;
const LARGE_LINES = 10_000;

/** One file that generators will be slow with: PM1401. */
export function checkSize({ symbols }: Pick<SymbolMap, "symbols">, text: string): Diagnostic[] {
  const messages = symbols.filter(({ kind }) => kind === "message").length;
  const lines = countLines(text);
  if (messages < LARGE_MESSAGES && lines < LARGE_LINES) return [];
  const size = `the result has ${messages} messages in ${lines} lines, which makes some generators slow`;
  const advice = "set layout: parts, and java_multiple_files: true in options when Java is generated";
  return [diagnostic("PM1401", `${size}; ${advice}`)];
}

function countLines(text: string): number {
  let count = 0;
  for (let at = text.indexOf("\n"); at !== -1; at = text.indexOf("\n", at + 1)) count++;
  return count;
}
