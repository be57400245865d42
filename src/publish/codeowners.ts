/**
 * Who owns files, by a CODEOWNERS file. Pure.
 * https://docs.github.com/en/repositories/managing-your-repositorys-settings-and-features/customizing-your-repository/about-code-owners
 */

/** Whom to ask for a review. */
export interface Owners {
  /** Logins, without `@`. */
  users: string[];
  /** `org/team`, without `@`. */
  teams: string[];
}

interface Rule {
  matches(path: string): boolean;
  owners: string[];
}

/** A file of a repository may name a crowd: GitHub is asked for each one by itself when it refuses them together. */
const maxOwners = 10;
/** More files than anybody reviews; each is held against each rule. */
const maxPaths = 1000;

const user = /^@([A-Za-z0-9](?:[A-Za-z0-9-]{0,38}))$/;
const team = /^@([A-Za-z0-9](?:[A-Za-z0-9-]{0,38})\/[\w.-]{1,100})$/;

/**
 * Owners of any of the paths (from the repository's top), sorted, `maxOwners` of each kind. Addresses of mail are left
 * out: no login is known.
 */
export function ownersOf(codeowners: string, paths: readonly string[]): Owners {
  const rules = parse(codeowners);
  // The last rule that matches counts, also when it names nobody.
  const names = paths
    .slice(0, maxPaths)
    .flatMap((path) => rules.findLast((rule) => rule.matches(path))?.owners ?? []);
  const matching = (pattern: RegExp) =>
    [...new Set(names.flatMap((name) => pattern.exec(name)?.[1] ?? []))].sort().slice(0, maxOwners);
  return { users: matching(user), teams: matching(team) };
}

function parse(codeowners: string): Rule[] {
  const rules: Rule[] = [];
  for (const line of codeowners.split(/\r?\n/)) {
    // A blank or `#` in a pattern is escaped; `!` and `[ ]` are not supported, and such lines are skipped.
    const [pattern, ...owners] = line.trim().match(/(?:\\.|[^\s\\])+/g) ?? [];
    if (pattern === undefined || /^[#!]|[[\]]/.test(pattern)) continue;
    const comment = owners.findIndex((owner) => owner.startsWith("#"));
    rules.push({ matches: matcher(pattern), owners: comment < 0 ? owners : owners.slice(0, comment) });
  }
  return rules;
}

/** As .gitignore: a slash but the last anchors to the top, a trailing one means a folder, a match takes all below it. */
function matcher(pattern: string): (path: string) => boolean {
  const trimmed = pattern.replace(/^\/|\/$/g, "");
  const anchored = pattern.startsWith("/") || trimmed.includes("/");
  const top = [...(anchored ? [] : ["**"]), ...trimmed.split("/")].map(
    (part) => part.match(/\\.|./gsu) ?? [],
  );
  const files = pattern.endsWith("/") ? [] : [top];
  // `docs/*` takes the files of the folder, not those below.
  const below = /(?:^|\/)\*$/.test(trimmed) && anchored ? [] : [[...top, ["*"], ["*", "*"]]];
  const globs = [...files, ...below];
  return (path) => {
    const parts = path.split("/").map((part) => [...part]);
    return globs.some((glob) => matches(glob, parts, isAnyFolders, matchesPart));
  };
}

const isAnyFolders = (part: readonly string[]) => part.length === 2 && part.every((token) => token === "*");

function matchesPart(glob: readonly string[], part: readonly string[]): boolean {
  const fits = (token: string, character: string) => token === "?" || token.replace(/^\\/, "") === character;
  return matches(glob, part, (token) => token === "*", fits);
}

/**
 * Whether the glob takes all items, where a star takes any number of them. The last star alone is ever tried again, so
 * that no glob takes more than quadratic time: it is foreign, and as a regular expression could take for ever.
 */
function matches<G, I>(
  glob: readonly G[],
  items: readonly I[],
  isStar: (part: G) => boolean,
  fits: (part: G, item: I) => boolean,
): boolean {
  let at = 0;
  let star: { next: number; taken: number } | undefined;
  for (let item = 0; item < items.length; ) {
    if (at < glob.length && isStar(glob[at]!)) star = { next: ++at, taken: item };
    else if (at < glob.length && fits(glob[at]!, items[item]!)) {
      at++;
      item++;
    } else if (star !== undefined) {
      at = star.next;
      item = ++star.taken;
    } else return false;
  }
  return glob.slice(at).every(isStar);
}
