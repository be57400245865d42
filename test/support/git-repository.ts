/** Bare repositories made with git's plumbing: any name and any mode can be in a tree, since nothing is checked out. */

import { mkdir } from "node:fs/promises";
import path from "node:path";
import { execa } from "execa";

export interface TreeFile {
  /** Bytes of the path, for names that are not UTF-8. */
  path: string | Buffer;
  content?: string | Buffer;
  /** Default 100644; 120000 a symlink to `content`; 160000 a submodule. */
  mode?: string;
}

/** The files of a commit: contents by path, or a list where names or modes are odd. */
export type Files = Readonly<Record<string, string | Buffer>> | readonly TreeFile[];

export class TestRepository {
  readonly folder: string;
  constructor(folder: string) {
    this.folder = folder;
  }

  /** Makes an empty bare repository with the branch main. */
  static async create(folder: string): Promise<TestRepository> {
    await mkdir(path.dirname(folder), { recursive: true });
    await execa("git", ["init", "--quiet", "--bare", "--initial-branch=main", folder], { env });
    return new TestRepository(folder);
  }

  /** Runs git in it and returns what it printed, trimmed. */
  async git(args: readonly string[], input: string | Buffer = ""): Promise<string> {
    const { stdout } = await execa("git", ["-C", this.folder, ...args], { env, input });
    return stdout.trim();
  }

  /** Puts a commit of exactly these files on a ref and returns its id. */
  async commit(files: Files, ref = "refs/heads/main"): Promise<string> {
    const list = Array.isArray(files)
      ? files
      : Object.entries(files).map(([name, content]) => ({ path: name, content }));
    return this.commitTree(await this.tree(list as TreeFile[]), ref);
  }

  async commitTree(tree: string, ref = "refs/heads/main"): Promise<string> {
    const parent = await this.git(["rev-parse", "--verify", "--quiet", ref]).catch(() => "");
    const parents = parent === "" ? [] : ["-p", parent];
    const commit = await this.git(["commit-tree", "-m", "a change", ...parents, tree]);
    await this.git(["update-ref", ref, commit]);
    return commit;
  }

  /** Writes a tree and returns its id. Names are taken as they are: `..` is a name too. */
  async tree(files: readonly TreeFile[]): Promise<string> {
    const folders = new Map<string, TreeFile[]>();
    const lines: Buffer[] = [];
    for (const file of files) {
      const name = Buffer.from(file.path);
      const slash = name.indexOf("/");
      if (slash >= 0) {
        const folder = name.subarray(0, slash).toString("latin1");
        const below = [...(folders.get(folder) ?? []), { ...file, path: name.subarray(slash + 1) }];
        folders.set(folder, below);
      } else lines.push(entry(file.mode ?? "100644", await this.#objectId(file), name));
    }
    for (const [folder, below] of folders) {
      lines.push(entry("040000", await this.tree(below), Buffer.from(folder, "latin1")));
    }
    return this.git(["mktree", "-z", "--missing"], Buffer.concat(lines));
  }

  /** Writes a tree of one entry that git itself would not write: an empty name, or one with a slash. */
  rawTree(mode: string, name: string, id: string): Promise<string> {
    const content = Buffer.concat([Buffer.from(`${mode} ${name}\0`), Buffer.from(id, "hex")]);
    return this.git(["hash-object", "-t", "tree", "-w", "--literally", "--stdin"], content);
  }

  async #objectId({ mode, content = "" }: TreeFile): Promise<string> {
    if (mode === "160000") return "1".repeat(40);
    return this.git(["hash-object", "-w", "--stdin"], Buffer.from(content));
  }
}

function entry(mode: string, id: string, name: Buffer): Buffer {
  const type = mode === "040000" ? "tree" : mode === "160000" ? "commit" : "blob";
  return Buffer.concat([Buffer.from(`${mode} ${type} ${id}\t`), name, Buffer.of(0)]);
}

const env = {
  GIT_CONFIG_NOSYSTEM: "1",
  GIT_CONFIG_GLOBAL: "/dev/null",
  GIT_AUTHOR_NAME: "Ada",
  GIT_AUTHOR_EMAIL: "ada@example.com",
  GIT_AUTHOR_DATE: "2024-01-01T00:00:00Z",
  GIT_COMMITTER_NAME: "Ada",
  GIT_COMMITTER_EMAIL: "ada@example.com",
  GIT_COMMITTER_DATE: "2024-01-01T00:00:00Z",
};
