/** What verification finds, as data and as lines of text. */

export interface Difference {
  /** Full name in the source, members included: `a.v1.Item.name`. */
  source: string;
  /** Repository and path of the source file. */
  repository: string;
  path: string;
  /** Full name in the result. */
  merged: string;
  /** What differs: `number`, `presence`, `option (a.v1.note)`, `leading comment`, … */
  what: string;
  /** In the source. */
  before: string;
  /** In the result. */
  after: string;
}

/** For what one side does not have. */
export const NONE = "none";

const maxValue = 200;

/** `"a.v1.Item.name", now "g.v1.Item.name": presence is explicit in the source and implicit in the result`. */
export function describeDifference({ source, merged, what, before, after }: Difference): string {
  const element = merged === source ? `"${source}"` : `"${source}", now "${merged}"`;
  return `${element}: ${what} is ${shown(before)} in the source and ${shown(after)} in the result`;
}

function shown(value: string): string {
  const line = value.replaceAll("\n", "⏎");
  return line.length > maxValue ? `${line.slice(0, maxValue)}…` : line;
}
