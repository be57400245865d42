/**
 * Who owns files, by a CODEOWNERS file. Pure.
 * https://docs.github.com/en/repositories/managing-your-repositorys-settings-and-features/customizing-your-repository/about-code-owners
 */

import picomatch from "picomatch";

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

const user = /^@([A-Za-z0-9](?:[A-Za-z0-9-]{0,38}))$/;
const team = /^@([A-Za-z0-9](?:[A-Za-z0-9-]{0,38})\/[\w.-]{1,100})$/;

/** Owners of any of the paths (from the repository's top), sorted. Addresses of mail are left out: no login is known. */
export function ownersOf(codeowners: string, paths: readonly string[]): Owners {
  const rules = parse(codeowners);
  // The last rule that matches counts, also when it names nobody.
  const names = paths.flatMap((path) => rules.findLast((rule) => rule.matches(path))?.owners ?? []);
  const matching = (pattern: RegExp) =>
    [...new Set(names.flatMap((name) => pattern.exec(name)?.[1] ?? []))].sort();
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
  const folder = pattern.endsWith("/");
  const trimmed = pattern.replace(/^\/|\/$/g, "");
  const anchored = pattern.startsWith("/") || trimmed.includes("/");
  const top = anchored ? trimmed : `**/${trimmed}`;
  // `docs/*` takes the files of the folder, not those below.
  const files = folder ? [] : [top];
  const below = /(?:^|\/)\*$/.test(trimmed) && anchored ? [] : [`${top}/**`];
  return picomatch([...files, ...below], { dot: true, nobrace: true, noextglob: true, windows: false });
}
