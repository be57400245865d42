/** The hub of an example on disk, with the languages that a proof asks for. */

import { mkdir, symlink, writeFile } from "node:fs/promises";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { parseDocument } from "yaml";
import { buildRepositories } from "../../../examples/build.ts";
import { type Example, withBaseUrl } from "../../../examples/example.ts";
import { root } from "../cli.ts";

/** An entry of `generate.languages`, as config.yaml has it. */
export type LanguageEntry = string | Readonly<Record<string, unknown>>;

/**
 * Makes the repositories and a hub beside them; returns the hub's folder.
 *
 * @param generate - further keys of `generate`
 */
export async function buildHub(
  example: Example,
  folder: string,
  languages: readonly LanguageEntry[],
  generate: Readonly<Record<string, unknown>> = {},
): Promise<string> {
  const repositories = path.join(folder, "repositories");
  await buildRepositories(example, repositories);
  const document = parseDocument(withBaseUrl(example.config, pathToFileURL(repositories).href));
  document.set("generate", { ...generate, languages });
  const hub = path.join(folder, "hub");
  await mkdir(hub, { recursive: true });
  await writeFile(path.join(hub, "config.yaml"), document.toString());
  // The tools of npm, at the versions that are pinned.
  await symlink(path.join(root, "node_modules"), path.join(folder, "node_modules"));
  return hub;
}
