/** What `register` and `unregister` came to, as text for a terminal or a log. Pure. */

import type { EditRequest, EditResult } from "../commands/edit-hub.ts";
import { visible } from "./visible.ts";

export function describeEdit({ diff, file, published }: EditResult, outcome: EditRequest["outcome"]): string {
  const lines = diff.trimEnd().split("\n");
  if (outcome === "write") lines.push(`${file} is changed. Next: run \`protomanager plan\`.`);
  if (outcome === "show") lines.push("Nothing was written.");
  if (published !== undefined) {
    if (published.url !== undefined) lines.push(`Pull request ${published.operation}: ${published.url}`);
    lines.push(...published.notices);
  }
  return visible(`${lines.join("\n")}\n`);
}
