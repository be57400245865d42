/** Large public sets of protos, as the assembly stage gets them. */

import picomatch from "picomatch";
import { cosmosExample } from "../../../../examples/cosmos/build.ts";
import { joinFiles, npmProtos } from "../../../../examples/npm-protos.ts";
import { importsOf } from "../../../../examples/split.ts";
import type { AssemblyInput } from "../../../../src/assembly/assembly.ts";
import { WELL_KNOWN_PREFIX } from "../../../../src/assembly/candidates.ts";
import { parseConfig } from "../../../../src/config/parse.ts";
import { type Repositories, system } from "../../../assembly/support.ts";

export type CorpusName = "google-proto-files" | "cosmos";

/** @param count - so many files and what they import; undefined is all */
export function readCorpus(name: CorpusName, count?: number): Promise<AssemblyInput> {
  return name === "cosmos" ? cosmos() : google(count);
}

/** The same protos, repositories and their files in the other order. */
export function reversed(input: AssemblyInput): AssemblyInput {
  const sources = input.sources.map((source) => ({ ...source, files: source.files.toReversed() }));
  return { ...input, sources: sources.reverse() };
}

/** What is collected or external, by import name: all but vendored well-known types, which compilers bring. */
export function filesOf({ sources }: AssemblyInput): Map<string, string> {
  const files = new Map<string, string>();
  for (const source of sources) {
    const folder = source.roots[0]!.folder;
    const below = folder === "" ? 0 : folder.length + 1;
    for (const { path, text } of source.files) {
      const name = path.slice(below);
      if (!name.startsWith(WELL_KNOWN_PREFIX)) files.set(name, text);
    }
  }
  return files;
}

/** Every proto of the package; each folder below `google` is a repository. */
async function google(count: number | undefined): Promise<AssemblyInput> {
  const folders = ["gapic", "google", "grafeas"];
  const parts = folders.map((folder) => npmProtos("google-proto-files", folder, folder));
  const all = joinFiles(await Promise.all(parts));
  const repositories: Repositories = {};
  for (const [path, text] of count === undefined ? all : withImports(all, count)) {
    const [top, folder] = path.split("/") as [string, string];
    const name = top === "google" ? folder.replace(".proto", "") : top;
    repositories[name] ??= {};
    repositories[name][path] = text;
  }
  const dependencies = Object.fromEntries(Object.keys(repositories).map((name) => [name, []]));
  return system(repositories, {
    config: { package: "corpus.v1", external: ["google/protobuf/**"] },
    dependencies,
  });
}

/** Files in order until there are so many, each with all it imports. */
function withImports(all: ReadonlyMap<string, string>, count: number): Map<string, string> {
  const chosen = new Map<string, string>();
  const add = (path: string) => {
    const text = all.get(path);
    if (text === undefined || chosen.has(path)) return;
    chosen.set(path, text);
    for (const imported of importsOf(text)) add(imported);
  };
  for (const path of all.keys()) if (chosen.size < count) add(path);
  return chosen;
}

async function cosmos(): Promise<AssemblyInput> {
  const example = await cosmosExample();
  const { config } = parseConfig(example.config, "config.yaml", {});
  const repositories: Repositories = {};
  for (const { name, files } of example.repositories) {
    const excluded = picomatch(config!.repositories.find((one) => one.name === name)!.exclude);
    const kept = [...files].filter(([path]) => !excluded(path.replace(/^proto\//, "")));
    repositories[name] = Object.fromEntries(kept);
  }
  const names = example.repositories.map(({ name, dependencies }) => [name, dependencies] as const);
  const roots = Object.fromEntries(names.map(([name]) => [name, [{ folder: "proto", prefix: "" }]]));
  return system(repositories, {
    config: config!.globalProto,
    dependencies: Object.fromEntries(names),
    roots,
  });
}
