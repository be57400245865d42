/** Whether the committed outputs are what the locked commits give. Pure, but for the word about it. */

import type { Finding } from "../checks/finding.ts";
import type { Reporter } from "../events.ts";
import type { Lock } from "../lock.ts";
import type { ChangeSet } from "../outputs.ts";
import type { Source } from "../sources/source.ts";
import type { Checked } from "./check.ts";
import type { RunRequest } from "./request.ts";

/** Names of files in one message before the rest is only counted. */
const maxNames = 10;

export interface FreshnessFacts {
  sources: readonly Source[];
  lock: Pick<Lock, "repositories">;
  /** What this run would write. */
  changes: ChangeSet;
  reporter: Pick<Reporter, "info">;
}

/** The checks and, of `validate`, the finding that committed outputs are stale. */
export function withFreshness(
  checked: Checked,
  facts: FreshnessFacts,
  request: Pick<RunRequest, "command" | "hub">,
): Checked {
  return { ...checked, findings: [...checked.findings, ...staleOutputs(request, facts)] };
}

/** The finding of `validate` in a hub; nothing, but a word about it, when sources moved: other outputs are due then. */
export function staleOutputs(
  { command, hub }: Pick<RunRequest, "command" | "hub">,
  { sources, lock, changes, reporter }: FreshnessFacts,
): Finding[] {
  if (command !== "validate" || hub !== undefined) return [];
  if (!haveMoved(sources, lock)) return freshness(changes);
  reporter.info(
    "Sources moved since protomanager.lock, so the committed outputs were not compared; " +
      "`protomanager generate --check` compares them at the locked commits.",
  );
  return [];
}

/** True when the outputs cannot be what they were: a repository came, moved or went since the lock. */
function haveMoved(sources: readonly Source[], lock: Pick<Lock, "repositories">): boolean {
  return (
    sources.length !== Object.keys(lock.repositories).length ||
    sources.some(({ name, digest }) => lock.repositories[name]?.digest !== digest)
  );
}

/**
 * The finding `FRESHNESS`, of outputs that were edited by hand or made with another config or version. A warning: what
 * has to stop a merge is `generate --check`, which ends with exit code 3.
 *
 * @param changes - what a run would write at the locked commits
 */
function freshness({ added, changed, removed }: ChangeSet): Finding[] {
  const paths = [...added, ...changed].map(({ path }) => path);
  const names = [...paths, ...removed].sort();
  if (names.length === 0) return [];
  const shown = names.slice(0, maxNames).join(", ");
  const more = names.length > maxNames ? ` and ${names.length - maxNames} more` : "";
  return [
    {
      rule: "FRESHNESS",
      severity: "warning",
      repository: undefined,
      path: undefined,
      line: undefined,
      column: undefined,
      message: `The committed outputs are not what config.yaml and the locked commits give: ${shown}${more}.`,
      silence:
        "Run `protomanager update`, or `protomanager generate` to move no source, and commit what it writes.",
    },
  ];
}
