/**
 * Bare repositories written object by object: any name and any mode can be in a tree, since nothing is checked out and
 * no git looks at it. That also takes no process, where a test needs dozens of repositories.
 */

import { createHash } from "node:crypto";
import { mkdir, readFile, writeFile } from "node:fs/promises";
import path from "node:path";
import { promisify } from "node:util";
import { deflate } from "node:zlib";
import { execa } from "execa";

export interface TreeFile {
  /** Bytes of the path, for names that are not UTF-8. */
  path: string | Buffer;
  content?: string | Buffer;
  /** Default 100644; 120000 a symlink to `content`; 160000 a submodule. */
  mode?: string;
}

/** An entry of one tree object, as it stands there. */
export interface RawEntry {
  mode: string;
  name: string | Buffer;
  id: string;
}

/** The files of a commit: contents by path, or a list where names or modes are odd. */
export type Files = Readonly<Record<string, string | Buffer>> | readonly TreeFile[];

const compress = promisify(deflate);

export class TestRepository {
  readonly folder: string;
  readonly #format: "sha1" | "sha256";

  constructor(folder: string, format: "sha1" | "sha256" = "sha1") {
    this.folder = folder;
    this.#format = format;
  }

  /** Makes an empty bare repository with the branch main. */
  static async create(folder: string, format: "sha1" | "sha256" = "sha1"): Promise<TestRepository> {
    await mkdir(path.join(folder, "objects"), { recursive: true });
    await mkdir(path.join(folder, "refs/heads"), { recursive: true });
    await writeFile(path.join(folder, "HEAD"), "ref: refs/heads/main\n");
    const extensions = format === "sha256" ? "[extensions]\n\tobjectFormat = sha256\n" : "";
    await writeFile(
      path.join(folder, "config"),
      `[core]\n\trepositoryFormatVersion = 1\n\tbare = true\n${extensions}`,
    );
    return new TestRepository(folder, format);
  }

  /** Runs git in it and returns what it printed, trimmed. */
  async git(args: readonly string[], input: string | Buffer = ""): Promise<string> {
    const env = { GIT_CONFIG_NOSYSTEM: "1", GIT_CONFIG_GLOBAL: "/dev/null" };
    const { stdout } = await execa("git", ["-C", this.folder, ...args], { env, input });
    return stdout.trim();
  }

  /** Puts a commit of exactly these files on a ref, on top of what is there, and returns its id. */
  async commit(files: Files, ref = "refs/heads/main"): Promise<string> {
    const list = Array.isArray(files)
      ? (files as readonly TreeFile[])
      : Object.entries(files).map(([name, content]) => ({ path: name, content }));
    return this.commitTree(await this.tree(list), ref);
  }

  async commitTree(tree: string, ref = "refs/heads/main"): Promise<string> {
    const file = path.join(this.folder, ref);
    const parent = (await readFile(file, "utf8").catch(() => "")).trim();
    const ada = "Ada <ada@example.com> 1704067200 +0000";
    const lines = [
      `tree ${tree}`,
      ...(parent === "" ? [] : [`parent ${parent}`]),
      `author ${ada}`,
      `committer ${ada}`,
    ];
    const commit = await this.object("commit", `${lines.join("\n")}\n\na change\n`);
    await this.point(ref, commit);
    return commit;
  }

  /** Makes a ref name an object of any kind. */
  async point(ref: string, id: string): Promise<void> {
    const file = path.join(this.folder, ref);
    await mkdir(path.dirname(file), { recursive: true });
    await writeFile(file, `${id}\n`);
  }

  /** Writes an annotated tag of a commit and returns the id of the tag. */
  async tag(name: string, commit: string): Promise<string> {
    const head = `object ${commit}\ntype commit\ntag ${name}\ntagger Ada <ada@example.com> 1704067200 +0000`;
    const id = await this.object("tag", `${head}\n\n${name}\n`);
    await this.point(`refs/tags/${name}`, id);
    return id;
  }

  /** Writes the trees of files by their paths and returns the id of the top. `..` is a name like any other. */
  async tree(files: readonly TreeFile[]): Promise<string> {
    const folders = new Map<string, TreeFile[]>();
    const entries: RawEntry[] = [];
    for (const file of files) {
      const name = Buffer.from(file.path);
      const slash = name.indexOf("/");
      if (slash < 0) {
        const { mode = "100644", content = "" } = file;
        const id = mode === "160000" ? "1".repeat(40) : await this.object("blob", content);
        entries.push({ mode, name, id });
      } else {
        const folder = name.subarray(0, slash).toString("latin1");
        folders.set(folder, [...(folders.get(folder) ?? []), { ...file, path: name.subarray(slash + 1) }]);
      }
    }
    for (const [folder, below] of folders) {
      entries.push({ mode: "40000", name: Buffer.from(folder, "latin1"), id: await this.tree(below) });
    }
    return this.rawTree(entries);
  }

  /** Writes one tree object, its entries in git's order. */
  rawTree(entries: readonly RawEntry[]): Promise<string> {
    // Folders are sorted as if their names ended in a slash.
    const key = ({ mode, name }: RawEntry) =>
      Buffer.concat([Buffer.from(name), Buffer.from(mode === "40000" ? "/" : "")]);
    const sorted = entries.toSorted((a, b) => Buffer.compare(key(a), key(b)));
    const parts = sorted.flatMap(({ mode, name, id }) => [
      Buffer.from(`${mode} `),
      Buffer.from(name),
      Buffer.of(0),
      Buffer.from(id, "hex"),
    ]);
    return this.object("tree", Buffer.concat(parts));
  }

  /** Writes a loose object and returns its id. */
  async object(type: "blob" | "tree" | "commit" | "tag", content: string | Buffer): Promise<string> {
    const bytes = Buffer.from(content);
    const whole = Buffer.concat([Buffer.from(`${type} ${bytes.length}\0`), bytes]);
    const id = createHash(this.#format).update(whole).digest("hex");
    const file = path.join(this.folder, "objects", id.slice(0, 2), id.slice(2));
    await mkdir(path.dirname(file), { recursive: true });
    await writeFile(file, await compress(whole));
    return id;
  }
}
