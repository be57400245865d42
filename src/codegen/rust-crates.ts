/** protoc's Rust generator has to be told the crate of every file that is not generated along. */

/** Name of the mapping in the work folder, where generators run. */
export const crateMappingFile = "rust-crates";

/** Beside the runtime crate `protobuf` on crates.io. */
const wellKnownTypesCrate = "protobuf_well_known_types";

/** The one well-known file that the crate does not have. */
export const notInCrate = "google/protobuf/descriptor.proto";

/** The generator's `crate_mapping` format: a crate, the number of its files, and the files, each on a line. */
export function crateMapping(files: readonly string[]): string {
  const wellKnown = files.filter((name) => name.startsWith("google/protobuf/") && name !== notInCrate);
  return `${[wellKnownTypesCrate, wellKnown.length, ...wellKnown].join("\n")}\n`;
}
