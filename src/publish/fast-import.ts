/** One commit in the language of git-fast-import(1): a process for all files instead of one for each. Pure. */

import type { FileChange } from "./remote.ts";

/** The commit to make. */
export interface CommitStream {
  /** Ref that will point to the commit. */
  ref: string;
  /** Full id of the parent, whose files are kept but for `files`. */
  base: string;
  /** As `git var GIT_COMMITTER_IDENT` prints it. */
  committer: string;
  message: string;
  files: readonly FileChange[];
}

/** The stream for `git fast-import`; contents are passed on byte for byte. */
export function fastImport({ ref, base, committer, message, files }: CommitStream): Uint8Array {
  const parts: Uint8Array[] = [];
  const line = (text: string) => parts.push(Buffer.from(`${text}\n`));
  const data = (content: Uint8Array) => {
    line(`data ${content.byteLength}`);
    parts.push(content);
    line("");
  };
  line(`commit ${ref}`);
  line(`committer ${committer}`);
  data(Buffer.from(message));
  line(`from ${base}`);
  for (const { path, content } of files) {
    if (content === undefined) line(`D ${quote(path)}`);
    else {
      line(`M 100644 inline ${quote(path)}`);
      data(content);
    }
  }
  line("done");
  return Buffer.concat([Buffer.from("feature done\n"), ...parts]);
}

/** A path in the quotes of C, which git-fast-import takes for every path. */
function quote(path: string): string {
  const escaped = path.replaceAll("\\", "\\\\").replaceAll('"', '\\"').replaceAll("\n", "\\n");
  return `"${escaped}"`;
}
