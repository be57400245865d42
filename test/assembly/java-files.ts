/** What protoc's Java generator has against a result. */

import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import type { Assembly } from "../../src/assembly/assembly.ts";
import { runAny } from "../../src/process.ts";
import { writeFiles } from "../run/scene.ts";
import { protocIncludes, protocPath } from "../support/compilers.ts";

/** "" when it writes the code of all targets. */
export async function javaErrors({ compilation, targets }: Assembly): Promise<string> {
  const folder = await mkdtemp(path.join(tmpdir(), "java-"));
  try {
    await writeFiles(folder, Object.fromEntries(compilation));
    const args = ["-I.", `-I${protocIncludes()}`, "--java_out=.", ...targets];
    const { exitCode, stderr } = await runAny({ file: protocPath(), args, cwd: folder });
    return exitCode === 0 ? "" : stderr;
  } finally {
    await rm(folder, { recursive: true });
  }
}
