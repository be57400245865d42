import type { BareRepository } from "./bare-repository.ts";
import { readLoose, type StoredObject, writeLoose } from "./loose.ts";

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
  const loose = readLoose(repository.folder, oid);
  if (loose) return loose.type;
  const result = await repository.gitAnswer(["cat-file", "-t", oid], { answers: [1, 128] });
  return result.exitCode === 0 ? (result.stdout.toString().trim() as ObjectType) : undefined;
}

/** An object that is there. */
export async function readObject(repository: BareRepository, oid: string): Promise<StoredObject> {
  return (await readObjects(repository, [oid]))[0]!;
}

/** Objects that are there, in the order of their ids: one process at most, for what is packed. */
export async function readObjects(
  repository: BareRepository,
  oids: readonly string[],
): Promise<StoredObject[]> {
  const found = oids.map((oid) => readLoose(repository.folder, oid));
  const packed = oids.filter((_, index) => found[index] === undefined);
  if (packed.length === 0) return found as StoredObject[];
  const read = (await readPacked(repository, packed)).values();
  return found.map((object) => object ?? read.next().value!);
}

async function readPacked(repository: BareRepository, oids: readonly string[]): Promise<StoredObject[]> {
  const result = await repository.gitAnswer(["cat-file", "--batch"], { input: `${oids.join("\n")}\n` });
  const objects: StoredObject[] = [];
  let rest = result.stdout;
  for (const oid of oids) {
    const end = rest.indexOf("\n");
    const [, type = "", size = ""] = rest.subarray(0, end).toString().split(" ");
    if (type === "missing") throw new Error(`${repository.folder} has no object ${oid}`);
    const start = end + 1;
    objects.push({ type: type as ObjectType, content: rest.subarray(start, start + Number(size)) });
    rest = rest.subarray(start + Number(size) + 1);
  }
  return objects;
}

export async function readBlob(repository: BareRepository, oid: string): Promise<Buffer> {
  return (await readObject(repository, oid)).content;
}

/** Writes contents as blobs and returns their ids in the same order. */
export function writeBlobs(repository: BareRepository, contents: readonly (string | Uint8Array)[]): string[] {
  return contents.map((content) => writeLoose(repository.folder, "blob", Buffer.from(content)));
}

/** Commits in the order of their ids. */
export async function readCommits(repository: BareRepository, oids: readonly string[]): Promise<Commit[]> {
  const objects = await readObjects(repository, oids);
  return objects.map(({ content }, index) => parseCommit(oids[index]!, content.toString("utf8")));
}

export async function readCommit(repository: BareRepository, oid: string): Promise<Commit> {
  return (await readCommits(repository, [oid]))[0]!;
}

export function writeCommit(repository: BareRepository, commit: Omit<Commit, "oid">): string {
  const lines = [
    `tree ${commit.tree}`,
    ...commit.parents.map((parent) => `parent ${parent}`),
    `author ${person(commit.author)}`,
    `committer ${person(commit.committer)}`,
    "",
    commit.message.endsWith("\n") ? commit.message : `${commit.message}\n`,
  ];
  return writeLoose(repository.folder, "commit", Buffer.from(lines.join("\n")));
}

/** Without what would end the name or the address early. */
function person({ name, email, date }: Signature): string {
  const plain = (text: string) => text.replace(/[<>\n\0]/g, "").trim();
  return `${plain(name)} <${plain(email)}> ${Math.floor(Date.parse(date) / 1000)} +0000`;
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
