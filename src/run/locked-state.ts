/** The system without a pull request: what is not new in it is nothing that the pull request brings. */

import type { Assembly } from "../assembly/assembly.ts";
import { parseRepositoryUrl } from "../config/url.ts";
import type { Diagnostic } from "../diagnostics.ts";
import type { Reporter } from "../events.ts";
import { AssemblyError, assembleNewest } from "./assemble-newest.ts";
import { compiler } from "./compile.ts";
import { narrowed } from "./narrowed.ts";
import type { Edges } from "./request.ts";
import type { Setup } from "./setup.ts";

export interface LockedState {
  diagnostics: readonly Diagnostic[];
  /** Undefined when it cannot be made. */
  assembly: Assembly | undefined;
}

export async function lockedState(
  setup: Setup,
  edges: Edges,
  { compiles }: { compiles: boolean },
): Promise<LockedState> {
  const { lock, sources } = setup;
  const locked = narrowed(
    { ...setup, sources: { ...sources, checkouts: undefined } },
    ({ name, url }) => lock.repositories[name] !== undefined || parseRepositoryUrl(url).kind === "hub",
  );
  const nothing = { errors: [], descriptorSet: undefined, outputs: undefined, key: undefined };
  const compile = compiles ? compiler(locked, edges) : async () => nothing;
  const { debug } = edges.reporter;
  const quiet: Reporter = { ...edges.reporter, info: debug, warning: debug };
  try {
    const { assembly } = await assembleNewest({ ...locked, compile }, quiet);
    return { diagnostics: assembly.diagnostics, assembly };
  } catch (error) {
    if (error instanceof AssemblyError) return { diagnostics: error.errors, assembly: undefined };
    throw error;
  }
}

/** A setup whose committed output and name map are what this state gives. */
export function committedAs({ assembly }: LockedState, setup: Setup): Setup {
  const { output, importPath } = setup.config.globalProto;
  const text = assembly?.compilation.get(importPath);
  const { files } = setup.hub;
  const read: typeof files.read = async (name) =>
    name !== output ? files.read(name) : text === undefined ? undefined : Buffer.from(text);
  return { ...setup, hub: { ...setup.hub, files: { ...files, read } }, previousMap: assembly?.map };
}

/** Lines do not count: a line above makes no diagnostic new. */
export function notIn(before: readonly Diagnostic[], after: readonly Diagnostic[]): Diagnostic[] {
  const identity = ({ code, location, message }: Diagnostic) =>
    JSON.stringify([code, location?.repository, location?.path, message]);
  const known = new Set(before.map(identity));
  return after.filter((diagnostic) => !known.has(identity(diagnostic)));
}
