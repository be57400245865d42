import type { LinkedFile, ResolvedReference } from "./linked.ts";

/** The references of one file in the order of its text. */
export class FileReferences {
  readonly #references: readonly ResolvedReference[];

  constructor(references: readonly ResolvedReference[]) {
    this.#references = references.toSorted((a, b) => a.node.start - b.node.start);
  }

  /** Index of the first that begins at an offset or after it. */
  firstFrom(offset: number): number {
    let low = 0;
    let high = this.#references.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (this.#references[middle]!.node.start < offset) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  at(index: number): ResolvedReference | undefined {
    return this.#references[index];
  }
}

/** Gives the references of each file. */
export function referencesByFile(
  references: readonly ResolvedReference[],
): (file: LinkedFile) => FileReferences {
  const groups = Map.groupBy(references, ({ file }) => file);
  const sorted = new Map<LinkedFile, FileReferences>();
  return (file) => {
    let own = sorted.get(file);
    if (own === undefined) {
      own = new FileReferences(groups.get(file) ?? []);
      sorted.set(file, own);
    }
    return own;
  };
}

export const noReferences = new FileReferences([]);
