/**
 * Programs on PATH that record how they are started, then are the real ones. Each record holds argv, the environment,
 * and hard links to every file that lay in a watched folder at that moment: what is deleted later is seen too.
 */

import { chmod, mkdir, readdir, readFile, writeFile } from "node:fs/promises";
import path from "node:path";

export interface Recorder {
  /** To be put first on PATH. */
  folder: string;
  records(): Promise<RecordedChild[]>;
  /** Folder of the hard links. */
  seen: string;
}

export interface RecordedChild {
  program: string;
  /** Arguments, one a line. */
  arguments: string;
  environment: { name: string; value: string }[];
}

/**
 * @param programs - name on PATH → what to run, quoted for a shell
 * @param watched - folder on the same disk as `folder`
 */
export async function createRecorder(
  folder: string,
  programs: ReadonlyMap<string, string>,
  watched: string,
): Promise<Recorder> {
  const bin = path.join(folder, "bin");
  const records = path.join(folder, "records");
  const seen = path.join(folder, "seen");
  for (const made of [bin, records, seen]) await mkdir(made, { recursive: true });
  for (const [name, real] of programs) {
    await writeFile(path.join(bin, name), shim(name, real, { records, seen, watched }));
    await chmod(path.join(bin, name), 0o755);
  }
  return {
    folder: bin,
    seen,
    async records() {
      const names = (await readdir(records)).filter((name) => name.endsWith(".argv")).sort();
      return Promise.all(names.map((name) => readRecord(path.join(records, name.replace(/\.argv$/, "")))));
    },
  };
}

function shim(
  name: string,
  real: string,
  folders: { records: string; seen: string; watched: string },
): string {
  const { records, seen, watched } = folders;
  // The process id is unique in a run of this length. Files may go while they are linked.
  return `#!/bin/sh
record="${records}/${name}.$$"
printf '%s\\n' "$@" > "$record.argv"
tr '\\0' '\\n' < /proc/$$/environ > "$record.env"
cp -al "${watched}" "${seen}/${name}.$$" 2>/dev/null
exec ${real} "$@"
`;
}

async function readRecord(file: string): Promise<RecordedChild> {
  const environment = (await readFile(`${file}.env`, "utf8")).split("\n").filter((line) => line !== "");
  return {
    program: path.basename(file).replace(/\.\d+$/, ""),
    arguments: await readFile(`${file}.argv`, "utf8"),
    environment: environment.map((line) => {
      const equals = line.indexOf("=");
      return { name: line.slice(0, equals), value: line.slice(equals + 1) };
    }),
  };
}
