/** Puts a run's report together. */

import type { SymbolMap } from "../assembly/assembly.ts";
import type { Config } from "../config/config.ts";
import type { Diagnostic } from "../diagnostics.ts";
import type { OpenHub } from "../hub/open-hub.ts";
import type { ChangeSet } from "../outputs.ts";
import type { RunReport } from "../publish/run-report.ts";
import type { AssembledSources } from "./assemble-newest.ts";
import { asDiagnostic, type Checked } from "./check.ts";
import type { HubState } from "./read-hub.ts";
import type { Verified } from "./verify.ts";

export interface ReportParts {
  state: HubState;
  assembled: AssembledSources;
  verified: Verified;
  notes: readonly Diagnostic[];
  checks: Checked;
  changes: ChangeSet;
  hub: Pick<OpenHub, "base">;
  previousMap: SymbolMap | undefined;
}

export function reportOf(parts: ReportParts): RunReport {
  const { state, assembled, verified, notes, checks, changes, hub, previousMap } = parts;
  const prefix = hub.base?.prefix ?? "";
  const { config, lock } = state;
  const { assembly, sources, heldBack } = assembled;
  const inRepository = (path: string) => (prefix === "" ? path : `${prefix}/${path}`);
  const warnings = [...assembly.diagnostics, ...notes].filter(({ severity }) => severity === "warning");
  return {
    system: config.system.name,
    version: config.system.version,
    heldBack,
    repositories: sources.map(({ name, url, commit }) => {
      return { name, url, from: lock.repositories[name]?.commit, to: commit };
    }),
    previousMap,
    map: assembly.map,
    findings: [...warnings, ...checks.findings.map(asDiagnostic)],
    verification: verified.figures,
    files: {
      added: changes.added.map(({ path }) => inRepository(path)),
      changed: changes.changed.map(({ path }) => inRepository(path)),
      removed: changes.removed.map(inRepository),
    },
  };
}

/** The committed name map; undefined when there is none, or none that can be read. */
export async function readMap(hub: OpenHub, config: Config): Promise<SymbolMap | undefined> {
  const content = await hub.files.read(config.globalProto.map);
  if (content === undefined) return undefined;
  try {
    const map = JSON.parse(content.toString("utf8")) as Partial<SymbolMap> | null;
    const readable = map?.version === 1 && Array.isArray(map.symbols) && map.grpc !== undefined;
    return readable ? (map as SymbolMap) : undefined;
  } catch {
    return undefined;
  }
}
