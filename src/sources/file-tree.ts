/** A read-only tree of files: a commit in an object store, or a folder. Listing never follows links. */

export interface TreeEntry {
  /** From the tree's top, with `/`. */
  path: string;
  /** Git mode: 100644, 100755, 120000 symlink, 160000 submodule. */
  mode: string;
  /** Git blob id, where known without reading. */
  id: string | undefined;
  /** Bytes, where known without reading. */
  size: number | undefined;
}

export interface FileTree {
  /** Full commit id, or undefined for a folder. */
  readonly commit: string | undefined;
  /** Every file below the folders ("" is the top), recursively, sorted by path. A missing folder gives nothing. */
  list(folders: readonly string[]): Promise<TreeEntry[]>;
  /** Contents by path; entries must come from `list`. Missing blobs are fetched in one request. */
  read(entries: readonly TreeEntry[]): Promise<Map<string, Buffer>>;
  /** One file, or undefined when there is none. */
  readFile(path: string): Promise<Buffer | undefined>;
}
