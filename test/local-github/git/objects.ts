import { writeFile } from "node:fs/promises";
import path from "node:path";
import { type BareRepository, scratchFolder } from "./bare-repository.ts";

export interface Signature {
  name: string;
  email: string;
  /** ISO 8601, in UTC, to the second: what GitHub shows of a commit. */
  date: string;
}

export interface Commit {
  oid: string;
  tree: string;
  parents: string[];
  author: Signature;
  committer: Signature;
  message: string;
}

export interface Tag {
  oid: string;
  tag: string;
  target: string;
  targetType: string;
  tagger: Signature;
  message: string;
}

export type ObjectType = "commit" | "tree" | "blob" | "tag";

/** The type of an object, or undefined when the repository has no such object. */
export async function objectType(repository: BareRepository, oid: string): Promise<ObjectType | undefined> {
  if (!/^[0-9a-f]{40}$/.test(oid)) return undefined;
  const result = await repository.gitAnswer(["cat-file", "-t", oid], { answers: [1, 128] });
  return result.exitCode === 0 ? (result.stdout.toString().trim() as ObjectType) : undefined;
}

export async function readBlob(repository: BareRepository, oid: string): Promise<Buffer> {
  return (await repository.gitAnswer(["cat-file", "blob", oid])).stdout;
}

/** Writes contents as blobs, in one process, and returns their ids in the same order. */
export async function writeBlobs(
  repository: BareRepository,
  contents: readonly (string | Uint8Array)[],
): Promise<string[]> {
  if (contents.length === 0) return [];
  await using folder = await scratchFolder();
  const files = contents.map((_, index) => path.join(folder.path, String(index)));
  for (const [index, file] of files.entries()) await writeFile(file, contents[index]!);
  const args = ["hash-object", "-w", "--no-filters", "--stdin-paths"];
  const oids = await repository.git(args, { input: `${files.join("\n")}\n` });
  return oids.trim().split("\n");
}

/** Commits in the order of their ids, read in one process. */
export async function readCommits(repository: BareRepository, oids: readonly string[]): Promise<Commit[]> {
  if (oids.length === 0) return [];
  const result = await repository.gitAnswer(["cat-file", "--batch"], { input: `${oids.join("\n")}\n` });
  const commits: Commit[] = [];
  let rest = result.stdout;
  for (const oid of oids) {
    const end = rest.indexOf("\n");
    const size = Number(rest.subarray(0, end).toString().split(" ")[2]);
    commits.push(parseCommit(oid, rest.subarray(end + 1, end + 1 + size).toString("utf8")));
    rest = rest.subarray(end + 1 + size + 1);
  }
  return commits;
}

export async function readCommit(repository: BareRepository, oid: string): Promise<Commit> {
  return (await readCommits(repository, [oid]))[0]!;
}

export async function writeCommit(repository: BareRepository, commit: Omit<Commit, "oid">): Promise<string> {
  const parents = commit.parents.flatMap((parent) => ["-p", parent]);
  const env = {
    GIT_AUTHOR_NAME: commit.author.name,
    GIT_AUTHOR_EMAIL: commit.author.email,
    GIT_AUTHOR_DATE: commit.author.date,
    GIT_COMMITTER_NAME: commit.committer.name,
    GIT_COMMITTER_EMAIL: commit.committer.email,
    GIT_COMMITTER_DATE: commit.committer.date,
  };
  const args = ["commit-tree", commit.tree, ...parents, "-F", "-"];
  return (await repository.git(args, { input: commit.message, env })).trim();
}

export async function readTag(repository: BareRepository, oid: string): Promise<Tag> {
  const { headers, message } = parseHeaders(await repository.git(["cat-file", "tag", oid]));
  const header = (name: string) => headers.find(([key]) => key === name)?.[1] ?? "";
  return {
    oid,
    tag: header("tag"),
    target: header("object"),
    targetType: header("type"),
    tagger: parseSignature(header("tagger")),
    message,
  };
}

function parseCommit(oid: string, text: string): Commit {
  const { headers, message } = parseHeaders(text);
  const values = (name: string) => headers.filter(([key]) => key === name).map(([, value]) => value);
  return {
    oid,
    tree: values("tree")[0] ?? "",
    parents: values("parent"),
    author: parseSignature(values("author")[0] ?? ""),
    committer: parseSignature(values("committer")[0] ?? ""),
    message,
  };
}

function parseHeaders(text: string): { headers: [name: string, value: string][]; message: string } {
  const end = text.indexOf("\n\n");
  const head = end === -1 ? text : text.slice(0, end);
  const headers = head.split("\n").map((line): [string, string] => {
    const blank = line.indexOf(" ");
    return [line.slice(0, blank), line.slice(blank + 1)];
  });
  return { headers, message: end === -1 ? "" : text.slice(end + 2) };
}

function parseSignature(text: string): Signature {
  const match = /^(?<name>.*?) ?<(?<email>[^>]*)> (?<seconds>\d+) [+-]\d{4}$/.exec(text);
  const { name = "", email = "", seconds = "0" } = match?.groups ?? {};
  return { name, email, date: isoSeconds(new Date(Number(seconds) * 1000)) };
}

/** The form of time in GitHub's answers. */
export function isoSeconds(date: Date): string {
  return date.toISOString().replace(/\.\d{3}Z$/, "Z");
}
