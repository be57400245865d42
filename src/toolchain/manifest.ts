/** What lies in a folder of the tool cache, recorded when it was filled: tells damage afterwards, also of what was built here. */

import { createHash } from "node:crypto";
import { createReadStream } from "node:fs";
import { readdir, readFile, writeFile } from "node:fs/promises";
import { join, relative, sep } from "node:path";
import { pipeline } from "node:stream/promises";
import { z } from "zod";

const manifestFile = "manifest.json";

const schema = z.object({
  name: z.string(),
  version: z.string(),
  /** Path below the folder → SHA-256, hexadecimal. */
  files: z.record(z.string(), z.string()),
});

export type Manifest = z.infer<typeof schema>;

/** Records all files of a folder, which is not yet in use. */
export async function writeManifest(folder: string, name: string, version: string): Promise<void> {
  const manifest: Manifest = { name, version, files: Object.fromEntries(await digests(folder)) };
  await writeFile(join(folder, manifestFile), `${JSON.stringify(manifest, null, 2)}\n`);
}

/** Undefined where there is none, or none that can be read. */
export async function readManifest(folder: string): Promise<Manifest | undefined> {
  try {
    return schema.parse(JSON.parse(await readFile(join(folder, manifestFile), "utf8")));
  } catch {
    return undefined;
  }
}

/** The files that are not what the manifest says, each with what is wrong with it. */
export async function differences(folder: string, manifest: Manifest): Promise<string[]> {
  const found = await digests(folder);
  const wanted = new Map(Object.entries(manifest.files));
  const problems: string[] = [];
  for (const [path, digest] of wanted) {
    const now = found.get(path);
    if (now === undefined) problems.push(`${path} is missing`);
    else if (now !== digest) problems.push(`${path} has other bytes than when it was installed`);
  }
  for (const path of found.keys()) if (!wanted.has(path)) problems.push(`${path} was not there`);
  return problems;
}

/** Path → digest of all files but the manifest, sorted by path. */
async function digests(folder: string): Promise<Map<string, string>> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const paths = entries
    .filter((entry) => !entry.isDirectory())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join("/"))
    .filter((path) => path !== manifestFile)
    .sort();
  const result = new Map<string, string>();
  for (const path of paths) {
    const hash = createHash("sha256");
    await pipeline(createReadStream(join(folder, path)), hash);
    result.set(path, hash.digest("hex"));
  }
  return result;
}
