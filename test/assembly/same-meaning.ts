/** Lays the descriptors and comments of the merged file beside those of its sources. */

import { expect } from "vitest";
import { descriptorsOf } from "../support/compilers.ts";
import { type Assembled, expectCompiles, names } from "./assembled.ts";
import { commentsByName, descriptorsByName } from "./named-descriptors.ts";
import type { Repositories } from "./support.ts";

/**
 * Fails unless compilers accept the merged file and it means what the sources mean, with the same comments. Paths of
 * files are their import names and stand once in all repositories. Gives the number of comments compared.
 */
export async function expectSameMeaning(repositories: Repositories, result: Assembled): Promise<number> {
  await expectCompiles(result);
  const sources = new Map(Object.values(repositories).flatMap((files) => Object.entries(files)));
  const before = await descriptorsOf(sources);
  const after = await descriptorsOf(result.assembly.compilation);
  const merged = names(result);
  const rename = (name: string): string => merged[name] ?? renameInside(name, merged);
  const same = (name: string) => name;
  const collected = result.assembly.map!.symbols.map(({ path }) => path);
  const expected = descriptorsByName(before, collected, rename);
  const actual = descriptorsByName(after, result.assembly.targets, same);

  expect(Object.values(merged).filter((name) => !expected.has(name))).toEqual([]);
  // A wrapper is the one thing that no source declares.
  const wrappers = new Set(Object.values(merged).map((name) => name.slice(0, name.lastIndexOf("."))));
  expect([...actual.keys()].filter((name) => !expected.has(name) && !wrappers.has(name))).toEqual([]);
  for (const [name, descriptor] of expected) expect([name, actual.get(name)]).toEqual([name, descriptor]);
  const comments = commentsByName(before, collected, rename);
  expect(commentsByName(after, result.assembly.targets, same)).toEqual(comments);
  return comments.size;
}

/** What the compiler makes, as the entries of maps, goes with what it is made for. */
function renameInside(name: string, merged: Record<string, string>): string {
  const dot = name.lastIndexOf(".");
  const outer = merged[name.slice(0, dot)];
  return outer === undefined ? name : outer + name.slice(dot);
}
