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
  /** One for each repository that has files in it. */
  modules: WorkspaceModule[];
  /** Import name → text of all other files, sources of no check. */
  imports: ReadonlyMap<string, string>;
}

export interface WorkspaceModule {
  protos: CheckedProtos;
  /** Import name → file: all of the repository's where it is checked, what names are left elsewhere. */
  files: ReadonlyMap<string, CheckedFile>;
  /** It is checked in this workspace and nowhere else. */
  checked: boolean;
}

/**
 * Puts repositories into one workspace as long as no two have an import name with different content; who does not fit
 * comes first in a further one. `google/protobuf/**` is the compiler's.
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
    const taken = new Map<string, CheckedFile>();
    const fitting = new Set<CheckedProtos>();
    const modules: WorkspaceModule[] = [];
    const add = (protos: CheckedProtos, checked: boolean) => {
      const files = new Map<string, CheckedFile>();
      for (const file of protos.files) {
        if (taken.has(file.importName) || isBuiltIn(file.importName)) continue;
        taken.set(file.importName, file);
        files.set(file.importName, file);
      }
      if (files.size > 0) modules.push({ protos, files, checked });
    };
    for (const protos of waiting) {
      const conflict = protos.files.some(
        ({ importName, text }) => (taken.get(importName)?.text ?? text) !== text,
      );
      if (conflict) continue;
      fitting.add(protos);
      add(protos, true);
    }
    for (const protos of all) if (!fitting.has(protos)) add(protos, false);
    workspaces.push({
      modules,
      imports: new Map([...imports].filter(([name]) => !taken.has(name) && !isBuiltIn(name))),
    });
    waiting = waiting.filter((protos) => !fitting.has(protos));
  }
  return workspaces;
}

function isBuiltIn(importName: string): boolean {
  return importName.startsWith("google/protobuf/");
}
