/** Test protos of protoc's repository, each under one import name: its path there. */

import { glob, readFile } from "node:fs/promises";
import path from "node:path";
import { wellKnownTypes } from "../../../../src/toolchain/well-known-types.ts";

/** Path → text with its imports written as paths. */
export type Protos = ReadonlyMap<string, string>;

/** Other projects that are vendored there. */
const foreign = ["third_party/"];

const IMPORT = /^([ \t]*import\s+(?:public\s+|weak\s+|option\s+)?)["']([^"']+)["']/gm;

/** protoc 36: "Extensions cannot be marked as unverified_lazy." Some tests of protobuf 27 do. */
const LAZY_EXTENSION = /(_extension(?:_lite)?\s*=\s*\d+)\s*\[\s*unverified_lazy\s*=\s*true\s*\]/g;

/**
 * protoc's build gives files import names of many roots, most below `google/protobuf`, which is the toolchain's. So that
 * each is a source like any other, an import is written as the path of what it means; one that means no file stays.
 * Copies of the toolchain's own files are left out, and an option that the pinned protoc refuses is taken out of the
 * few extensions that have it.
 */
export async function readTestProtos(top: string): Promise<Protos> {
  const texts = new Map<string, string>();
  for await (const found of glob("**/*.proto", { cwd: top })) {
    const name = found.split(path.sep).join("/");
    if (foreign.some((prefix) => name.startsWith(prefix)) || isToolchains(name)) continue;
    const text = await readFile(path.join(top, found), "utf8");
    texts.set(name, text.replace(LAZY_EXTENSION, "$1"));
  }
  const names = [...texts.keys()].sort();
  return new Map(
    names.map((name) => [
      name,
      texts.get(name)!.replace(IMPORT, (all, before: string, written: string) => {
        const meant = wellKnownTypes().has(written) ? undefined : meantBy(written, name, names);
        return meant === undefined ? all : `${before}"${meant}"`;
      }),
    ]),
  );
}

function isToolchains(name: string): boolean {
  return [...wellKnownTypes().keys()].some((known) => name.endsWith(`/${known}`));
}

/** The file whose path ends so: of several the nearest to the importer, or the compiler's own. */
function meantBy(written: string, importer: string, names: readonly string[]): string | undefined {
  // In Google's own tree all of it lies in google/protobuf.
  const within = written.replace(/^google\/protobuf\//, "");
  const ends = [written, within].map((end) => names.filter((name) => `/${name}`.endsWith(`/${end}`)));
  const candidates = ends.find((found) => found.length > 0) ?? [];
  const rank = (name: string) => sharedLength(name, importer) || (name.startsWith("src/") ? 0 : -1);
  return candidates.toSorted((a, b) => rank(b) - rank(a))[0];
}

function sharedLength(a: string, b: string): number {
  let length = 0;
  while (length < a.length && a[length] === b[length]) length++;
  return length;
}

/** A file with all it imports. */
export function closureOf(start: string, protos: Protos): Map<string, string> {
  const closure = new Map<string, string>();
  const open = [start];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    const text = protos.get(next);
    if (text === undefined || closure.has(next)) continue;
    closure.set(next, text);
    for (const [, , imported] of text.matchAll(IMPORT)) open.push(imported!);
  }
  return closure;
}
