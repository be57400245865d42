/** Tells a run's story on standard error: lines in a log, and on a terminal a last line that says what is under way. */

import type { Reporter } from "../events.ts";
import { visible } from "./visible.ts";

export interface TerminalOptions {
  stream: Pick<NodeJS.WriteStream, "write" | "isTTY" | "columns">;
  /** Tell details, and how long each stage took. */
  verbose: boolean;
  /** In milliseconds, from any beginning. */
  now: () => number;
}

/** Width where a terminal does not tell its own. */
const defaultColumns = 80;
const clearLine = "\r\u001b[K";

export function terminalReporter({ stream, verbose, now }: TerminalOptions): Reporter {
  const interactive = stream.isTTY === true;
  let status = "";
  const show = (text: string) => {
    if (!interactive) return;
    // A status of more than one row could not be cleared again.
    status = visible(text).slice(0, (stream.columns || defaultColumns) - 1);
    stream.write(`${clearLine}${status}`);
  };
  const line = (text: string) => {
    stream.write(interactive ? `${clearLine}${text}\n${status}` : `${text}\n`);
  };
  return {
    async stage(_name, title, body) {
      const begin = now();
      show(`${title} …`);
      try {
        return await body();
      } finally {
        show("");
        if (verbose) line(`${title}: ${((now() - begin) / 1000).toFixed(1)} s`);
      }
    },
    info: (message) => line(visible(message)),
    warning: (message) => line(`warning: ${visible(message)}`),
    debug: (message) => {
      if (verbose) line(visible(message));
    },
    progress: (label, done, total) => show(done < total ? `${label} ${done}/${total}` : ""),
    foreign(tool, text) {
      for (const row of visible(text).trimEnd().split("\n")) line(`${tool}: ${row}`);
    },
  };
}
