// Checks the examples made from npm packages: every import is in the repository itself or in its declared
// dependencies, no declared dependency is idle, all collected files are proto3, and protoc compiles them together.
import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import picomatch from "picomatch";
import { parse } from "yaml";
import { run } from "../src/process.ts";
import { cosmosExample } from "./cosmos/build.ts";
import type { Example, Files } from "./example.ts";
import { googleapisExample } from "./googleapis/build.ts";
import { importsOf } from "./split.ts";

const protoc = join(import.meta.dirname, "..", "node_modules", ".bin", "protoc");

/** Files of each repository by import path, without what config.yaml excludes. */
function collectedFiles(example: Example): Map<string, Files> {
  const { repositories } = parse(example.config) as { repositories: { name: string; exclude?: string[] }[] };
  const excludes = new Map(repositories.map(({ name, exclude = [] }) => [name, picomatch(exclude)]));
  return new Map(
    example.repositories.map(({ name, files }) => {
      const kept = [...files]
        .map(([path, text]) => [path.replace(/^proto\//, ""), text] as const)
        .filter(([path]) => !excludes.get(name)!(path));
      return [name, new Map(kept)];
    }),
  );
}

/** What is wrong with the declared dependencies, a line each. */
function dependencyProblems(example: Example, collected: Map<string, Files>): string[] {
  const problems: string[] = [];
  for (const { name, dependencies } of example.repositories) {
    const used = new Set<string>();
    for (const [path, text] of collected.get(name)!) {
      for (const imported of importsOf(text)) {
        if (imported.startsWith("google/protobuf/")) continue;
        const owner = [name, ...dependencies].find((other) => collected.get(other)!.has(imported));
        if (owner === undefined) problems.push(`${name}: ${path} imports ${imported}, no dependency has it`);
        else used.add(owner);
      }
    }
    const idle = dependencies.filter((dependency) => !used.has(dependency));
    problems.push(
      ...idle.map((dependency) => `${name}: nothing of its dependency ${dependency} is imported`),
    );
  }
  return problems;
}

/** Compiles all files together; protoc's own messages tell what is wrong. */
async function compile(files: Files): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), "protomanager-example-"));
  try {
    for (const [path, text] of files) {
      await mkdir(dirname(join(folder, path)), { recursive: true });
      await writeFile(join(folder, path), text);
    }
    await writeFile(join(folder, "files.txt"), [...files.keys()].join("\n"));
    await run({ file: protoc, args: ["-I.", "--descriptor_set_out=out.binpb", "@files.txt"], cwd: folder });
  } finally {
    await rm(folder, { recursive: true });
  }
}

for (const example of [await googleapisExample(), await cosmosExample()]) {
  const collected = collectedFiles(example);
  const all = new Map([...collected.values()].flatMap((files) => [...files]));
  const otherSyntax = [...all]
    .filter(([, text]) => !/^\s*syntax\s*=\s*"proto3"/m.test(text))
    .map(([path]) => path);
  const problems = dependencyProblems(example, collected);
  if (problems.length > 0) throw new Error(`${example.name}:\n${problems.join("\n")}`);
  await compile(all);
  console.log(
    `${example.name}: ${collected.size} repositories, ${all.size} files, dependencies right, protoc compiles them; ` +
      `not proto3: ${otherSyntax.join(", ") || "none"}`,
  );
}
