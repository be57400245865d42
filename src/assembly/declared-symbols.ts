/** What the linker knows beyond `Declared`: all that resolving references needs. */

import type { DeclaredSymbol } from "./declared-symbol.ts";
import type { Declared, LinkedFile, Unit } from "./linked.ts";

/** A second declaration of names that already stand, to be compared with them when references are resolved. */
export interface Copy {
  unit: Unit;
  /** The units whose names it repeats, in order; several only for an extend block. */
  originals: Unit[];
  /** True when every name it declares is already known. */
  complete: boolean;
}

export interface DeclaredSymbols extends Declared {
  /** Of collected files, in order. */
  copies: Copy[];
  /** Symbols whose names other files declare as well → all these files, its own included. */
  declaringFiles: Map<DeclaredSymbol, Set<LinkedFile>>;
}
