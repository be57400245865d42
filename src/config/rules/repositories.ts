/** Names, URLs, refs and folders of the repositories. */

import { normalizePath, overlap, pathProblem } from "../paths.ts";
import { type Finding, formatPath, show } from "../problem.ts";
import type { Draft } from "../schema.ts";
import { type RepositoryUrl, readRepositoryUrl, repositoryKey } from "../url.ts";
import type { RuleContext } from "./rule.ts";

const repositoryName = /^[A-Za-z0-9](?:[A-Za-z0-9._-]{0,98}[A-Za-z0-9_-])?$/;
/** What git-check-ref-format(1) refuses, and a leading `-`, which would be an option. */
const badRef = /^[-/]|[\0-\x20\x7f~^:?*[\\]|\.\.|@\{|\/\/|\/\.|^\.|[./]$|\.lock(?:\/|$)/;
const tagPattern = /^tag:\s*(\S+)$/;

/** Names are unique, also on disks that ignore case, and fit into a folder's name. */
export function* repositoryNames({ repositories = [] }: Draft): Iterable<Finding> {
  const first = new Map<string, number>();
  for (const [index, repository] of repositories.entries()) {
    const name = repository?.name;
    if (name === undefined) continue;
    const path = ["repositories", index, "name"];
    const message = nameProblem(name);
    if (message !== undefined) yield { path, message };
    const earlier = first.get(name.toLowerCase());
    if (earlier === undefined) first.set(name.toLowerCase(), index);
    else {
      const other = formatPath(["repositories", earlier, "name"]);
      const seen = repositories[earlier]?.name === name ? "too" : "in other case";
      yield { path, message: `${show(name)} is the name of ${other} ${seen}. Names are unique: rename one.` };
    }
  }
}

function nameProblem(name: string): string | undefined {
  if (repositoryName.test(name)) return pathProblem(name, "the hub");
  const fix = 'Use letters, digits, ".", "_" and "-", at most 100, a letter or digit first.';
  return `${show(name)} is not a name. ${fix}`;
}

/** URLs are those that git can be given, and of this machine only where that is allowed. */
export function* repositoryUrls({ repositories = [] }: Draft, { allowFile }: RuleContext): Iterable<Finding> {
  for (const [index, repository] of repositories.entries()) {
    if (repository?.url === undefined) continue;
    const path = ["repositories", index, "url"];
    const { url, problem } = readRepositoryUrl(repository.url);
    if (problem !== undefined) yield { path, message: problem };
    else if (url.kind === "file" && !allowFile) {
      const message = `${show(repository.url)} is a repository on this machine, which works only with the command line. Write https://host/owner/name.`;
      yield { path, message };
    } else if (url.kind === "hub" && url.url !== ".") {
      const message = pathProblem(normalizePath(url.url), "the hub");
      if (message !== undefined) yield { path, message };
    }
  }
}

/** Refs are names that git takes and never options. */
export function* repositoryRefs({ repositories = [] }: Draft): Iterable<Finding> {
  for (const [index, repository] of repositories.entries()) {
    const ref = repository?.ref;
    if (ref === undefined) continue;
    const tag = typeof ref === "string" ? tagPattern.exec(ref)?.[1] : ref.tag;
    const text = tag?.replaceAll("*", "x") ?? ref;
    if (typeof text !== "string" || !badRef.test(text)) continue;
    const message = `${show(typeof ref === "string" ? ref : tag)} is not a ref of git. Write a branch, a tag, a commit, latest-release, or "tag: v1.*".`;
    yield { path: ["repositories", index, "ref"], message };
  }
}

/** Folders stay in their repository, and no file belongs to two names of one repository. */
export function* protoDirs({ repositories = [] }: Draft): Iterable<Finding> {
  const taken: { key: string; dir: string; index: number }[] = [];
  for (const [index, repository] of repositories.entries()) {
    const { proto_dir: written = "proto", enabled = true } = repository ?? {};
    const dirs = typeof written === "string" ? [written] : written;
    const url = repository?.url === undefined ? undefined : readRepositoryUrl(repository.url).url;
    for (const [position, dir] of dirs.entries()) {
      if (dir === undefined) continue;
      const path = ["repositories", index, "proto_dir", ...(typeof written === "string" ? [] : [position])];
      const message = pathProblem(dir, "the repository");
      if (message !== undefined) yield { path, message };
      else if (url !== undefined && enabled) {
        const place = placeOf(url, dir);
        const other = taken.find(
          (one) => one.index !== index && one.key === place.key && overlap(one.dir, place.dir),
        );
        if (other !== undefined)
          yield { path, message: overlapText(dir, repositories[other.index]?.name ?? "") };
        taken.push({ ...place, index });
      }
    }
  }
}

/** Import prefixes are folders too. */
export function* importPrefixes({ repositories = [] }: Draft): Iterable<Finding> {
  for (const [index, repository] of repositories.entries()) {
    for (const key of ["mount", "import_prefix"] as const) {
      const message = repository?.[key] ? pathProblem(repository[key], "the import path") : undefined;
      if (message !== undefined) yield { path: ["repositories", index, key], message };
    }
  }
}

function placeOf(url: RepositoryUrl, dir: string): { key: string; dir: string } {
  const folder = url.kind === "hub" ? `${url.url}/${dir}` : dir;
  return { key: repositoryKey(url), dir: normalizePath(folder) };
}

function overlapText(dir: string, other: string): string {
  return `${show(dir)} overlaps the proto_dir of ${show(other)}, which has the same URL. Give each its own folder.`;
}
