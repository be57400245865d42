/** protoc on many small sets of files: staged in memory where the machine has such a folder, nothing staged twice. */

import { existsSync } from "node:fs";
import { mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { type CompileResult, canonicalResult } from "../../../src/toolchain/compile.ts";
import { protocIncludes, protocPath } from "../../support/compilers.ts";
import { ShellPool } from "./shell-pool.ts";

const memory = "/dev/shm";
const nowhere = { compiler: "protoc" as const, path: undefined, line: undefined, column: undefined };
const shells = new ShellPool(2);
/** An exit code from here on is a signal: there are files that make protoc abort. */
const SIGNAL = 128;

/** As `compileProtos` with engine protoc; well-known types come from where protoc has them. */
export async function compileQuickly(
  files: ReadonlyMap<string, string>,
  targets: readonly string[],
): Promise<CompileResult> {
  const folder = await mkdtemp(path.join(existsSync(memory) ? memory : tmpdir(), "random-"));
  try {
    for (const [name, text] of files) {
      await mkdir(path.join(folder, "protos", path.dirname(name)), { recursive: true });
      await writeFile(path.join(folder, "protos", name), text);
    }
    const options = ["--include_imports", "--include_source_info", "--retain_options"];
    const args = ["-Iprotos", `-I${protocIncludes()}`, "--descriptor_set_out=set.binpb", ...options];
    await writeFile(path.join(folder, "arguments"), [...args, ...targets].join("\n"));
    const exitCode = await shells.run(`cd '${folder}' && '${protocPath()}' @arguments 2>errors`);
    if (exitCode === 0) return canonicalResult("protoc", await readFile(path.join(folder, "set.binpb")));
    const said = await readFile(path.join(folder, "errors"), "utf8");
    return {
      ok: false,
      messages: [{ ...nowhere, message: exitCode > SIGNAL ? `${ABORTED} ${said}` : said }],
    };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** How the message begins when protoc itself failed. */
export const ABORTED = "protoc aborted:";
