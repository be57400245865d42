/**
 * The one way in which text that others wrote (names, comments, paths, messages of compilers and plugins) reaches
 * Markdown, commit messages and summaries.
 */

export interface ForeignTextOptions {
  /** Code points shown before `…`; default 200. */
  limit?: number;
  /** In a cell of a Markdown table, where a pipe has to be escaped even in a code span. */
  table?: boolean;
}

const defaultLimit = 200;

/** U+200B, as Renovate uses it: shown as nothing, and what it splits is no longer recognised. */
const breaker = "\u200b";

/**
 * Never shown as it is: control and format characters (bidirectional, zero-width, tags), line separators, lone
 * surrogates, blanks other than the space, and whatever else Unicode says may be left invisible.
 */
const invisible = /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}\u2800]|(?! )\p{Zs}/gu;

/** What GitHub and CI systems act upon, wherever it stands; each is split after its first group. */
const active: readonly RegExp[] = [
  // Mentions, references to issues, and the keywords that close them:
  // https://docs.github.com/en/issues/tracking-your-work-with-issues/using-issues/linking-a-pull-request-to-an-issue
  /(@)/g,
  /(#)/g,
  /(\bGH)(?=-\d)/gi,
  /(\b(?:clos|fix|resolv))(?=(?:e|es|ed)?\b\s*:?\s)/gi,
  // URLs, also those that are linked without a scheme.
  /(\b[a-z][a-z0-9+.-]{0,30}:)(?=\/\/)/gi,
  /(\bwww)(?=\.)/gi,
  // https://docs.github.com/en/actions/how-tos/manage-workflow-runs/skip-workflow-runs, and what others took from it.
  /(\[)(?=[^\]]*\b(?:skip|no)\b)/gi,
  /(\bskip)(?=-checks)/gi,
  /(\*\*\*NO)(?=_CI)/gi,
  // HTML, and comments above all: our own marks in a pull request are comments.
  /(<)/g,
];

/**
 * The text as one code span on one line, inert: mentions, references, closing keywords, links, marks that skip CI and
 * HTML are split by a zero-width space; invisible characters are shown as `\u{…}`. Empty text gives an empty pair of
 * quotes, so that something is to be seen.
 */
export function foreignText(text: string, options: ForeignTextOptions = {}): string {
  const shown = breakActive(shorten(text, options.limit ?? defaultLimit).replace(invisible, showEscaped));
  const span = codeSpan(shown === "" ? '""' : shown);
  return options.table ? span.replaceAll("|", "\\|") : span;
}

/** A name for a title or a subject: an inert identifier stays as it is, anything else becomes `foreignText`. */
export function foreignName(name: string): string {
  const inert = /^[A-Za-z0-9][\w.-]{0,99}$/.test(name) && breakActive(name) === name;
  return inert ? name : foreignText(name);
}

function shorten(text: string, limit: number): string {
  // A code point is at most two units, so the rest cannot matter: hostile text may be very long.
  const points = [...text.slice(0, limit * 2 + 2)];
  return points.length > limit ? `${points.slice(0, limit).join("")}…` : points.join("");
}

function showEscaped(character: string): string {
  if (character === "\n") return "\\n";
  if (character === "\t") return "\\t";
  return `\\u{${character.codePointAt(0)!.toString(16)}}`;
}

function breakActive(text: string): string {
  return active.reduce((result, pattern) => result.replace(pattern, `$1${breaker}`), text);
}

/** https://spec.commonmark.org/0.31.2/#code-spans: one backtick more than the longest run inside. */
function codeSpan(text: string): string {
  const longest = Math.max(0, ...[...text.matchAll(/`+/g)].map((run) => run[0].length));
  const fence = "`".repeat(longest + 1);
  const padding = /^[` ]|[` ]$/.test(text) ? " " : "";
  return `${fence}${padding}${text}${padding}${fence}`;
}
