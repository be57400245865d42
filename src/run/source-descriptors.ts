/** The descriptor set of the sources, under the names they have by themselves (docs/specification.md 17). */

import { createHash } from "node:crypto";
import type { Assembly } from "../assembly/assembly.ts";
import { diagnostic } from "../assembly/codes.ts";
import { openOutputCache } from "../codegen/output-cache.ts";
import type { Config, DescriptorSetConfig } from "../config/config.ts";
import { counted } from "../counted.ts";
import type { Diagnostic } from "../diagnostics.ts";
import { messageOf } from "../errors.ts";
import type { OutputFile } from "../outputs.ts";
import { selectDescriptors } from "../toolchain/select-descriptors.ts";
import { type ClosedSet, closedSets } from "../verification/closed-sets.ts";
import type { SourceFile } from "../verification/sets.ts";
import type { AssembledSources } from "./assemble-newest.ts";
import { type CompileSetup, engineCompiler } from "./compile.ts";
import { compileSources } from "./compile-sources.ts";
import { generationKey } from "./generation-key.ts";
import type { Edges } from "./request.ts";
import { refuseWarnings } from "./strict.ts";
import { toolPins } from "./tools.ts";

export interface DescriptorStage extends Omit<CompileSetup, "languages"> {
  assembled: Pick<AssembledSources, "assembly">;
  /** Warnings count as errors. */
  strict: boolean;
}

export interface SourceDescriptors {
  /** The one file, or none when config.yaml asks for none. */
  files: OutputFile[];
  /** PM5201, one for each file that the set lacks. */
  notes: Diagnostic[];
}

/** Name of the set among cached outputs. */
const cachedAs = "descriptor set";

/** @throws ProtoManagerError when, with `--strict`, a source is left out */
export async function sourceDescriptors(stage: DescriptorStage, edges: Edges): Promise<SourceDescriptors> {
  const { descriptorSet: wanted } = stage.config;
  if (wanted === undefined) return { files: [], notes: [] };
  return edges.reporter.stage("descriptors", "Describing the sources", () => describe(wanted, stage, edges));
}

async function describe(
  wanted: DescriptorSetConfig,
  stage: DescriptorStage,
  edges: Edges,
): Promise<SourceDescriptors> {
  const { config, assembled, strict } = stage;
  const { leftOut, ...together } = compilableTogether(assembled.assembly, config);
  const key = keyOf(together, wanted, config);
  const known = await fromCache(key, edges);
  const { content, refused } = known ?? (await compile(together, wanted, stage, edges));
  if (known === undefined) await remember(key, { content, refused }, edges);
  const notes = [...leftOut, ...refused];
  refuseWarnings(notes, strict);
  const lacking = notes.length === 0 ? "" : `, without ${counted(notes.length, "source file")}`;
  edges.reporter.info(`Described the sources in ${wanted.output}${lacking}.`);
  return { files: [{ path: wanted.output, content }], notes };
}

type Together = Pick<ClosedSet, "files" | "targets">;

/** What one compiler run takes, and PM5201 for each source that cannot be in it. */
function compilableTogether(
  { collected, compilation, targets }: Assembly,
  { globalProto: { mode, importPath } }: Config,
): Together & { leftOut: Diagnostic[] } {
  if (mode === "import") {
    // The exported tree has been compiled: what does not fit together was refused.
    const exported = targets.filter((name) => name !== importPath);
    const places = new Map(exported.map((name) => [name, { repository: "hub", path: name }]));
    return { files: compilation, targets: places, leftOut: [] };
  }
  const [first] = closedSets(collected, { importPath, files: compilation });
  if (first === undefined) return { files: new Map(), targets: new Map(), leftOut: [] };
  const leftOut = [...first.conflicts].map(([{ repository, path }, reason]) =>
    leftOutOf({ repository, path }, reason),
  );
  return { ...first, leftOut };
}

function leftOutOf(place: SourceFile, reason: string): Diagnostic {
  return diagnostic("PM5201", `left out of the descriptor set: ${reason}`, place);
}

interface Compiled {
  content: Uint8Array;
  /** PM5201 for each source that no compiler takes. */
  refused: Diagnostic[];
}

async function compile(
  together: Together,
  wanted: DescriptorSetConfig,
  stage: DescriptorStage,
  edges: Edges,
): Promise<Compiled> {
  const { sets, refused } = await compileSources(
    [together],
    engineCompiler(stage, await stage.tools(), edges.signal),
  );
  const names = sets.flatMap(({ files }) => [...files.keys()]);
  return {
    content: selectDescriptors(
      sets.map(({ descriptorSet }) => descriptorSet),
      names,
      wanted,
    ),
    refused: refused.map(({ message, ...place }) =>
      leftOutOf(place, `it does not compile alone: ${message}`),
    ),
  };
}

/** SHA-256, hexadecimal, of all that decides what is compiled and kept of it. */
function keyOf({ files, targets }: Together, { sourceInfo }: DescriptorSetConfig, config: Config): string {
  const input = { files, targets: [...targets.keys()], languages: [], engine: config.generate.engine };
  const compiled = generationKey({ ...input, toolchain: toolPins(config, []) });
  return createHash("sha256")
    .update(JSON.stringify([cachedAs, sourceInfo, compiled]))
    .digest("hex");
}

async function fromCache(key: string, edges: Edges): Promise<Compiled | undefined> {
  const known = await openOutputCache(edges.cacheFolder, edges.now).get(key);
  const content = known?.[0]?.files[0]?.content;
  return content && { content, refused: [] };
}

/** A set that lacks files is made anew each time: why it does is not in it. */
async function remember(key: string, { content, refused }: Compiled, edges: Edges): Promise<void> {
  if (refused.length > 0) return;
  const files = [{ path: cachedAs, content }];
  try {
    await openOutputCache(edges.cacheFolder, edges.now).put(key, [{ language: cachedAs, files }]);
  } catch (error) {
    edges.reporter.debug(`the descriptor set was not cached: ${messageOf(error)}`);
  }
}
