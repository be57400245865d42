/** The assembly stage's own interface: sources in, `global.proto` (or the facade and its tree) out. Pure. */

import type { GlobalProtoConfig } from "../config/config.ts";
import type { Diagnostic } from "../diagnostics.ts";
import type { OutputFile } from "../outputs.ts";
import type { Source } from "../sources/source.ts";
import type { CollectedFile } from "./collected-files.ts";
import type { NameLock } from "./linked.ts";

export interface AssemblyInput {
  config: GlobalProtoConfig;
  sources: readonly Source[];
  /** Files of `global_proto.includes` by import name. */
  includes: ReadonlyMap<string, string>;
  /** The toolchain's `google/protobuf/*.proto` by import name. */
  wellKnownTypes: ReadonlyMap<string, string>;
  names: NameLock | undefined;
  /** Warnings count as errors. */
  strict: boolean;
  /** Go code is generated: what keeps it from compiling is an error then. Default false. */
  generatesGo?: boolean | undefined;
}

export interface Assembly {
  /** global.proto, the facade's tree, the name map; paths relative to the folder of config.yaml. Empty with errors. */
  files: OutputFile[];
  /** Every file a compiler needs, by import name: outputs and externals (well-known types left to the compiler). */
  readonly compilation: Map<string, string>;
  /** Import names to compile and generate code for: the outputs. In import mode every exported file as well. */
  targets: string[];
  /** Those of `targets` that the output imports publicly, sorted; none in merge mode. */
  publicImports: readonly string[];
  /** Import names of the externals in `compilation`, whose code some generators need as well. */
  externals: string[];
  /** What it was made of, as compilers see it. Empty with errors and in import mode, where it is the result. */
  collected: CollectedFile[];
  names: NameLock | undefined;
  map: SymbolMap | undefined;
  diagnostics: Diagnostic[];
  statistics: { files: number; messages: number; units: number; moved: number };
}

/** `global.map.json`, which also has old `Any` type URL → new one for every message of `symbols` that moved. */
export interface SymbolMap {
  version: 1;
  /** Sorted by source name. */
  symbols: MappedSymbol[];
  /** Old gRPC path → new one, for every rpc of a moved service. */
  grpc: Record<string, string>;
}

export interface MappedSymbol {
  source: string;
  merged: string;
  kind: "message" | "enum" | "service" | "extension";
  repo: string;
  path: string;
  line: number;
  /** `sha256:…` of the normalised declaration with resolved references, comments left out. */
  hash: string;
}
