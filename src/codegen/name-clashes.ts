/** Names that the code of several files has. */

/** Import names of proto files. */
export interface Facade {
  importPath: string;
  /** Files that it imports publicly, in order. */
  imported: readonly string[];
  /** All files beside it whose code is generated: those that it imports, and those that import it. */
  files: readonly string[];
}

/** A name that the code of several files has. */
export interface NameClash {
  name: string;
  /** Their import names, in the order of the facade. */
  files: string[];
}

/** Names that more than one file has, sorted. */
export function clashesOf(namesByFile: ReadonlyMap<string, Iterable<string>>): NameClash[] {
  const owners = new Map<string, string[]>();
  for (const [file, names] of namesByFile) {
    for (const name of new Set(names)) {
      const known = owners.get(name);
      if (known === undefined) owners.set(name, [file]);
      else known.push(file);
    }
  }
  return [...owners]
    .filter(([, files]) => files.length > 1)
    .map(([name, files]) => ({ name, files }))
    .sort((a, b) => (a.name < b.name ? -1 : 1));
}
