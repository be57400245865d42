/** Compiled sources and a compiled result, opened for comparison. */

import {
  createFileRegistry,
  type DescEnum,
  type DescExtension,
  type DescFile,
  type DescMessage,
  type DescService,
  type FileRegistry,
  fromBinary,
} from "@bufbuild/protobuf";
import { FileDescriptorSetSchema } from "@bufbuild/protobuf/wkt";
import type { SymbolMap } from "../assembly/assembly.ts";
import { Comments } from "./comments.ts";
import type { View } from "./facets.ts";
import { type Names, namesOf, sameNames } from "./names.ts";
import { Options } from "./options.ts";

/** Files that compile together. Sources of one run may need several sets (docs/specification.md 15). */
export interface SourceSet {
  /** A serialised FileDescriptorSet with source info and all imports. */
  descriptorSet: Uint8Array;
  /** Import name → where it comes from, of the files to compare. */
  files: ReadonlyMap<string, SourceFile>;
}

export interface SourceFile {
  repository: string;
  path: string;
}

export interface VerificationInput {
  sources: readonly SourceSet[];
  /** The outputs and all they import. */
  merged: { descriptorSet: Uint8Array; files: readonly string[] };
  map: SymbolMap;
  /** Top-level declarations to compare, by source name; default all. */
  wanted?: ((source: string) => boolean) | undefined;
}

export type Declaration = DescMessage | DescEnum | DescService | DescExtension;

export interface OpenSource {
  registry: FileRegistry;
  view: View;
  files: { file: DescFile; source: SourceFile; comments: Comments }[];
}

export interface OpenSets {
  sources: OpenSource[];
  merged: { registry: FileRegistry; view: View; files: DescFile[]; commentsOf(file: DescFile): Comments };
  names: Names;
  map: SymbolMap;
  wanted: (source: string) => boolean;
}

export function openSets({ sources, merged, map, wanted }: VerificationInput): OpenSets {
  const names = namesOf(map);
  const registry = registryOf(merged.descriptorSet);
  const comments = new Map<DescFile, Comments>();
  return {
    sources: sources.map((set) => openSource(set, names)),
    merged: {
      registry,
      view: { names: sameNames, options: new Options(registry, sameNames) },
      files: merged.files.flatMap((name) => registry.getFile(name) ?? []),
      commentsOf(file) {
        const known = comments.get(file) ?? new Comments(file.proto);
        comments.set(file, known);
        return known;
      },
    },
    names,
    map,
    wanted: wanted ?? (() => true),
  };
}

function openSource({ descriptorSet, files }: SourceSet, names: Names): OpenSource {
  const registry = registryOf(descriptorSet);
  return {
    registry,
    view: { names, options: new Options(registry, names) },
    files: [...files].map(([name, source]) => {
      const file = registry.getFile(name);
      if (file === undefined) throw new Error(`${name} is not in the descriptors of its set`);
      return { file, source, comments: new Comments(file.proto) };
    }),
  };
}

function registryOf(descriptorSet: Uint8Array): FileRegistry {
  return createFileRegistry(fromBinary(FileDescriptorSetSchema, descriptorSet));
}

/** Top-level declarations of a file. */
export function topLevel({ messages, enums, services, extensions }: DescFile): Declaration[] {
  return [...messages, ...enums, ...services, ...extensions];
}

/** What a message declares in itself. */
export function nested({ nestedMessages, nestedEnums, nestedExtensions }: DescMessage): Declaration[] {
  return [...nestedMessages, ...nestedEnums, ...nestedExtensions];
}

/** The declaration of one kind and name. */
export function lookUp(
  registry: FileRegistry,
  kind: Declaration["kind"],
  name: string,
): Declaration | undefined {
  switch (kind) {
    case "message":
      return registry.getMessage(name);
    case "enum":
      return registry.getEnum(name);
    case "service":
      return registry.getService(name);
    case "extension":
      return registry.getExtension(name);
  }
}
