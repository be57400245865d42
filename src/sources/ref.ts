/** `ref` of config.yaml: which commit of a repository is meant. Pure. */

import semver from "semver";

export type Ref =
  /** The remote's HEAD. */
  | { kind: "head" }
  /** A branch or a tag, whichever has the name; two of one name are an error. */
  | { kind: "name"; name: string }
  /** Written out: `refs/heads/main`, `refs/tags/v1`. */
  | { kind: "full"; ref: string }
  | { kind: "commit"; id: string }
  | { kind: "latest-release" }
  /** The newest tag by semantic version among those that match. */
  | { kind: "tag"; glob: string };

const commitId = /^(?:[0-9a-f]{40}|[0-9a-f]{64})$/;

/** Reads `ref` as written: undefined, branch, tag, full ref, full commit id, `latest-release` or `tag: <glob>`. */
export function parseRef(ref: string | undefined): Ref {
  if (ref === undefined || ref === "HEAD") return { kind: "head" };
  if (ref === "latest-release") return { kind: "latest-release" };
  if (commitId.test(ref)) return { kind: "commit", id: ref };
  if (ref.startsWith("refs/")) return { kind: "full", ref };
  const glob = /^tag:\s*(.+)$/.exec(ref)?.[1];
  return glob === undefined ? { kind: "name", name: ref } : { kind: "tag", glob: glob.trim() };
}

/** A commit and the ref it was found by, or why there is none. */
export type RefChoice = { commit: string; ref: string } | { problem: string };

/** What to ask `git ls-remote` for. */
export function refPatterns(ref: Ref): string[] {
  switch (ref.kind) {
    case "head":
      return ["HEAD"];
    case "name":
      return [`refs/heads/${ref.name}`, `refs/tags/${ref.name}`, `refs/tags/${ref.name}^{}`];
    case "full":
      return [ref.ref, `${ref.ref}^{}`];
    case "commit":
      return [];
    default:
      return ["refs/tags/*"];
  }
}

/** Chooses among the refs a remote has, by name; `<tag>^{}` is the commit of an annotated tag. */
export function chooseRef(ref: Ref, refs: ReadonlyMap<string, string>): RefChoice {
  const at = (name: string): RefChoice | undefined => {
    const commit = refs.get(`${name}^{}`) ?? refs.get(name);
    return commit === undefined ? undefined : { commit, ref: name };
  };
  switch (ref.kind) {
    case "commit":
      return { commit: ref.id, ref: ref.id };
    case "head":
      return (
        at("HEAD") ?? {
          problem: "it has no commit yet, or its default branch is gone. Push one, or set `ref`.",
        }
      );
    case "full":
      return at(ref.ref) ?? { problem: `it has no ref ${JSON.stringify(ref.ref)}. Fix \`ref\`.` };
    case "name": {
      const branch = at(`refs/heads/${ref.name}`);
      const tag = at(`refs/tags/${ref.name}`);
      if (branch !== undefined && tag !== undefined) {
        return { problem: `${JSON.stringify(ref.name)} is a branch and a tag. ${writeFull(ref.name)}` };
      }
      return (
        branch ?? tag ?? { problem: `it has no branch or tag ${JSON.stringify(ref.name)}. Fix \`ref\`.` }
      );
    }
    case "latest-release":
    case "tag": {
      const glob = ref.kind === "tag" ? ref.glob : "*";
      const tag = newestTag(tagNames(refs), glob);
      if (tag !== undefined) return at(`refs/tags/${tag}`)!;
      const wanted = ref.kind === "tag" ? `no tag that matches ${JSON.stringify(glob)} and` : "no tag that";
      return { problem: `it has ${wanted} is a semantic version. Fix \`ref\`, or push such a tag.` };
    }
  }
}

function writeFull(name: string): string {
  return `Write \`ref: refs/heads/${name}\` or \`ref: refs/tags/${name}\`.`;
}

function tagNames(refs: ReadonlyMap<string, string>): string[] {
  const tags = [...refs.keys()].filter((name) => name.startsWith("refs/tags/") && !name.endsWith("^{}"));
  return tags.map((name) => name.slice("refs/tags/".length));
}

/**
 * The newest tag by semantic version (https://semver.org, 11) that matches. A version may stand behind a prefix:
 * `v1.2.3`, `proto/v1.2.3`. A prerelease is taken only where no release matches.
 */
export function newestTag(tags: readonly string[], glob: string): string | undefined {
  const versions = tags
    .filter((tag) => matchesTag(glob, tag))
    .map((tag) => ({ tag, version: semver.parse(/v?(\d+\.\d+\.\d+.*)$/.exec(tag)?.[1]) }))
    .filter((found) => found.version !== null);
  const releases = versions.filter(({ version }) => version!.prerelease.length === 0);
  const candidates = releases.length > 0 ? releases : versions;
  return candidates.toSorted((a, b) => semver.compare(b.version!, a.version!) || (a.tag < b.tag ? -1 : 1))[0]
    ?.tag;
}

/** Whether a tag matches a glob: `*` is any text without `/`, and alone any tag. */
export function matchesTag(glob: string, tag: string): boolean {
  if (glob === "*") return true;
  const patterns = glob.split("/");
  const parts = tag.split("/");
  return (
    patterns.length === parts.length && patterns.every((pattern, at) => matchesPart(pattern, parts[at]!))
  );
}

/** The first place of each text between the stars is enough: without backtracking, since glob and tags are foreign. */
function matchesPart(pattern: string, part: string): boolean {
  const [first = "", ...between] = pattern.split(/\*+/);
  const last = between.pop();
  if (last === undefined) return part === first;
  const end = part.length - last.length;
  if (first.length > end || !part.startsWith(first) || !part.endsWith(last)) return false;
  let from = first.length;
  for (const text of between) {
    const at = part.indexOf(text, from);
    if (at < 0 || at + text.length > end) return false;
    from = at + text.length;
  }
  return true;
}
