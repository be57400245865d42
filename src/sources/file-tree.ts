/** A read-only tree of files: a commit in an object store, or a folder. Listing never follows links. */

export interface TreeEntry {
  /**
   * From the tree's top, with `/`. Bytes that are not UTF-8 stand as the lone surrogates U+DC80 to U+DCFF, so that
   * a name can be shown and refused.
   */
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
  /** The same entries with their sizes; missing blobs are fetched in one request, none is read into memory. */
  measure(entries: readonly TreeEntry[]): Promise<MeasuredEntry[]>;
  /** Contents by path; entries must come from `list`. Missing blobs are fetched in one request. */
  read(entries: readonly TreeEntry[]): Promise<Map<string, Buffer>>;
  /** One file, or undefined when there is none. */
  readFile(path: string): Promise<Buffer | undefined>;
}

export interface MeasuredEntry extends TreeEntry {
  size: number;
}

/** Order of `list`: by UTF-16 units, the same on every machine and in every locale. */
export function byPath(a: { path: string }, b: { path: string }): number {
  return a.path < b.path ? -1 : a.path > b.path ? 1 : 0;
}

export const symlinkMode = "120000";
export const submoduleMode = "160000";
