/** What the sources stage hands on: repositories at one commit each, their protos in memory, checked. */

export interface SourceFile {
  /** From the repository's top, with `/`. Checked: no `..`, no absolute path, nothing that is an argument to a tool. */
  path: string;
  /** Valid UTF-8, decoded; a byte order mark and CRLF are kept. */
  text: string;
}

export interface Source {
  /** Name in config.yaml. */
  name: string;
  /** As in config.yaml, without credentials. */
  url: string;
  /** Full commit id; undefined when the hub folder is not under git. */
  commit: string | undefined;
  /** Git tree id of the commit's top, or undefined. */
  tree: string | undefined;
  /** `sha256:…` over paths and contents of `files`. */
  digest: string;
  /** Topological depth by `dependencies`; 0 has none. */
  rank: number;
  /** Names of other repositories, in the order listed. */
  dependencies: string[];
  roots: ImportRoot[];
  /** Prefix of exported copies in import mode; "" for none. */
  importPrefix: string;
  /** Every `.proto` under the roots that include/exclude leave, sorted by path. */
  files: SourceFile[];
  /**
   * The repository's `buf.yaml` files and CODEOWNERS, as far as it has them: foreign text to be read as data.
   * Not part of `digest`. Undefined is none.
   */
  policies?: SourceFile[];
}

/** A folder whose files are imported by their path below it, with a prefix put before. */
export interface ImportRoot {
  /** From the repository's top; "" is the top. */
  folder: string;
  /** Put before the path below `folder`, with its trailing `/`; "" for none. */
  prefix: string;
  /** Its names are second names of files that another root gives their usual ones. Default false. */
  alias?: boolean | undefined;
}
