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
  /** The result is one of types alone (`services: omit`). */
  withoutServices: boolean;
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
  merged: OpenResult;
  names: Names;
  map: SymbolMap;
  withoutServices: boolean;
  wanted: (source: string) => boolean;
}

export interface OpenResult {
  registry: FileRegistry;
  view: View;
  /** The outputs alone. */
  files: DescFile[];
  /** A declaration of the outputs, by its full name. */
  find(kind: Declaration["kind"], name: string): Declaration | undefined;
  commentsOf(file: DescFile): Comments;
}

export function openSets(input: VerificationInput): OpenSets {
  const { map, withoutServices, wanted = () => true } = input;
  const names = namesOf(map);
  const sources = input.sources.map((set) => openSource(set, names));
  return { sources, merged: openResult(input.merged), names, map, withoutServices, wanted };
}

function openResult({ descriptorSet, files: outputs }: VerificationInput["merged"]): OpenResult {
  const registry = registryOf(descriptorSet);
  const files = outputs.map((name) => fileOf(registry, name));
  const own = new Set(files);
  const comments = new Map<DescFile, Comments>();
  return {
    registry,
    view: { names: sameNames, options: new Options(registry, sameNames) },
    files,
    find(kind, name) {
      const found = lookUp(registry, kind, name);
      return found !== undefined && own.has(found.file) ? found : undefined;
    },
    commentsOf(file) {
      const known = comments.get(file) ?? new Comments(file.proto);
      comments.set(file, known);
      return known;
    },
  };
}

function openSource({ descriptorSet, files }: SourceSet, names: Names): OpenSource {
  const registry = registryOf(descriptorSet);
  return {
    registry,
    view: { names, options: new Options(registry, names) },
    files: [...files].map(([name, source]) => {
      const file = fileOf(registry, name);
      return { file, source, comments: new Comments(file.proto) };
    }),
  };
}

function fileOf(registry: FileRegistry, name: string): DescFile {
  const file = registry.getFile(name);
  if (file === undefined) throw new Error(`${name} is not in the descriptors of its set`);
  return file;
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

function lookUp(registry: FileRegistry, kind: Declaration["kind"], name: string): Declaration | undefined {
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
