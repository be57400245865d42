/** What a run found out, as plain data: the pull request's body and the job summary are made of it. */

import type { SymbolMap } from "../assembly/assembly.ts";
import type { Diagnostic } from "../diagnostics.ts";
import type { VerifiedFigures } from "../verification/figures.ts";

/** The facts of one run, each already decided elsewhere. */
export interface RunReport {
  /** `system.name` of config.yaml. */
  system: string;
  /** `system.version`. */
  version: string | undefined;
  /** Repositories kept at their locked commit because of an error in the newest one. */
  heldBack: readonly HeldBack[];
  /** Every repository of the run. */
  repositories: readonly PinnedRepository[];
  /** Name map of the base branch; undefined when there is none yet. */
  previousMap: SymbolMap | undefined;
  /** Name map of this run; undefined in import mode. */
  map: SymbolMap | undefined;
  /** What checks found, and warnings. */
  findings: readonly Diagnostic[];
  /** What was compared with the sources; undefined when nothing was. */
  verification: VerifiedFigures | undefined;
  /** Paths from the repository's top. */
  files: { added: readonly string[]; changed: readonly string[]; removed: readonly string[] };
}

/** A repository that stays at its locked commit. */
export interface HeldBack {
  repository: string;
  /** The commit that is used. */
  locked: string;
  /** The commit that was refused; undefined when it could not be read. */
  head: string | undefined;
  error: string;
}

/** A repository and where it moved. */
export interface PinnedRepository {
  name: string;
  /** As in config.yaml. */
  url: string;
  /** Commit in the base branch's lock; undefined for a new repository. */
  from: string | undefined;
  /** Commit of this run; undefined when it is not under git. */
  to: string | undefined;
}
