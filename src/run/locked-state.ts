/** The system without a pull request: what is not new in it is nothing that the pull request brings. */

import type { Assembly } from "../assembly/assembly.ts";
import { parseRepositoryUrl } from "../config/url.ts";
import type { Diagnostic } from "../diagnostics.ts";
import type { Reporter } from "../events.ts";
import { AssemblyError, assembleNewest } from "./assemble-newest.ts";
import { compiler } from "./compile.ts";
import { committedPaths } from "./hub-protos.ts";
import { narrowed } from "./narrowed.ts";
import { globalGroup } from "./outputs.ts";
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

/** A setup whose committed protos, name lock and name map are what this state gives. */
export function committedAs({ assembly }: LockedState, setup: Setup): Setup {
  const { lock, hub } = setup;
  const files = new Map(assembly?.files.map(({ path, content }) => [path, Buffer.from(content)]));
  const committed = new Set([...committedPaths(setup.config.globalProto, lock), ...files.keys()]);
  const read: typeof hub.files.read = async (name) =>
    committed.has(name) ? files.get(name) : hub.files.read(name);
  return {
    ...setup,
    lock: {
      ...lock,
      names: assembly?.names,
      outputs: { ...lock.outputs, [globalGroup]: [...files.keys()] },
    },
    hub: { ...hub, files: { ...hub.files, read } },
    previousMap: assembly?.map,
  };
}

/** Lines do not count: a line above makes no diagnostic new. */
export function notIn(before: readonly Diagnostic[], after: readonly Diagnostic[]): Diagnostic[] {
  const identity = ({ code, location, message }: Diagnostic) =>
    JSON.stringify([code, location?.repository, location?.path, message]);
  const known = new Set(before.map(identity));
  return after.filter((diagnostic) => !known.has(identity(diagnostic)));
}
