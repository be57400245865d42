/** Tells a run's story on standard error: lines in a log, a status line on a terminal. */

import type { Reporter } from "../events.ts";
import { visible } from "./visible.ts";

export interface TerminalOptions {
  stream: NodeJS.WriteStream;
  verbose: boolean;
  /** Milliseconds of a monotonic clock. */
  now: () => number;
}

export function terminalReporter({ stream, verbose, now }: TerminalOptions): Reporter {
  const interactive = stream.isTTY === true;
  const clearStatus = () => {
    if (interactive) stream.write("\r\u001b[K");
  };
  const line = (text: string) => {
    clearStatus();
    stream.write(`${text}\n`);
  };
  return {
    async stage(_name, title, body) {
      const begin = now();
      if (verbose) line(`${title} …`);
      const result = await body();
      if (verbose) line(`${title}: ${((now() - begin) / 1000).toFixed(1)} s`);
      return result;
    },
    info: (message) => line(visible(message)),
    warning: (message) => line(`warning: ${visible(message)}`),
    debug: (message) => {
      if (verbose) line(visible(message));
    },
    progress(label, done, total) {
      if (!interactive) return;
      clearStatus();
      if (done < total) stream.write(`${label} ${done}/${total}`);
    },
    foreign(tool, text) {
      for (const row of visible(text).trimEnd().split("\n")) line(`${tool}: ${row}`);
    },
  };
}
