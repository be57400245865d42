/** A complete system to run ProtoManager on: the hub's files and the repositories that its config.yaml lists. */

import { readdir, readFile } from "node:fs/promises";
import { join, relative, sep } from "node:path";
import { parseDocument } from "yaml";

/** Path with `/` → content. */
export type Files = ReadonlyMap<string, string>;

export interface Example {
  name: string;
  /** Text of config.yaml; its urls are `github.com/<owner>/<name>`. */
  config: string;
  /** Every file of the hub, config.yaml included. */
  hub: Files;
  repositories: ExampleRepository[];
}

export interface ExampleRepository {
  /** As in config.yaml. */
  name: string;
  /** `owner/name` of its url. */
  slug: string;
  dependencies: string[];
  files: Files;
}

/** The part of config.yaml that building an example needs. */
export interface ListedRepository {
  name: string;
  slug: string;
  dependencies: string[];
}

/** Every file below a folder, sorted by path. */
export async function readFiles(folder: string): Promise<Files> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const paths = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  const files = new Map<string, string>();
  for (const path of paths.sort()) {
    files.set(relative(folder, path).split(sep).join("/"), await readFile(path, "utf8"));
  }
  return files;
}

/** The repositories that a config.yaml lists, in its order. */
export function listedRepositories(config: string): ListedRepository[] {
  const { repositories } = parseDocument(config).toJS() as {
    repositories: { name: string; url: string; dependencies?: string[] }[];
  };
  return repositories.map(({ name, url, dependencies = [] }) => ({
    name,
    slug: url.replace(/^github\.com\//, ""),
    dependencies,
  }));
}

/** The config with every url `github.com/<owner>/<name>` moved to `<base>/<owner>/<name>.git`; the rest stays. */
export function withBaseUrl(config: string, base: string): string {
  const document = parseDocument(config);
  for (const [index, { slug }] of listedRepositories(config).entries()) {
    document.setIn(["repositories", index, "url"], `${base}/${slug}.git`);
  }
  return document.toString({ lineWidth: 0, flowCollectionPadding: false });
}

/**
 * Reads an example that lies complete on disk: `hub/` and `repositories/<name>/`.
 * Examples made from npm packages give their repositories' files instead.
 */
export async function readExample(
  name: string,
  folder: string,
  filesOf: (repository: string) => Promise<Files> = (repository) =>
    readFiles(join(folder, "repositories", repository)),
): Promise<Example> {
  const hub = await readFiles(join(folder, "hub"));
  const config = hub.get("config.yaml");
  if (config === undefined) throw new Error(`${folder}: hub/config.yaml is missing`);
  const repositories: ExampleRepository[] = [];
  for (const listed of listedRepositories(config)) {
    repositories.push({ ...listed, files: await filesOf(listed.name) });
  }
  return { name, config, hub, repositories };
}
