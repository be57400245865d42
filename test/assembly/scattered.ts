/** Protos with comments, blank lines and empty statements at random places: what no author writes, compilers accept. */

import type { Repositories } from "./support.ts";

/** Numbers from 0 to `below`, the same for the same seed. */
type Random = (below: number) => number;

/** A linear congruential generator, its constants those of ANSI C's `rand`. */
function randomFrom(seed: number): Random {
  let state = seed;
  return (below) => {
    state = (state * 1_103_515_245 + 12_345) & 0x7fffffff;
    return (state >> 8) % below;
  };
}

/** Thirty files in ten repositories, with names that collide. */
export function scatteredSystem(seed: number): Repositories {
  const random = randomFrom(seed);
  const comments = new Comments(random);
  const repositories: Repositories = {};
  for (let index = 0; index < 30; index++) {
    const name = `r${index % 10}`;
    repositories[name] ??= {};
    repositories[name][`f${index}.proto`] = comments.gap() + comments.scatter(fileText(index, random));
  }
  return repositories;
}

function fileText(index: number, random: Random): string {
  // The first ten files are of ten packages, and declare what the others' do.
  const own = index < 10 ? "" : String(index);
  const sometimes = (text: string) => (random(2) === 0 ? text : "");
  return [
    `syntax = "proto3"; package p${index % 10};`,
    sometimes('option java_package = "x";'),
    `message M${index} { string s = 1; M${index} m = 2; oneof o { int32 a = 3; string b = 4; }`,
    "enum E { Z = 0; Y = 1; } message N { option deprecated = true; } reserved 9; map<string, N> n = 5; }",
    sometimes(";"),
    `message Dup${own} { string s = 1; Dup${own} d = 2; }`,
    sometimes('option java_outer_classname = "Y";'),
    `enum K${index} { UNKNOWN${own} = 0; option deprecated = true; V${index} = 1; }`,
    sometimes(";;"),
    `service S${own} { rpc Get(M${index}) returns (stream M${index});`,
    `rpc Put(M${index}) returns (M${index}) { option deprecated = true; } }`,
  ].join(" ");
}

class Comments {
  readonly #random: Random;
  #count = 0;

  constructor(random: Random) {
    this.#random = random;
  }

  /** Puts white space and comments behind tokens, mostly where a declaration begins or ends. */
  scatter(text: string): string {
    const tokens = text.match(/"[^"]*"|\w+|[^\s]/g)!;
    const pieces = tokens.map((token) => {
      const often = /[;{}]/.test(token) || this.#random(30) === 0;
      return token + (often ? this.gap() : " ");
    });
    return pieces.join("");
  }

  gap(): string {
    const comments = Array.from({ length: Math.max(0, this.#random(6) - 2) }, () => this.#comment());
    return this.#pick([" ", "\n", "\n\n", "\t"]) + comments.join("");
  }

  #comment(): string {
    const label = `c${this.#count++}`;
    const line = `// ${label}${this.#pick(["", "", "  "])}\n`;
    const block = `/* ${label}${this.#pick(["", "", "\n   * more\n\n\n  x"])} */${this.#pick(["", "\n", " ", "\n\n"])}`;
    return this.#pick([line, block]) + this.#pick(["", "\n", "  ", "\n\n\n"]);
  }

  #pick(choices: readonly string[]): string {
    return choices[this.#random(choices.length)]!;
  }
}
