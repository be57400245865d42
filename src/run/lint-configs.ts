/** The lint rules that repositories set for themselves. Pure. */

import { type LintConfig, parseLintConfig } from "../checks/lint-config.ts";
import type { Source } from "../sources/source.ts";

export interface OwnLintConfigs {
  /** By repository; one that says nothing has the hub's category. */
  configs: Map<string, LintConfig>;
  /** Files that cannot be read, a line each: foreign text is in it. */
  problems: string[];
}

/**
 * What each repository's `buf.yaml` says of lint: the one in a proto folder counts before the one at the top, and of
 * several proto folders the first that has something to say.
 */
export function ownLintConfigs(sources: readonly Source[]): OwnLintConfigs {
  const found: OwnLintConfigs = { configs: new Map(), problems: [] };
  for (const { name, roots, policies = [] } of sources) {
    const texts = new Map(policies.map(({ path, text }) => [path, text]));
    const problems = new Set<string>();
    for (const { folder, protoFolder } of places(roots.map((root) => root.folder))) {
      const text = texts.get(folder === "" ? "buf.yaml" : `${folder}/buf.yaml`);
      if (text === undefined) continue;
      const result = parseLintConfig(text, folder, protoFolder);
      if (!result.ok) problems.add(`${name}: ${result.problem}. The hub's category is used.`);
      else if (result.config !== undefined) {
        found.configs.set(name, result.config);
        break;
      }
    }
    found.problems.push(...problems);
  }
  return found;
}

function places(protoFolders: readonly string[]): { folder: string; protoFolder: string }[] {
  return protoFolders.flatMap((protoFolder) => [
    { folder: protoFolder, protoFolder },
    ...(protoFolder === "" ? [] : [{ folder: "", protoFolder }]),
  ]);
}
