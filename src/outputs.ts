/** Files that a run wants to have, or finds, in the hub: the plain data that passes between the stages. */

export interface OutputFile {
  /** Relative to the folder of config.yaml, with `/`. */
  path: string;
  content: Uint8Array;
}

/** The difference between what the hub holds and what a run wants, paths relative to the folder of config.yaml. */
export interface ChangeSet {
  added: OutputFile[];
  changed: OutputFile[];
  /** Paths of files that an earlier run wrote (by its manifest) and this one does not. */
  removed: string[];
  /** Every path of this run's outputs, changed or not. */
  wanted: OutputFile[];
}

export function isEmpty(changes: ChangeSet): boolean {
  return changes.added.length + changes.changed.length + changes.removed.length === 0;
}
