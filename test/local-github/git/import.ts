import type { BareRepository } from "./bare-repository.ts";
import type { Signature } from "./objects.ts";

/** Files of a commit by path; null deletes. A mode in octal digits makes symbolic links and executables. */
export type Files = Readonly<Record<string, string | Uint8Array | { mode: string; content: string } | null>>;

const plainFile = "100644";

/** Makes one commit and moves a branch to it, in a single process; returns the commit's id. */
export async function importCommit(
  repository: BareRepository,
  commit: { branch: string; parent: string | undefined; author: Signature; message: string; files: Files },
): Promise<string> {
  const { name, email, date } = commit.author;
  const person = `${name} <${email}> ${Math.floor(Date.parse(date) / 1000)} +0000`;
  const stream: Uint8Array[] = [];
  const line = (text: string) => stream.push(Buffer.from(`${text}\n`));
  const data = (content: string | Uint8Array) => {
    const bytes = Buffer.from(content);
    line(`data ${bytes.length}`);
    stream.push(bytes, Buffer.from("\n"));
  };
  line(`commit refs/heads/${commit.branch}`);
  line("mark :1");
  line(`author ${person}`);
  line(`committer ${person}`);
  data(commit.message);
  if (commit.parent !== undefined) line(`from ${commit.parent}`);
  for (const [path, file] of Object.entries(commit.files)) {
    if (file === null) {
      line(`D ${quoted(path)}`);
      continue;
    }
    const { mode, content } =
      typeof file === "string" || file instanceof Uint8Array ? { mode: plainFile, content: file } : file;
    line(`M ${mode} inline ${quoted(path)}`);
    data(content);
  }
  line("get-mark :1");
  const args = ["fast-import", "--quiet", "--force", "--date-format=raw"];
  return (await repository.git(args, { input: Buffer.concat(stream) })).trim();
}

function quoted(path: string): string {
  return `"${path.replaceAll("\\", "\\\\").replaceAll('"', '\\"').replaceAll("\n", "\\n")}"`;
}
