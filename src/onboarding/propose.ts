/** From the protos of many repositories to the entries of a config.yaml. Pure. */

import { importNamesOf } from "../assembly/candidates.ts";
import { importRoots } from "../sources/selection.ts";
import { type Dependencies, inferDependencies } from "./dependencies.ts";
import { isVendored, type ProtoFacts, protoFacts, type RepositoryProtos } from "./facts.ts";
import { findRoots, isBelow, type Roots } from "./roots.ts";

export interface ProposedEntry extends Roots {
  name: string;
  url: string;
  dependencies: string[];
  /** Globs relative to the proto folders; undefined takes every proto. */
  include?: string[];
  exclude: string[];
}

export interface Proposal {
  entries: ProposedEntry[];
  mode: "merge" | "import";
  /** Why this mode, a sentence. */
  modeReason: string;
  /** What `global.proto` is imported as; undefined when no source imports it. */
  importPath: string | undefined;
  /** Import paths that nobody provides, with their importers. */
  missing: Dependencies["missing"];
  /** Dependencies that were left out because they would close a circle. */
  cut: Dependencies["cut"];
}

/** Sources that import this without having it mean the assembled file. */
const outputName = "global.proto";

/**
 * @param mode - given by the user; undefined decides by docs/merge-or-import.md
 */
export function propose(
  repositories: readonly RepositoryProtos[],
  mode?: "merge" | "import" | undefined,
): Proposal {
  const known = named(repositories).map((repository) => ({
    ...repository,
    facts: repository.files.map(protoFacts),
  }));
  const first = known.map(({ facts, ...rest }) => entryOf(rest, facts, rest.roots ?? findRoots(facts, [])));
  const { missing: unanswered } = dependenciesOf(first, known);
  // What nobody answers yet may be a file that lies below a folder which nothing else has asked for.
  const entries = first.map((entry, index) => {
    const { facts, roots } = known[index]!;
    if (roots !== undefined) return entry;
    const wanted = [...unanswered]
      .filter(([path, importers]) => {
        const own = importers.includes(entry.name);
        return facts.some((file) => answers(file.path, path) && (own || !isVendored(file.path)));
      })
      .map(([path]) => path);
    return wanted.length === 0 ? entry : entryOf(known[index]!, facts, findRoots(facts, wanted));
  });
  const { dependencies, missing, cut } = dependenciesOf(entries, known);
  const importPath = [...missing.keys()].find(
    (path) => path === outputName || path.endsWith(`/${outputName}`),
  );
  if (importPath !== undefined) missing.delete(importPath);
  const decided = decideMode(
    known.flatMap(({ facts }) => facts.filter(({ path }) => !isVendored(path))),
    importPath,
  );
  return {
    entries: entries.map((entry) => ({ ...entry, dependencies: dependencies.get(entry.name)! })),
    mode: mode ?? decided.mode,
    modeReason: mode === undefined ? decided.reason : "as asked for",
    importPath,
    missing,
    cut,
  };
}

function answers(file: string, imported: string): boolean {
  return file === imported || file.endsWith(`/${imported}`) || imported.endsWith(`/${file}`);
}

function dependenciesOf(
  entries: readonly ProposedEntry[],
  known: readonly { facts: readonly ProtoFacts[] }[],
): Dependencies {
  return inferDependencies(
    entries.map((entry, index) => {
      const taken = known[index]!.facts.filter((file) => isTaken(entry, file.path));
      const roots = importRoots(entry);
      return {
        name: entry.name,
        provides: new Set(taken.flatMap(({ path }) => importNamesOf(path, roots))),
        imports: taken.flatMap(({ imports }) => imports),
      };
    }),
  );
}

function entryOf(
  { name, url, include }: Omit<RepositoryProtos, "files">,
  facts: readonly ProtoFacts[],
  roots: Roots,
): ProposedEntry {
  const given = include === undefined ? {} : { include: [...include] };
  return { name, url, ...roots, ...given, dependencies: [], exclude: vendoredBelow(facts, roots) };
}

/** Folders of copies below a proto folder that is not in them itself. */
function vendoredBelow(facts: readonly ProtoFacts[], { protoDirs }: Roots): string[] {
  const globs = facts
    .filter(({ path }) => isVendored(path))
    .flatMap(({ path }) => {
      const roots = protoDirs.filter((root) => isBelow(root, path));
      if (roots.some((root) => isVendored(`${root}/`))) return [];
      return roots.map((root) => {
        const below = root === "." ? path : path.slice(root.length + 1);
        const parts = below.split("/");
        const at = parts.findIndex((part) => isVendored(`${part}/`));
        return at < 0 ? below : `${parts.slice(0, at + 1).join("/")}/**`;
      });
    });
  return [...new Set(globs)].sort();
}

/** True for a file that the entry brings in. */
export function isTaken({ protoDirs, exclude }: ProposedEntry, path: string): boolean {
  return protoDirs.some((root) => {
    if (!isBelow(root, path)) return false;
    const below = root === "." ? path : path.slice(root.length + 1);
    return !exclude.some(
      (glob) => below === glob || (glob.endsWith("/**") && below.startsWith(glob.slice(0, -2))),
    );
  });
}

/** docs/merge-or-import.md: import where services have traffic. */
function decideMode(
  facts: readonly ProtoFacts[],
  importPath: string | undefined,
): { mode: "merge" | "import"; reason: string } {
  if (importPath !== undefined) {
    return { mode: "merge", reason: `sources import "${importPath}", which only \`mode: merge\` allows` };
  }
  const services = facts.reduce((sum, file) => sum + file.services, 0);
  if (services > 0) {
    const what = services === 1 ? "there is a service" : `there are ${services} services`;
    return { mode: "import", reason: `${what}, whose gRPC paths \`mode: merge\` would change` };
  }
  return { mode: "merge", reason: "there are messages only" };
}

/** Names that config.yaml takes, each once. */
function named(repositories: readonly RepositoryProtos[]): RepositoryProtos[] {
  const taken = new Set<string>();
  return repositories.map((repository) => {
    const kept = repository.name
      .replaceAll(/[^A-Za-z0-9._-]+|\.{2,}/g, "-")
      .replace(/^[^A-Za-z0-9]+/, "")
      .slice(0, 90)
      .replace(/(?:\.lock)?[.-]*$/i, "");
    const base = kept === "" ? "repository" : kept;
    let name = base;
    for (let number = 2; taken.has(name.toLowerCase()); number++) name = `${base}-${number}`;
    taken.add(name.toLowerCase());
    return { ...repository, name };
  });
}
