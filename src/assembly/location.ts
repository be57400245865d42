import type { Location } from "../diagnostics.ts";
import type { LinkedFile, Unit } from "./linked.ts";
import { positionIn } from "./position.ts";

/** Where an offset of a file is, for a message to the reader. */
export function locationIn(file: LinkedFile, offset: number): Location {
  return { repository: file.repository, path: file.path, ...positionIn(file.ast, offset) };
}

/** Where a unit begins: its keyword. */
export function locationOf(unit: Unit): Location {
  return locationIn(unit.file, unit.node.start);
}
