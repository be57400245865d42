/**
 * Generated code by what it was generated from, one file for each generation: docs/adr/0008-generation-cache.md. It
 * is written and checked as the cache of the sources is. A key is hexadecimal and says everything that went in.
 */

import { createHash } from "node:crypto";
import { mkdir, readFile, rm } from "node:fs/promises";
import path from "node:path";
import { z } from "zod";
import { markUsed, removeOlder, replaceFile } from "../cache-files.ts";
import type { LanguageOutput } from "./validate-outputs.ts";

export interface OutputCache {
  /** Undefined when it has to be generated. */
  get(key: string): Promise<LanguageOutput[] | undefined>;
  /** Removes what no run has used for a week as well. */
  put(key: string, outputs: readonly LanguageOutput[]): Promise<void>;
}

/** A generation is larger than sources are, and made again within seconds. */
const staleMs = 7 * 24 * 60 * 60 * 1000;

/** The first line: what follows, and its SHA-256 in hexadecimal. */
const indexShape = z.strictObject({
  digest: z.string(),
  outputs: z.array(
    z.strictObject({
      language: z.string(),
      files: z.array(z.strictObject({ path: z.string(), bytes: z.int().nonnegative() })),
    }),
  ),
});
type Index = z.infer<typeof indexShape>;

/** `now` gives milliseconds since 1970. Folders are made when they are first needed. */
export function openOutputCache(cacheFolder: string, now: () => number): OutputCache {
  const folder = path.join(cacheFolder, "generated");
  const fileOf = (key: string) => path.join(folder, key);
  return {
    async get(key) {
      const file = fileOf(key);
      const entry = await readFile(file).catch(() => undefined);
      if (entry === undefined) return undefined;
      const outputs = parseEntry(entry);
      if (outputs === undefined) await rm(file, { force: true });
      else await markUsed(file, now());
      return outputs;
    },
    async put(key, outputs) {
      await mkdir(folder, { recursive: true });
      await removeOlder(folder, now() - staleMs);
      await replaceFile(fileOf(key), formatEntry(outputs));
    },
  };
}

function formatEntry(outputs: readonly LanguageOutput[]): Buffer {
  const index = outputs.map(({ language, files }) => ({
    language,
    files: files.map(({ path, content }) => ({ path, bytes: content.byteLength })),
  }));
  const contents = Buffer.concat(outputs.flatMap(({ files }) => files.map(({ content }) => content)));
  const line = JSON.stringify({ digest: digestOf(index, contents), outputs: index } satisfies Index);
  return Buffer.concat([Buffer.from(`${line}\n`), contents]);
}

/** Undefined when it is not as it was written. */
function parseEntry(entry: Buffer): LanguageOutput[] | undefined {
  const newline = entry.indexOf("\n");
  const contents = entry.subarray(newline + 1);
  let index: Index;
  try {
    index = indexShape.parse(JSON.parse(entry.subarray(0, newline).toString("utf8")));
  } catch {
    return undefined;
  }
  if (digestOf(index.outputs, contents) !== index.digest) return undefined;
  let end = 0;
  return index.outputs.map(({ language, files }) => ({
    language,
    files: files.map(({ path, bytes }) => {
      end += bytes;
      return { path, content: contents.subarray(end - bytes, end) };
    }),
  }));
}

function digestOf(index: Index["outputs"], contents: Uint8Array): string {
  return createHash("sha256").update(JSON.stringify(index)).update("\n").update(contents).digest("hex");
}
