/** `google/protobuf/**` as the pinned protoc brings it, so that no tool and no network is needed to read it. */

import files from "./well-known-types.json" with { type: "json" };

/** Import name → text, sorted by import name. */
export function wellKnownTypes(): ReadonlyMap<string, string> {
  return new Map(Object.entries(files));
}
