/** What a comparison covered and what it took: for the log, the result and the job summary. Pure. */

import { counted } from "../counted.ts";
import type { Compared } from "./compare.ts";

export interface VerifiedFigures extends Compared {
  units: "changed" | "all";
  /** Source files, and those of them that no compiler takes (PM6002). */
  files: number;
  filesRefused: number;
  /** Compiler runs whose descriptors were compared. */
  sets: number;
  /** Messages carried over and back. */
  roundTrips: number;
  /** Compiling the sources included. */
  seconds: number;
}

/** `Compared 12 messages, 30 comments and 48 round trips with 3 source files in 0.4 s: no difference.` */
export function describeFigures(figures: VerifiedFigures): string {
  const { messages, comments, roundTrips, files, filesRefused, seconds, units } = figures;
  const what = `${counted(messages, "message")}, ${counted(comments, "comment")} and ${counted(roundTrips, "round trip")}`;
  const where = `${counted(files - filesRefused, `${units === "changed" ? "changed " : ""}source file`)}`;
  const refused =
    filesRefused === 0 ? "" : ` ${counted(filesRefused, "file")} could not be compared (PM6002).`;
  return `Compared ${what} with ${where} in ${seconds.toFixed(1)} s: no difference.${refused}`;
}
