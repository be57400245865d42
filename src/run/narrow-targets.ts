/** `--packages`: the files whose code is generated. Pure. */

import { posix } from "node:path";
import type { Assembly } from "../assembly/assembly.ts";
import { parseProto } from "../assembly/parser.ts";
import type { Config } from "../config/config.ts";
import { readExistingProto } from "../config/existing-proto.ts";
import { suggest } from "../config/problem.ts";
import { ConfigError } from "../errors.ts";
import type { Source } from "../sources/source.ts";
import { modulesOf } from "./managed.ts";

/** Everything is one file: no part of its code can be generated alone. */
export function isOneFile({ mode, layout }: Config["globalProto"]): boolean {
  return mode === "merge" && layout === "file";
}

/**
 * The targets that belong to the repositories or proto packages, with those that they import, without which their code
 * compiles nowhere; packages below one count as well.
 *
 * @param packages - undefined, like an output of one file, is all targets
 * @throws ConfigError for a name that is neither
 */
export function narrowTargets(
  { globalProto }: Pick<Config, "globalProto">,
  { targets, compilation, names }: Pick<Assembly, "targets" | "compilation" | "names">,
  sources: readonly Source[],
  packages: readonly string[] | undefined,
): readonly string[] {
  if (packages === undefined || isOneFile(globalProto)) return targets;
  const moduleOf = modulesOf(sources);
  const owners = new Map<string, string[]>();
  const add = (target: string, owner: string | undefined) => {
    if (owner !== undefined && owner !== "") owners.set(target, [...(owners.get(target) ?? []), owner]);
  };
  for (const target of targets) {
    if (target === globalProto.importPath) continue;
    if (globalProto.mode === "import") {
      add(target, moduleOf(target));
      add(target, readExistingProto(compilation.get(target) ?? "").package);
    }
    for (const [owner, file] of Object.entries(names?.parts ?? {})) {
      if (posix.basename(target) === file) add(target, owner.replace(/^repo:/, ""));
    }
  }
  const known = [...new Set([...owners.values()].flat())].sort();
  const fits = (owner: string, wanted: string) => owner === wanted || owner.startsWith(`${wanted}.`);
  const unknown = packages.filter((wanted) => !known.some((owner) => fits(owner, wanted)));
  if (unknown.length > 0) {
    throw new ConfigError(
      unknown.map(
        (name) =>
          `--packages: ${name} is neither a repository nor a proto package of ${globalProto.output}.` +
          suggest(name, known, "There are"),
      ),
    );
  }
  const asked = targets.filter((target) =>
    owners.get(target)?.some((owner) => packages.some((wanted) => fits(owner, wanted))),
  );
  const reached = withImports(asked, compilation);
  return targets.filter((target) => reached.has(target));
}

function withImports(asked: readonly string[], texts: ReadonlyMap<string, string>): Set<string> {
  const reached = new Set(asked);
  // A set grows while it is walked.
  for (const name of reached) {
    const text = texts.get(name);
    if (text !== undefined) for (const { path } of parseProto(text, name).imports) reached.add(path);
  }
  return reached;
}
