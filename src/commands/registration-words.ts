/** What the pull request of `register` and `unregister` says. Pure. */

import type { NewEntry } from "../config/edit.ts";
import { inputsMark, overwriteBox, withStatus } from "../publish/body-marks.ts";
import { foreignName, foreignText } from "../publish/foreign-text.ts";
import type { PublishWords } from "../publish/publish.ts";
import { inputsTrailer } from "../publish/trailer.ts";

export interface HubEdit {
  kind: "register" | "unregister";
  name: string;
  /** Undefined for `unregister`. */
  entry: NewEntry | undefined;
}

/**
 * @param inputs - digest of what the change is made of
 * @param reasons - paragraphs in Markdown that tell where the proposal comes from
 */
export function registrationWords(
  { kind, name, entry }: HubEdit,
  inputs: string,
  reasons: string[] = [],
): PublishWords {
  const title = `chore(proto): ${kind} ${foreignName(name)}`;
  const what =
    entry === undefined
      ? `This takes ${foreignName(name)} out of config.yaml. Its declarations leave the next assembly.`
      : `This adds ${foreignName(name)} (${foreignText(entry.url)}) to config.yaml${described(entry)}. The run after the merge brings its protos in a pull request of its own.`;
  const ending = `Nothing else changes. Edit the entry on this branch if it should be another; commits of your own stop ProtoManager from replacing it.\n\n${overwriteBox}`;
  return {
    title,
    body: (digest) => withStatus(`${[what, ...reasons, ending].join("\n\n")}\n\n${inputsMark(digest)}\n`, ""),
    message: `${title}\n\n${inputsTrailer(inputs)}`,
  };
}

function described({ proto_dir: folders, dependencies = [] }: NewEntry): string {
  const where =
    folders === undefined
      ? ""
      : `, with its protos in ${[folders]
          .flat()
          .map((one) => foreignText(one))
          .join(" and ")}`;
  const needs =
    dependencies.length === 0
      ? ""
      : `, depending on ${dependencies.map((one) => foreignName(one)).join(", ")}`;
  return `${where}${needs}`;
}
