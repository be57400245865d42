/** Comments, blank lines and odd white space between tokens: what no author writes, compilers accept. */

import { tokenize } from "../../../src/assembly/lexer.ts";
import { hash } from "./choices.ts";

export interface Noise {
  seed: number;
  /** Of 100 places between tokens so many get something; 0 leaves the text as it is. */
  density: number;
}

/** The same text to a compiler; a smaller density gives a subset of the comments. */
export function addNoise(text: string, { seed, density }: Noise): string {
  if (density === 0) return text;
  const tokens = tokenize(text, "random");
  let noisy = "";
  let before = 0;
  for (const [index, { start, end }] of [...tokens].entries()) {
    noisy += text.slice(before, end);
    before = end;
    // Most comments stand where statements begin and end.
    const weight = /[;{}]/.test(text.slice(start, end)) ? 1 : 8;
    if (hash(seed, index) % (100 * weight) < density) noisy += gap(hash(seed + 1, index), index);
  }
  return noisy + text.slice(before);
}

function gap(random: number, index: number): string {
  const pick = (shift: number, choices: readonly string[]) => choices[(random >>> shift) % choices.length]!;
  const count = 1 + ((random >>> 4) % 3);
  const comments = Array.from({ length: count }, (_, of) => comment(hash(random, of), `c${index}.${of}`));
  return pick(0, [" ", "\n", "\n\n", "\t", " "]) + comments.join("");
}

function comment(random: number, label: string): string {
  const pick = (shift: number, choices: readonly string[]) => choices[(random >>> shift) % choices.length]!;
  const line = `// ${label}${pick(0, ["", "", "  ", " */ {"])}\n`;
  const block = `/* ${label}${pick(3, ["", "", "\n   * more\n\n\n  x", " // ;"])} */${pick(6, ["", "\n", " ", "\n\n"])}`;
  return pick(9, [line, block]) + pick(12, ["", "\n", "  ", "\n\n\n"]);
}
