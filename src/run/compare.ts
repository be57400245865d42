/** What a run wants to have in the hub against what the hub has. */

import { packageFiles } from "../codegen/packages/package-files.ts";
import { pathsOfInterest } from "../hub/change-set.ts";
import type { OpenHub } from "../hub/open-hub.ts";
import type { ChangeSet } from "../outputs.ts";
import { isOneFile } from "./narrow-targets.ts";
import { changesOf, type OutputsRequest, outputsOf, withoutLock } from "./outputs.ts";
import type { HubState } from "./read-hub.ts";
import type { RunRequest } from "./request.ts";
import { lockTools } from "./tools.ts";

export interface Comparison extends Omit<OutputsRequest, "toolchain"> {
  hub: Pick<OpenHub, "files">;
  state: Pick<HubState, "lockText">;
}

export interface Difference {
  changes: ChangeSet;
  /** protomanager.lock is among the changes. */
  lockMoved: boolean;
}

export async function compareWithHub(
  comparison: Comparison,
  request: Pick<RunRequest, "hub">,
): Promise<Difference> {
  const { hub, state, config, generated } = comparison;
  const outputs = outputsOf({ ...comparison, toolchain: lockTools(config) });
  const { globalProto } = config;
  const partial = comparison.packages !== undefined && !isOneFile(globalProto);
  const once = packageFiles(config.generate.languages, generated, globalProto, partial);
  const paths = [...pathsOfInterest(outputs.wanted, outputs.previous), ...once.map(({ path }) => path)];
  const existing = await hub.files.blobIds(paths);
  const changes = changesOf(outputs, existing, once);
  return {
    // A checkout that is validated against a hub elsewhere has no commit of its own to lock.
    changes: request.hub === undefined ? changes : withoutLock(changes),
    lockMoved: outputs.lockText !== state.lockText,
  };
}
