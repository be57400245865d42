/** Tells a run's story in the log of GitHub Actions: a group per stage, annotations, foreign text never a command. */

import { randomUUID } from "node:crypto";
import * as core from "@actions/core";
import type { Reporter } from "../events.ts";
import { visible } from "./visible.ts";

export function actionReporter(): Reporter {
  return {
    stage: (_name, title, body) => core.group(title, body),
    info: (message) => printUncommanded(message),
    warning: (message) => core.warning(visible(message), { title: "ProtoManager" }),
    debug: (message) => core.debug(visible(message)),
    progress() {},
    foreign: (tool, text) => {
      for (const row of visible(text).trimEnd().split("\n")) printUncommanded(`${tool}: ${row}`);
    },
  };
}

/** A line that begins with `::` would be read as a workflow command; between these marks none is. */
function printUncommanded(text: string): void {
  const shown = visible(text);
  if (!shown.includes("::") && !shown.includes("##[")) {
    core.info(shown);
    return;
  }
  const mark = randomUUID();
  core.info(`::stop-commands::${mark}`);
  core.info(shown);
  core.info(`::${mark}::`);
}
