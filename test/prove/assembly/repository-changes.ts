import { assemble } from "../../../src/assembly/assemble.ts";
import type { AssemblyInput } from "../../../src/assembly/assembly.ts";

export interface RepositoryChange {
  repository: string;
  /** Outputs that changed with it, the name map left out. */
  touched: string[];
  /** Those of them that are no part of the repository's own declarations. */
  foreign: string[];
}

/** What changes when one repository after the other adds a message, with the lock of the first run. */
export function repositoryChanges(input: AssemblyInput): RepositoryChange[] {
  const before = assemble(input);
  const texts = new Map(before.files.map(({ path, content }) => [path, Buffer.from(content).toString()]));
  const repositories = [...new Set(before.map!.symbols.map(({ repo }) => repo))];
  return repositories.map((repository) => {
    const after = assemble({
      ...input,
      names: before.names,
      sources: withMessage(input, before.map!, repository),
    });
    const touched = after.files
      .filter(
        ({ path, content }) =>
          path !== input.config.map && texts.get(path) !== Buffer.from(content).toString(),
      )
      .map(({ path }) => path);
    const own = new Set(
      [...texts]
        .filter(([, text]) => text.includes(`\n// ${repository}: `) || text.includes(`  // ${repository}: `))
        .map(([path]) => path),
    );
    return { repository, touched, foreign: touched.filter((path) => !own.has(path)) };
  });
}

/** The repository's first file with declarations gains a message. */
function withMessage(
  { sources }: AssemblyInput,
  { symbols }: NonNullable<ReturnType<typeof assemble>["map"]>,
  repository: string,
): AssemblyInput["sources"] {
  const { path } = symbols.find(({ repo }) => repo === repository)!;
  return sources.map((source) => {
    if (source.name !== repository) return source;
    const files = source.files.map((file) =>
      file.path === path
        ? { path, text: `${file.text}\nmessage AddedByTheProof { string text = 1; }\n` }
        : file,
    );
    return { ...source, files };
  });
}
