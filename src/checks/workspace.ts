/** Which protos are checked together: buf takes an import name once, repositories may have it each with other content. */

/** The protos of a repository, or of the hub's own outputs. */
export interface CheckedProtos {
  /** Name in config.yaml; undefined for the hub's own outputs. */
  repository: string | undefined;
  files: readonly CheckedFile[];
}

export interface CheckedFile {
  importName: string;
  /** From the repository's top, with `/`. */
  path: string;
  text: string;
}

export interface Workspace {
  /** The repositories that are checked in this workspace and in no other. */
  modules: WorkspaceModule[];
  /** Import name → text of all other files, sources of no check. */
  imports: ReadonlyMap<string, string>;
}

export interface WorkspaceModule {
  protos: CheckedProtos;
  /** By import name. */
  files: ReadonlyMap<string, CheckedFile>;
}

/** buf compiles a workspace once for each of its modules: several workspaces are faster, and can be checked at once. */
const maxModules = 50;

/**
 * Puts repositories into one workspace as long as it is not full and no two have an import name with different
 * content; who does not fit comes into a further one, and in this one is only imported. `google/protobuf/**` is the
 * compiler's.
 *
 * @param imports what repositories import and none of them has; a repository's own file of that name goes before.
 */
export function workspacesOf(
  all: readonly CheckedProtos[],
  imports: ReadonlyMap<string, string>,
): Workspace[] {
  const workspaces: Workspace[] = [];
  let waiting = all.filter(({ files }) => files.length > 0);
  while (waiting.length > 0) {
    const taken = new Map<string, string>();
    const take = ({ importName, text }: CheckedFile): boolean => {
      if (taken.has(importName) || isBuiltIn(importName)) return false;
      taken.set(importName, text);
      return true;
    };
    const fitting = new Set<CheckedProtos>();
    const modules: WorkspaceModule[] = [];
    for (const protos of waiting) {
      if (fitting.size === maxModules) break;
      if (protos.files.some(({ importName, text }) => (taken.get(importName) ?? text) !== text)) continue;
      fitting.add(protos);
      const files = protos.files.filter(take);
      if (files.length > 0)
        modules.push({ protos, files: new Map(files.map((file) => [file.importName, file])) });
    }
    const others = all.filter((protos) => !fitting.has(protos)).flatMap(({ files }) => files.filter(take));
    const further = [...imports].filter(([importName, text]) => take({ importName, path: importName, text }));
    workspaces.push({
      modules,
      imports: new Map([...others.map(({ importName, text }) => [importName, text] as const), ...further]),
    });
    waiting = waiting.filter((protos) => !fitting.has(protos));
  }
  return workspaces;
}

function isBuiltIn(importName: string): boolean {
  return importName.startsWith("google/protobuf/");
}
