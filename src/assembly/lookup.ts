/** Where an import leads (docs/specification.md 2.1). */

import type { Source } from "../sources/source.ts";
import { type Candidate, type Candidates, INCLUDES, TOOLCHAIN, WELL_KNOWN_PREFIX } from "./candidates.ts";

export interface FoundImport {
  candidate: Candidate;
  /** False when only a repository has it that the importing one does not depend on. */
  declared: boolean;
}

interface SearchOrder {
  declared: readonly string[];
  others: readonly string[];
}

export class ImportLookup {
  readonly #candidates: Candidates;
  readonly #dependencies: ReadonlyMap<string, readonly string[]>;
  readonly #orders = new Map<string, SearchOrder>();

  constructor(candidates: Candidates, sources: readonly Source[]) {
    this.#candidates = candidates;
    this.#dependencies = new Map(sources.map(({ name, dependencies }) => [name, dependencies]));
  }

  /** The file that `import "path"` means in a file of `repository`; self imports are for the caller to know. */
  find(repository: string, path: string): FoundImport | undefined {
    const { declared, others } = this.#orderOf(repository, path);
    const here = this.#findIn(declared, path);
    if (here !== undefined) return { candidate: here, declared: true };
    const elsewhere = this.#findIn(others, path);
    return elsewhere && { candidate: elsewhere, declared: false };
  }

  /** Names of the places that `find` searches, for a message. */
  searched(repository: string, path: string): string[] {
    const { declared, others } = this.#orderOf(repository, path);
    return [...declared, ...others]
      .filter((name) => this.#candidates.byRepository.get(name)!.size > 0 || name === repository)
      .map((name) => (name === TOOLCHAIN ? "the toolchain's well-known types" : name));
  }

  #findIn(repositories: readonly string[], path: string): Candidate | undefined {
    for (const repository of repositories) {
      const candidate = this.#candidates.byRepository.get(repository)?.get(path);
      if (candidate !== undefined) return candidate;
    }
    return undefined;
  }

  #orderOf(repository: string, path: string): SearchOrder {
    if (repository === TOOLCHAIN || path.startsWith(WELL_KNOWN_PREFIX)) {
      return { declared: [TOOLCHAIN], others: [] };
    }
    let order = this.#orders.get(repository);
    if (order === undefined) {
      order = this.#computeOrder(repository);
      this.#orders.set(repository, order);
    }
    return order;
  }

  #computeOrder(repository: string): SearchOrder {
    // A set grows while it is walked: breadth first over the dependencies.
    const reached = new Set([repository]);
    for (const name of reached) for (const next of this.#dependencies.get(name) ?? []) reached.add(next);
    reached.add(INCLUDES);

    const others = [...this.#candidates.byRepository.keys()].filter(
      (name) => name !== TOOLCHAIN && !reached.has(name),
    );
    // Files of the hub's include folders belong to no repository, so nothing they need can be undeclared.
    if (repository === INCLUDES) return { declared: [...reached, ...others], others: [] };
    return { declared: [...reached].filter((name) => this.#candidates.byRepository.has(name)), others };
  }
}
