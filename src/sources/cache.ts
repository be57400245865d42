/**
 * The cache of what repositories hold at a commit: one file for each repository, commit and choice of files. It is
 * written beside its place and renamed, so that a kill leaves nothing half done and two runs cannot disturb each
 * other: both write the same bytes. What is read is checked by its own digest; what does not fit is removed and
 * fetched again. No URL and no credential is stored. Why it holds no git repositories: docs/adr/0005-source-cache.md.
 */

import { createHash } from "node:crypto";
import { mkdir, mkdtemp, readFile, rm } from "node:fs/promises";
import path from "node:path";
import { z } from "zod";
import { markUsed, namesIn, removeOlder, replaceFile } from "../cache-files.ts";
import type { RepositoryConfig } from "../config/config.ts";
import { parseRepositoryUrl, repositoryKey } from "../config/url.ts";
import { messageOf, ProtoManagerError } from "../errors.ts";
import type { Content } from "./collect.ts";
import { digestFiles } from "./digest.ts";
import { protoFolders } from "./selection.ts";

/** Part of each key: to be raised when the stored form, or what is refused of content, changes. */
const formatVersion = 3;
const hour = 60 * 60 * 1000;
/** Fetches end within minutes: an older folder was left by a run that was killed. */
const staleWorkMs = 24 * hour;
/** An entry that no run has read for so long belongs to a commit that no lock names any more. */
const staleEntryMs = 90 * 24 * hour;

export interface SourceCache {
  /** What a repository holds at a commit, as this configuration chooses; undefined when it must be fetched. */
  get(config: RepositoryConfig, commit: string): Promise<Content | undefined>;
  put(config: RepositoryConfig, commit: string, content: Content): Promise<void>;
  /** Runs `body` with an empty folder of its own, which is gone afterwards. */
  withWorkFolder<T>(body: (folder: string) => Promise<T>): Promise<T>;
  /** Removes what killed runs left and what no run has used for months. Failures are no matter. */
  sweep(): Promise<void>;
}

const files = z.array(z.strictObject({ path: z.string(), text: z.string() }));
const stored = z.strictObject({
  commit: z.string(),
  tree: z.string(),
  digest: z.string(),
  files,
  policies: files,
  policiesDigest: z.string(),
});

/** `now` gives milliseconds since 1970. Folders are made when they are first needed. */
export function openCache(folder: string, now: () => number): SourceCache {
  const entries = path.join(folder, "sources");
  const work = path.join(folder, "work");
  const fileOf = (config: RepositoryConfig, commit: string) => {
    const key = cacheKey(config, commit);
    return path.join(entries, key.slice(0, 2), `${key}.json`);
  };
  return {
    async get(config, commit) {
      const file = fileOf(config, commit);
      const text = await readFile(file, "utf8").catch(() => undefined);
      if (text === undefined) return undefined;
      const content = parseEntry(text, commit);
      if (content === undefined) {
        await rm(file, { force: true });
        return undefined;
      }
      await markUsed(file, now());
      return content;
    },
    async put(config, commit, content) {
      const file = fileOf(config, commit);
      await writing(folder, async () => {
        await mkdir(path.dirname(file), { recursive: true });
        await replaceFile(file, formatEntry(content));
      });
    },
    async withWorkFolder(body) {
      const own = await writing(folder, async () => {
        await mkdir(work, { recursive: true, mode: 0o700 });
        return mkdtemp(path.join(work, "fetch-"));
      });
      try {
        return await body(own);
      } finally {
        await rm(own, { recursive: true, force: true, maxRetries: 3 });
      }
    },
    async sweep() {
      await removeOlder(work, now() - staleWorkMs);
      for (const name of await namesIn(entries))
        await removeOlder(path.join(entries, name), now() - staleEntryMs);
    },
  };
}

async function writing<T>(folder: string, body: () => Promise<T>): Promise<T> {
  try {
    return await body();
  } catch (error) {
    const fix = "Make room or name another folder with --cache-dir.";
    throw new ProtoManagerError(`the cache in ${folder} cannot be written: ${messageOf(error)}. ${fix}`, {
      cause: error,
    });
  }
}

/**
 * Names an entry. The repository is part of it though a commit id says enough: two repositories never share an
 * entry, whatever may be done to SHA-1.
 */
function cacheKey({ url, protoDirs, include, exclude }: RepositoryConfig, commit: string): string {
  const repository = repositoryKey(parseRepositoryUrl(url));
  const parts = [formatVersion, repository, commit, protoFolders(protoDirs).sort(), include, exclude];
  return createHash("sha256").update(JSON.stringify(parts)).digest("hex");
}

function formatEntry({ policies = [], ...content }: Content): string {
  return JSON.stringify({ ...content, policies, policiesDigest: digestFiles(policies) });
}

function parseEntry(text: string, commit: string): Content | undefined {
  try {
    const { policiesDigest, ...content } = stored.parse(JSON.parse(text));
    const sound =
      content.commit === commit &&
      digestFiles(content.files) === content.digest &&
      digestFiles(content.policies) === policiesDigest;
    return sound ? content : undefined;
  } catch {
    return undefined;
  }
}
