/** What is known of one name, as text for a terminal. Pure. */

import type { Explanation } from "../assembly/explain-name.ts";
import { counted } from "../counted.ts";
import { formatLocation } from "../diagnostics.ts";
import { visible } from "./visible.ts";

/** Lines of one list before the rest is only counted. */
const maxLines = 50;

/** With a newline at the end. */
export function describeExplanation(explanation: Explanation): string {
  const { source, merged, kind, location, hash, copies, references } = explanation;
  const lines = [
    `source:   ${source}`,
    `merged:   ${merged}`,
    `declared: ${kind} at ${formatLocation(location)}`,
    ...copies.map((copy) => `copy:     ${formatLocation(copy)}, identical and dropped (PM2102)`),
    ...(hash === undefined ? [] : [`hash:     ${hash}`]),
    `why:      ${reasonText(explanation)}`,
    references.length === 0 ? "Nothing refers to it." : `${counted(references.length, "reference")}:`,
    ...references.slice(0, maxLines).map((reference) => `  ${formatLocation(reference)}`),
  ];
  if (references.length > maxLines) lines.push(`  and ${references.length - maxLines} more`);
  return visible(`${lines.join("\n")}\n`);
}

/** Why the name is what it is, in words. */
export function reasonText(explanation: Explanation): string {
  const { source, unit } = explanation;
  const inside = source === unit ? "" : `; ${source} keeps its place in ${unit}`;
  return `${unitReason(explanation)}${wrapperReason(explanation)}${inside}`;
}

function unitReason({ reason, pinned }: Explanation): string {
  switch (reason.kind) {
    case "external":
      return "its file is external and keeps its names (global_proto.external)";
    case "kept":
      return "mode: import renames nothing";
    case "own-package":
      return "it is declared in the global package itself, whose names always stay";
    case "plain":
      return "plain: nothing that was placed before has the name";
    case "namespaced":
      return "naming: namespaced puts every package's declarations below the package's own name";
    case "moved": {
      const promise = reason.pinned ? `; protomanager.lock had promised ${pinned} (PM2203)` : "";
      return `moved: ${reason.obstacle.reason} (rule ${reason.obstacle.rule})${promise}`;
    }
    case "pinned":
      return `protomanager.lock pins ${pinned}${whatIsPlain(reason)}`;
  }
}

/** A lock outlives what made it: the reader is told what has the plain name today. */
function whatIsPlain({ plain, obstacle }: Extract<Explanation["reason"], { kind: "pinned" }>): string {
  if (plain) return "";
  if (obstacle === undefined) return "; nothing has the plain name any more";
  return `; ${obstacle.reason} (rule ${obstacle.rule})`;
}

function wrapperReason({ wrapper }: Explanation): string {
  if (wrapper === undefined) return "";
  const { name, package: source, obstacle } = wrapper;
  const what = `; ${name} is the message for package "${source}"`;
  return obstacle === undefined ? what : `${what}: ${obstacle.reason} (rule ${obstacle.rule})`;
}
